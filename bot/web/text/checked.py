"""What a check of a charter's text found, as a page shows it: each thing, its line, its remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from bot.charter.difference import difference
from bot.charter.problem import Problem
from bot.charter.report import Failure, Report
from filters.engine.charter import Charter
from filters.engine.phrase import Phrase

MOST = 100
"""Things that are shown; whoever mends these sees the rest."""
WIDTH = 160
"""Characters of a line that is quoted."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend; `line` is 0 for the text as a whole, `file` names another one."""

    line: int
    file: str
    sentence: str
    quoted: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Faults stop a text from being saved, doubts do not; `changes` is what it would change."""

    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    more: int
    articles: int
    examples: int
    held: int
    changes: tuple[Phrase, ...] = ()

    @property
    def fine(self) -> bool:
        """Whether it can be saved."""
        return not self.faults


def checked(report: Report, own: str, before: Charter) -> Checked:
    """Return what a check found in a text that is to stand in the file `own`."""
    found = (*report.problems, *(one.problem for one in report.failures))
    charter = report.charter
    return Checked(
        faults=_faults(found[:MOST], own, report.failures),
        doubts=_faults(report.doubts[:MOST], own),
        more=max(0, len(found) - MOST),
        articles=len(charter.articles) if charter else 0,
        examples=report.examples,
        held=report.examples - len(report.failures),
        changes=tuple(difference(before, charter)) if charter and not found else (),
    )


def _faults(
    problems: Iterable[Problem], own: str, failures: Iterable[Failure] = ()
) -> tuple[Fault, ...]:
    seen = {id(one.problem): one for one in failures}
    return tuple(_fault(one, own, seen.get(id(one))) for one in problems)


def _fault(one: Problem, own: str, failure: Failure | None) -> Fault:
    is_own = PurePath(one.path) == PurePath(own)
    remedy = one.remedy or (_found(failure) if failure else "")
    return Fault(
        line=one.line,
        file="" if is_own else PurePath(one.path).name,
        sentence=one.sentence,
        quoted=one.source_line.strip()[:WIDTH],
        remedy=remedy,
    )


def _found(failure: Failure) -> str:
    """Say what was seen in an example that has another outcome than it must have."""
    parts = [
        f"article {breach.article} is `{breach.outcome}` at {breach.certainty:.2f}, by "
        + ", ".join(sorted({f"`{one.filter}`" for one in breach.findings}))
        for breach in failure.breaches
    ]
    return "; ".join(parts) or "no filter sees anything in it"
