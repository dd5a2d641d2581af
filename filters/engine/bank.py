"""The bank of filters: each different one runs once per message, and once per text if it can."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.message import Span
from filters.engine.phrase import Phrase

MOST_TEXTS = 4_096
"""Texts whose results are remembered: half of all chat repeats another message."""
MOST_FINDINGS = 50
"""Findings taken from one filter on one message."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one filter saw in one message."""

    findings: tuple[Finding, ...] = ()
    troubles: tuple[Trouble, ...] = ()


NOTHING = Sighting()


class Bank:
    """The different filters of a charter, and a bounded memory of what they saw by exact text."""

    def __init__(self) -> None:
        self._filters: list[Filter[FilterOptions]] = []
        self._known: OrderedDict[Hashable, dict[int, Sighting]] = OrderedDict()

    def place(self, one: Filter[FilterOptions]) -> int:
        """Take in a filter and return its place; an equal one keeps the place it has."""
        for place, known in enumerate(self._filters):
            if type(known) is type(one) and known.options == one.options:
                return place
        self._filters.append(one)
        return len(self._filters) - 1

    def examine(self, scene: Scene, excused: frozenset[Family]) -> tuple[Sighting, ...]:
        """Let every filter look at a scene, but those of an excused family."""
        known = self._memory(scene)
        seen = []
        for place, one in enumerate(self._filters):
            sighting = known.get(place)
            if one.family in excused:
                sighting = NOTHING
            elif sighting is None:
                sighting = _look(one, scene)
                if one.stateless and not sighting.troubles:
                    known[place] = sighting
            seen.append(sighting)
        return tuple(seen)

    def _memory(self, scene: Scene) -> dict[int, Sighting]:
        key = _key(scene)
        known = self._known.setdefault(key, {})
        self._known.move_to_end(key)
        if len(self._known) > MOST_TEXTS:
            self._known.popitem(last=False)
        return known


def _key(scene: Scene) -> Hashable:
    message = scene.message
    return (message.text, message.me, message.emotes, message.mentions, scene.resting)


def _look(one: Filter[FilterOptions], scene: Scene) -> Sighting:
    findings: list[Finding] = []
    troubles: list[Trouble] = []
    try:
        for seen in one.examine(scene):
            if isinstance(seen, Trouble):
                troubles.append(seen)
            else:
                findings.append(_within(seen, len(scene.message.text)))
            if len(findings) >= MOST_FINDINGS:
                break
    except Exception as error:  # noqa: BLE001  # a filter that fails is a matter for people
        why = Phrase.of("trouble.failed", error=type(error).__name__)
        troubles.append(Trouble(one.name, why))
    if not findings and not troubles:
        return NOTHING
    return Sighting(tuple(findings), tuple(troubles))


def _within(finding: Finding, size: int) -> Finding:
    """Refuse a finding that no person could be shown."""
    start, end = finding.span
    if not (0 <= start <= end <= size and 0 <= finding.certainty <= 1):
        raise OutsideError(finding.span)
    return finding


class OutsideError(ValueError):
    """A finding lies outside its message, or is surer than sure."""

    def __init__(self, span: Span) -> None:
        super().__init__(f"finding at {span.start}-{span.end}")
