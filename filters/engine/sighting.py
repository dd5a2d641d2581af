"""What one filter saw in one message; one that fails is a matter for people."""

from dataclasses import dataclass
from itertools import islice

from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Span
from filters.engine.phrase import Phrase

MOST_SEEN = 50
"""Findings and troubles taken from one filter on one message."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one filter saw in one message."""

    findings: tuple[Finding, ...] = ()
    troubles: tuple[Trouble, ...] = ()


NOTHING = Sighting()


def look(one: Filter[FilterOptions], scene: Scene) -> Sighting:
    """Let a filter look at a scene; never raise."""
    seen: list[Finding | Trouble] = []
    try:
        sights = one.examine(scene)
        first = next(sights, None)  # of most there is none
        if first is None:
            return NOTHING
        # what was seen before a failure stays in the list
        seen.append(first)
        seen.extend(islice(sights, MOST_SEEN - 1))
        _within(seen, len(scene.message.text))
    except Exception as error:  # noqa: BLE001  # a filter that fails is a matter for people
        why = Phrase.of("trouble.failed", error=type(error).__name__)
        seen.append(Trouble(one.name, why))
    return Sighting(
        tuple(found for found in seen if isinstance(found, Finding)),
        tuple(trouble for trouble in seen if isinstance(trouble, Trouble)),
    )


def _within(seen: list[Finding | Trouble], size: int) -> None:
    """Refuse a finding that no person could be shown, and all behind it."""
    for place, one in enumerate(seen):
        if isinstance(one, Trouble):
            continue
        start, end = one.span
        if not (0 <= start <= end <= size and 0 <= one.certainty <= 1):
            del seen[place:]
            raise OutsideError(one.span)


class OutsideError(ValueError):
    """A finding lies outside its message, or is surer than sure."""

    def __init__(self, span: Span) -> None:
        super().__init__(f"finding at {span.start}-{span.end}")
