"""Phrases that people dismissed again and again around the same term: fair where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.cases.case import Case
from bot.cases.lessons.figures import judged, upheld
from bot.cases.lessons.lessons import About, Subject
from filters.engine.message import Span

LEAST = 3
"""Dismissed messages with the same phrase: the same whole text is never asked about twice."""
LEAST_VIEWERS = 2
"""A phrase of one viewer alone may be a way of theirs to slip through."""
BESIDE = 2
"""Words looked at on either side of a term."""
LONGEST = 80

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Exempting:
    """A phrase that holds a term, how many dismissed cases had it, and of how many viewers."""

    subject: Subject
    phrase: str
    cases: int
    viewers: int


@dataclass(slots=True)
class _Use:
    cases: set[int] = field(default_factory=set)
    viewers: set[str] = field(default_factory=set)


def exceptions(cases: Sequence[Case]) -> tuple[Exempting, ...]:
    """Return one phrase for each term: the commonest, and of those the longest.

    A phrase that was upheld even once is none.
    """
    fair: defaultdict[Subject, defaultdict[str, _Use]] = defaultdict(lambda: defaultdict(_Use))
    ruled = [(case, upheld(ruling)) for case in cases if (ruling := judged(case))]
    for case, was_upheld in ruled:
        for subject, phrase in () if was_upheld else _phrases(case):
            _use(fair[subject][phrase], case)
    if not any(_is_repeated(use) for uses in fair.values() for use in uses.values()):
        return ()
    foul = {one for case, was_upheld in ruled if was_upheld for one in _phrases(case)}
    found = (_best(subject, fair[subject], foul) for subject in sorted(fair))
    return tuple(one for one in found if one)


def _is_repeated(use: _Use) -> bool:
    return len(use.cases) >= LEAST and len(use.viewers) >= LEAST_VIEWERS


def _use(use: _Use, case: Case) -> None:
    author = case.evidence.message.author
    use.cases.add(case.number)
    use.viewers.add(author.id if author else "")


def _best(
    subject: Subject, uses: dict[str, _Use], foul: set[tuple[Subject, str]]
) -> Exempting | None:
    enough = (
        Exempting(subject, phrase, len(use.cases), len(use.viewers))
        for phrase, use in uses.items()
        if _is_repeated(use) and (subject, phrase) not in foul
    )
    return min(enough, key=lambda one: (-one.cases, -len(one.phrase), one.phrase), default=None)


def _phrases(case: Case) -> Iterator[tuple[Subject, str]]:
    """Return every phrase around a listed term of a case that is longer than the term alone."""
    text = case.evidence.message.text
    if case.article is None or not text:
        return
    words = [(*one.span(), one.group().casefold()) for one in _WORD.finditer(text)]
    for finding in case.evidence.findings:
        term = dict(finding.reason.values).get("term")
        if finding.filter == "terms" and isinstance(term, str):
            subject = Subject(About.TERM, case.article, finding.filter, term)
            for phrase in _around(words, finding.span):
                yield subject, phrase


def _around(words: list[tuple[int, int, str]], span: Span) -> Iterator[str]:
    within = [
        number
        for number, (start, end, _) in enumerate(words)
        if start < span.end and end > span.start
    ]
    if not within:
        return
    first, last = within[0], within[-1]
    for start in range(max(0, first - BESIDE), first + 1):
        for end in range(last, min(len(words) - 1, last + BESIDE) + 1):
            phrase = " ".join(word for _, _, word in words[start : end + 1])
            if (start, end) != (first, last) and len(phrase) <= LONGEST:
                yield phrase
