"""The file that keeps how chats score: small, replaced whole, and never in the way of a start."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import structlog

from bot.drafts import replace
from bot.reader.chat import Chat
from bot.reader.quantiles import LATELY, Quantiles

LARGEST = 64 << 20

log = structlog.get_logger(__name__)


class Counted(msgspec.Struct, frozen=True):
    """A chat as it is kept."""

    hate: list[float]
    insult: list[float]
    lately: list[float] = []


def read_chats(file: Path) -> dict[str, Chat]:
    """Return the chats that are kept, by channel; what cannot be used counts as none."""
    try:
        with file.open("rb") as opened:
            kept = msgspec.json.decode(opened.read(LARGEST), type=dict[str, Counted])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError, ValueError) as problem:
        log.warning("reader.file_unreadable", file=str(file), why=str(problem))
        return {}
    return {channel: _chat(one) for channel, one in kept.items()}


def write_chats(file: Path, chats: Mapping[str, Chat]) -> None:
    """Keep chats, whole or not at all. Raises `OSError`."""
    kept = {
        channel: Counted(list(one.hate.counts), list(one.insult.counts), list(one.lately.counts))
        for channel, one in sorted(chats.items())
    }
    replace(file, msgspec.json.encode(kept))


def _chat(one: Counted) -> Chat:
    return Chat(Quantiles(one.hate), Quantiles(one.insult), Quantiles(one.lately, LATELY))
