"""The bank of filters: each different one runs once per message, and once per text if it can."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.message import Span
from filters.engine.pattern_views import PatternShelf
from filters.engine.phrase import Phrase
from filters.engine.room import NOWHERE, Room
from filters.engine.shelf import Shelf
from filters.engine.text import Text
from filters.engine.traits import traits_of

EVERY_FAMILY = frozenset(Family)
MOST_TEXTS = 4_096
"""Texts whose results are remembered: half of all chat repeats another message."""
MOST_SEEN = 50
"""Findings and troubles taken from one filter on one message."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one filter saw in one message."""

    findings: tuple[Finding, ...] = ()
    troubles: tuple[Trouble, ...] = ()


NOTHING = Sighting()
Plan = tuple[tuple[int, Filter[FilterOptions]], ...]
"""Filters to ask, with their places."""


class Bank:
    """The different filters of a charter, and a bounded memory of what they saw by exact text."""

    def __init__(self) -> None:
        self._filters: list[Filter[FilterOptions]] = []
        self._known: OrderedDict[Hashable, tuple[Sighting, ...]] = OrderedDict()
        self._plans: dict[tuple[int, frozenset[Family]], tuple[Plan, Plan]] = {}
        self._shelf = Shelf({})
        self._patterns = PatternShelf({})
        self._beside: tuple[int, ...] = ()
        self._room = NOWHERE

    def place(self, one: Filter[FilterOptions]) -> int:
        """Take in a filter and return its place; an equal one keeps the place it has."""
        for place, known in enumerate(self._filters):
            if type(known) is type(one) and known.options == one.options:
                return place
        self._filters.append(one)
        self._plans.clear()
        return len(self._filters) - 1

    def settle(self) -> None:
        """Put the lists of all filters on one shelf, once every filter has its place."""
        books = {
            place: one.book
            for place, one in enumerate(self._filters)
            if one.book is not None and one.book.is_plain and one.stateless and not one.needs
        }
        self._shelf = Shelf(books)
        patterns = {
            place: one.patterns
            for place, one in enumerate(self._filters)
            if one.patterns and one.stateless and not one.needs
        }
        self._patterns = PatternShelf(patterns)
        self._plans.clear()

    def examine(
        self, scene: Scene, families: frozenset[Family] = EVERY_FAMILY
    ) -> Sequence[Sighting]:
        """Let every filter of these families look at a scene that may see something in it."""
        asked = (traits_of(scene.message, scene.recent), families)
        readers, watchers = self._plans.get(asked) or self._plan(*asked)
        seen = list(self._read(scene, readers, families))
        for place, one in watchers:
            seen[place] = _look(one, scene)
        return seen

    def _plan(self, traits: int, families: frozenset[Family]) -> tuple[Plan, Plan]:
        """Choose, for messages with these traits, who reads the text alone and who sees more."""
        asked = tuple(
            (place, one)
            for place, one in enumerate(self._filters)
            if one.family in families
            and place not in self._shelf
            and place not in self._patterns
            and (not one.needs or one.needs & traits)
        )
        readers = tuple((place, one) for place, one in asked if one.stateless)
        watchers = tuple((place, one) for place, one in asked if not one.stateless)
        self._plans[traits, families] = readers, watchers
        return readers, watchers

    def _read(
        self, scene: Scene, readers: Plan, families: frozenset[Family]
    ) -> tuple[Sighting, ...]:
        """Let filters read a text, or remember what they read in it before in the same room."""
        if scene.room is not self._room:
            self._enter(scene.room)
        key = _key(scene) if families is EVERY_FAMILY else (families, _key(scene))
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        seen = [NOTHING] * len(self._filters)
        for place, one in readers:
            seen[place] = _look(one, scene)
        for place in self._listed(scene.text):
            one = self._filters[place]
            if one.family in families:
                seen[place] = _look(one, scene)
        read = tuple(seen)
        if not any(one.troubles for one in read):
            self._remember(key, read)
        return read

    def _listed(self, text: Text) -> Iterator[int]:
        """Return whose lists of terms or of patterns may find something in a text."""
        yield from {*self._shelf.worth_reading(text), *self._beside}
        # what takes its time must be left to the same one each time
        yield from sorted(self._patterns.worth_trying(text))

    def _enter(self, room: Room) -> None:
        """Forget all that was read where another room may make something else of it."""
        if room != self._room:
            self._known.clear()
        self._room = room
        self._beside = tuple(
            place
            for place, one in enumerate(self._filters)
            if place in self._shelf and one.sees_more(room)
        )

    def _remember(self, key: Hashable, read: tuple[Sighting, ...]) -> None:
        self._known[key] = read
        if len(self._known) > MOST_TEXTS:
            self._known.popitem(last=False)


def _key(scene: Scene) -> Hashable:
    """Name what a filter that only reads may depend on; of most messages that is the text."""
    message, resting = scene.message, scene.resting
    answers = message.reply_to is not None
    if not (message.emotes or message.mentions or message.me or answers or resting):
        return message.text
    return (message.text, message.me, message.emotes, message.mentions, answers, resting)


def _look(one: Filter[FilterOptions], scene: Scene) -> Sighting:
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
