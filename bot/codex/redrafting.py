"""Changes the text of a charter's file, if the charter then still holds: whole, or not at all."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import structlog

from bot.charter.check import check
from bot.charter.library import Library
from bot.charter.report import Report
from bot.charter.shelf import file_of
from bot.codex.amendments import CannotAmendError
from bot.drafts import draft
from filters.engine.phrase import Phrase

Change = Callable[[str], str]
"""Makes the new text of a file of the one before; raises `CannotAmendError`."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a charter stays as it is: for whoever asked, and the problem for the team alone."""

    phrase: Phrase
    problem: str = ""

    @property
    def detail(self) -> str:
        """The problem without its place: for a page on which no file is named."""
        return self.problem.partition(": ")[2]


def changed(name: str, change: Change, only: Container[Path] | None = None) -> Refusal | str:
    """Change a charter's file if the charter then holds; return what it said before.

    The file is replaced at once and whole; one that changed meanwhile is left alone.
    """
    path = file_of(name, None)
    if path is None:
        return Refusal(Phrase.of("learn.refused.shipped"))
    try:
        old = path.read_bytes()
        new = change(old.decode("utf-8"))
        problem = _problem(name, new, only)
        if problem is not None:
            return Refusal(Phrase.of("learn.refused.check"), problem)
        return _replace(path, old, new.encode("utf-8")) or old.decode("utf-8")
    except CannotAmendError as refused:
        return Refusal(refused.phrase)
    except (OSError, ValueError) as problem:
        log.warning("charter.not_written", file=str(path), why=str(problem))
        return Refusal(Phrase.of("learn.refused.unwritable"))


def checked(name: str, text: str, only: Container[Path] | None = None) -> Report:
    """Check a text as if it stood in a charter's file, with its examples."""
    return check(name, Library({Path(name): text.removeprefix("\ufeff")}, only))


def mark_of(text: str) -> str:
    """Return what tells a text from any other, however its lines end."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return blake2b(plain.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _problem(name: str, text: str, only: Container[Path] | None) -> str | None:
    """Return the first thing that is wrong with a text, None where its examples hold too."""
    report = checked(name, text, only)
    if report.charter is not None and not report.exit_code:
        return None
    found = (*report.problems, *(one.problem for one in report.failures))
    return next((f"{one.path}:{one.line}: {one.sentence}" for one in found), "?")


def _replace(path: Path, old: bytes, new: bytes) -> Refusal | None:
    target = path.resolve()
    with draft(target, new) as written:
        if target.read_bytes() != old:
            return Refusal(Phrase.of("learn.refused.changed"))
        written.chmod(target.stat().st_mode)
        written.replace(target)
    return None
