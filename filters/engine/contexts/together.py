"""Together: a grave word beside another one, which leaves less doubt about either."""

from collections.abc import Sequence
from dataclasses import replace

from filters.engine.contexts.frame import flat
from filters.engine.contexts.friendly import friendly
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.sighting import Sighting

GRAVE, GAIN = 0.7, 0.65
"""Of two words of 0.72 each is acted upon, which none of them is alone; of 0.7, people decide."""
WORDY = frozenset({"terms", "patterns"})
"""Filters whose findings are words, of which context makes more or less."""
TOGETHER = Phrase("context.together")


def together(seen: Sequence[Sighting], message: Message) -> Sequence[Sighting]:
    """Return what all filters saw, grave words surer where two different ones stand apart.

    An excused word is none, and warmth makes a doubt of it as it does of an address.
    """
    grave = {one for sighting in seen for one in sighting.findings if _is_grave(one)}
    surer = {one for one in grave if any(_apart(one, other) for other in grave)}
    if not surer or friendly(flat(message.text)):
        return seen
    return tuple(
        sighting
        if surer.isdisjoint(sighting.findings)
        else replace(
            sighting,
            findings=tuple(_raised(one) if one in surer else one for one in sighting.findings),
        )
        for sighting in seen
    )


def _is_grave(one: Finding) -> bool:
    return one.filter in WORDY and one.certainty >= GRAVE and one.factor >= 1


def _apart(one: Finding, other: Finding) -> bool:
    return one.reason != other.reason and not one.span.touches((other.span,))


def _raised(one: Finding) -> Finding:
    certainty = one.certainty + (1 - one.certainty) * GAIN
    return replace(one, certainty=certainty, context=(*one.context, TOGETHER))
