"""Counts what rulings say of each article, filter, term and pattern."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from statistics import median

from bot.cases.case import Case, Judgement, Ruling, Source, Status
from bot.cases.elsewhere import THERE
from bot.cases.lessons.lessons import About, Figures, Subject
from filters.engine.finding import Finding

OURS = frozenset({Source.FILTER, Source.AUTOMOD})
"""Cases whose ruling is about what filters saw; pleas and reports are about something else."""
FORGOTTEN = "…"
"""What stands in a reason in place of words that have expired."""


def figures_of(cases: Iterable[Case]) -> tuple[Figures, ...]:
    """Return the figures of everything that was found, in a fixed order.

    A case counts once for a subject, however often that was found in it.
    """
    return counted((case, subjects_of(case)) for case in cases)


Spoken = tuple[Case, frozenset[Subject]]
"""A case and all that it speaks for."""


def counted(cases: Iterable[Spoken]) -> tuple[Figures, ...]:
    """Return the figures of cases whose subjects are known already."""
    counts: defaultdict[Subject, _Count] = defaultdict(_Count)
    for case, subjects in cases:
        for subject in subjects:
            counts[subject].add(case)
    return tuple(counts[subject].figures(subject) for subject in sorted(counts))


def judged(case: Case) -> Ruling | None:
    """Return the ruling that stands on what was said, None where nobody gave one.

    On what the bot did alone, the word of who looked at it in a sample is one.
    Who lifts a sanction on Twitch itself shows mercy, and has not found the text fair.
    """
    for ruling in reversed(case.rulings):
        if not (ruling.outcome is Judgement.OVERTURN and ruling.note == THERE):
            return ruling
    look = case.handling.look
    said = look.opinion if look and not case.rulings else None
    return Ruling(said.by, said.at, said.outcome) if said else None


def upheld(ruling: Ruling) -> bool:
    """Whether a ruling says that the article was broken."""
    return ruling.outcome is Judgement.UPHOLD


def subjects_of(case: Case) -> frozenset[Subject]:
    """Return all that a case speaks for: its article, and what was found under it."""
    if case.source not in OURS or case.article is None:
        return frozenset()
    return frozenset(_subjects(case.article, case.evidence.findings))


def _subjects(article: int, findings: Iterable[Finding]) -> Iterator[Subject]:
    for finding in findings:
        if not finding.certainty:
            continue  # a circumstance, which accuses nobody
        yield Subject(About.ARTICLE, article)
        yield Subject(About.FILTER, article, finding.filter)
        yield from _named(article, finding)


def _named(article: int, finding: Finding) -> Iterator[Subject]:
    values = dict(finding.reason.values)
    term = values.get("term")
    if finding.filter == "terms" and isinstance(term, str) and term not in {"", FORGOTTEN}:
        yield Subject(About.TERM, article, finding.filter, term)
    pattern = values.get("note") or values.get("number")
    if finding.filter == "patterns" and pattern not in {None, "", FORGOTTEN}:
        yield Subject(About.PATTERN, article, finding.filter, str(pattern))


@dataclass(slots=True)
class _Count:
    hits: int = 0
    upheld: int = 0
    cleared: int = 0
    silent: int = 0
    people: set[str] = field(default_factory=set)
    waits: list[timedelta] = field(default_factory=list)

    def add(self, case: Case) -> None:
        self.hits += 1
        ruling = judged(case)
        if ruling is None:
            self.silent += case.status is Status.ACTED
            return
        self.upheld += upheld(ruling)
        self.cleared += not upheld(ruling)
        self.people.add(ruling.by.id)
        if case.rulings:
            self.waits.append(case.rulings[0].at - case.opened_at)

    def figures(self, subject: Subject) -> Figures:
        return Figures(
            subject=subject,
            hits=self.hits,
            upheld=self.upheld,
            cleared=self.cleared,
            silent=self.silent,
            people=len(self.people),
            median=_median(self.waits),
        )


def _median(waits: list[timedelta]) -> timedelta | None:
    seconds = [one.total_seconds() for one in waits]
    return timedelta(seconds=median(seconds)) if seconds else None
