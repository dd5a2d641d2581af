"""The last good edition of every charter, kept in a file: a text broken since stops no start."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import structlog

from bot.drafts import replace

LARGEST = 256 << 20

log = structlog.get_logger(__name__)

Texts = Mapping[Path, str]
"""The texts of a charter's own files; what is shipped is always there."""


class Editions:
    """What each charter was made of when it was last read without a problem."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = _read(file)

    def of(self, name: str) -> Texts | None:
        """Return the texts of a charter's last good edition."""
        kept = self._kept.get(name)
        return {Path(path): text for path, text in kept.items()} if kept else None

    def keep(self, name: str, texts: Texts) -> None:
        """Keep an edition in the place of the one before; a failure is said and changes nothing."""
        new = {str(path): text for path, text in texts.items()}
        if not new or self._kept.get(name) == new:
            return
        self._kept[name] = new
        try:
            replace(self._file, msgspec.json.encode(self._kept))
        except OSError as problem:
            log.warning("charter.edition_not_kept", file=str(self._file), why=str(problem))


def _read(file: Path) -> dict[str, dict[str, str]]:
    try:
        with file.open("rb") as opened:
            return msgspec.json.decode(opened.read(LARGEST), type=dict[str, dict[str, str]])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError, ValueError) as problem:
        log.warning("charter.editions_unreadable", file=str(file), why=str(problem))
        return {}
