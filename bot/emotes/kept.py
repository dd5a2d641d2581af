"""The file that keeps the names, so that a start without the sites knows what was known."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import structlog

from bot.drafts import replace
from bot.emotes.answers import GarbledError, names_by_source

LARGEST = 64 << 20

log = structlog.get_logger(__name__)

Names = dict[str, frozenset[str]]
"""Names by the key of their source."""


def read_names(file: Path) -> Names:
    """Return what was kept; a file that cannot be used counts as none, and is said so."""
    try:
        with file.open("rb") as opened:
            kept = names_by_source(opened.read(LARGEST))
    except FileNotFoundError:
        return {}
    except (OSError, GarbledError) as problem:
        log.warning("emotes.file_unreadable", file=str(file), why=str(problem))
        return {}
    return {key: frozenset(names) for key, names in kept.items()}


def write_names(file: Path, names: Mapping[str, frozenset[str]]) -> None:
    """Keep the names, whole or not at all; a failure is said and changes nothing."""
    body = msgspec.json.encode({key: sorted(names[key]) for key in sorted(names)})
    try:
        replace(file, body)
    except OSError as problem:
        log.warning("emotes.file_unwritable", file=str(file), why=str(problem))
