"""Charters made ready to judge by: each read once, however many channels share it."""

from dataclasses import dataclass

import structlog

from bot.charter.library import Library
from bot.charter.load import load
from bot.charter.problem import CharterProblems
from bot.codex.adoption import Origin
from bot.codex.editions import Editions
from filters.engine.charter import Charter
from filters.engine.judge import Judge

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ready:
    """A charter, where it was read from, and a judge whose twins its channels get."""

    origin: Origin
    charter: Charter
    judge: Judge


def ready(name: str, editions: Editions | None = None) -> Ready:
    """Read a charter by its name or file and build its judge, which may take seconds.

    Where it is broken, its last good edition serves.
    Raises `CharterProblems` where there is none.
    """
    library = Library()
    try:
        charter = load(name, library)
    except CharterProblems as problems:
        return _former(name, editions, library, problems)
    if editions is not None:
        editions.keep(name, library.texts)
    return Ready(Origin(name, frozenset(library.files)), charter, Judge(charter))


def _former(
    name: str, editions: Editions | None, broken: Library, problems: CharterProblems
) -> Ready:
    kept = editions.of(name) if editions else None
    if kept is None:
        raise problems
    library = Library(kept)
    try:
        charter = load(name, library)
    except CharterProblems:
        raise problems from None
    log.error("charter.broken", charter=name, instead=charter.version, problem=str(problems))
    files = frozenset(library.files | broken.files)
    return Ready(Origin(name, files, stale=True), charter, Judge(charter))


class Codex:
    """The charters of a start; `usual` is what serves where another can no longer be read."""

    def __init__(self, usual: str, editions: Editions | None = None) -> None:
        self._usual = usual
        self.editions = editions
        self._made: dict[str, Ready] = {}

    def made(self, name: str) -> Ready:
        """Make a charter ready; raises `CharterProblems`."""
        if name not in self._made:
            self._made[name] = ready(name, self.editions)
        return self._made[name]

    def kept(self, name: str) -> Ready:
        """Make ready what a streamer once chose, or the usual charter in its place."""
        try:
            return self.made(name)
        except CharterProblems as problems:
            log.warning("charter.gone", charter=name, instead=self._usual, problem=str(problems))
        return self.made(self._usual)

    def text(self, name: str) -> Charter:
        """Read a charter for people to choose; raises `CharterProblems`."""
        return self._made[name].charter if name in self._made else load(name)
