"""What a channel taught the second reader: a correction of each question, kept in a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import structlog

from bot.drafts import replace
from bot.reader.correction import Correction
from bot.reader.model import Answer

LARGEST = 16 << 20
DIGITS = 4

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Taught:
    """Corrections of the answers, None where too little was ruled."""

    hate: Correction | None = None
    insult: Correction | None = None

    def applied(self, answer: Answer) -> Answer:
        """Return an answer as the channel's rulings correct it."""
        hate, insult, meaning = answer
        return Answer(
            self.hate.applied(hate, meaning) if self.hate else hate,
            self.insult.applied(insult, meaning) if self.insult else insult,
        )


class _Kept(msgspec.Struct, frozen=True):
    """What is in the file; `weights` names those of the model that the meanings are of."""

    weights: str
    channels: dict[str, Taught]


def read_taught(file: Path, weights: str) -> dict[str, Taught]:
    """Return what channels taught a reader of these weights; what cannot be used is nothing."""
    try:
        with file.open("rb") as opened:
            kept = msgspec.json.decode(opened.read(LARGEST), type=_Kept)
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError, ValueError) as problem:
        log.warning("reader.file_unreadable", file=str(file), why=str(problem))
        return {}
    return kept.channels if kept.weights == weights else {}


def write_taught(file: Path, weights: str, channels: Mapping[str, Taught]) -> None:
    """Keep what channels taught, whole or not at all. Raises `OSError`."""
    rounded = {
        channel: Taught(_rounded(one.hate), _rounded(one.insult))
        for channel, one in sorted(channels.items())
    }
    replace(file, msgspec.json.encode(_Kept(weights, rounded)))


def _rounded(one: Correction | None) -> Correction | None:
    if one is None:
        return None
    weights = tuple(round(weight, DIGITS) for weight in one.weights)
    return Correction(weights, round(one.bias, DIGITS), one.down, one.up)
