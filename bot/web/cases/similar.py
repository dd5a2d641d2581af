"""Past cases like this one, and how people ruled them: what was said before weighs."""

from collections.abc import Iterable
from heapq import nlargest

from rapidfuzz import fuzz

from bot.cases.case import Case
from filters.engine.finding import Finding

MOST = 5
ALIKE = 0.45
"""How alike two cases must be to be named together, 0 to 1."""
SAME_REASON = 0.3
"""What it counts that the same filter found the same thing."""
LONGEST = 200
"""Characters of each text that are compared."""


def similar(case: Case, cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return the most similar cases that a person ruled, the most similar first."""
    text, reasons = _text(case), _reasons(case)
    weighed = (
        (_likeness(text, reasons, one), one.number, one)
        for one in cases
        if one.number != case.number and one.rulings
    )
    best = nlargest(MOST, (one for one in weighed if one[0] >= ALIKE), key=lambda one: one[:2])
    return tuple(one for _, _, one in best)


def _likeness(text: str, reasons: frozenset[tuple[str, str]], other: Case) -> float:
    shared = not reasons.isdisjoint(_reasons(other))
    said = _text(other)
    alike = fuzz.token_sort_ratio(text, said) / 100 if text and said else 0.0
    return min(1.0, alike * (1 - SAME_REASON) + shared * (SAME_REASON + 0.2))


def _text(case: Case) -> str:
    return case.evidence.message.text[:LONGEST].casefold()


def _reasons(case: Case) -> frozenset[tuple[str, str]]:
    return frozenset((one.filter, _named(one)) for one in case.evidence.findings if one.certainty)


def _named(finding: Finding) -> str:
    """What was found, as far as its reason says it: the term, the pattern, the address."""
    return " ".join(str(value) for _, value in finding.reason.values)
