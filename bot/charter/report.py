"""What a check found, and how it is printed.

Exit codes: 0 when the charter can be used and every example holds (doubts may remain), else 2.
"""

from dataclasses import dataclass
from textwrap import shorten

from bot.charter.problem import Problem
from bot.charter.problem import render as render_problem
from filters.engine.charter import Charter, Outcome
from filters.engine.verdict import Breach

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that has another outcome than it must have.

    `breaches` are all that the charter finds in the message, the gravest first.
    """

    problem: Problem
    article: int
    text: str
    expected: Outcome
    got: Outcome
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check: no charter when there are problems."""

    path: str
    charter: Charter | None
    problems: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()
    doubts: tuple[Problem, ...] = ()
    examples: int = 0

    @property
    def exit_code(self) -> int:
        """0 or 2."""
        return 2 if self.problems or self.failures else 0


def render(report: Report) -> str:
    """Write a report for a terminal: problems, failed examples, doubts, and one line of counts."""
    rows = [render_problem(problem) for problem in report.problems]
    rows += [_failure(failure) for failure in report.failures]
    rows += [_doubt(problem) for problem in report.doubts]
    return "\n".join([*rows, _summary(report)])


def _failure(failure: Failure) -> str:
    rows = [render_problem(failure.problem)]
    for breach in failure.breaches:
        rows.append(f"     = article {breach.article} {breach.outcome} at {breach.certainty:.2f}")
        rows += [_seen(failure.text, breach, index) for index in range(len(breach.findings))]
    return "\n".join(rows)


def _seen(text: str, breach: Breach, index: int) -> str:
    finding = breach.findings[index]
    start, end = finding.span
    shown = shorten(text[start:end], _SHOWN, placeholder="…")
    return f"       `{finding.filter}` sees `{shown}`, certainty {finding.certainty:.2f}"


def _doubt(problem: Problem) -> str:
    place, _, rest = render_problem(problem).partition(": ")
    return f"{place}: doubt: {rest}"


def _summary(report: Report) -> str:
    if report.charter is None:
        return f"{report.path}: {counted(len(report.problems), 'problem')}"
    charter = report.charter
    held = report.examples - len(report.failures)
    parts = [
        f"{charter.name} {charter.version}",
        counted(len(charter.articles), "article"),
        f"{held} of {counted(report.examples, 'example')} hold",
    ]
    if report.doubts:
        parts.append(counted(len(report.doubts), "doubt"))
    return f"{report.path}: {', '.join(parts)}"


def counted(number: int, noun: str) -> str:
    """Return so many of a thing: `1 term`, `2 terms`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
