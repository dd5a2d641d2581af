"""The bank of filters: each different one runs once per message, and once per text if it can."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Sequence
from copy import copy
from typing import NamedTuple

from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import UNREAD, Family
from filters.engine.hints import Gate
from filters.engine.pattern.shelf import PatternShelf
from filters.engine.reading.glance import HOSTED
from filters.engine.room import NOWHERE, Room
from filters.engine.sighting import NOTHING, Sighting, look
from filters.engine.terms.shelf import Shelf
from filters.engine.text import Text
from filters.engine.traits import LINKED, SCORED, viewed, written

EVERY_FAMILY = frozenset(Family)
NOBODY: frozenset[int] = frozenset()
MOST_TEXTS = 8_192
"""Texts whose results are remembered: a third of all chat repeats one of them."""

Asked = tuple[tuple[int, Filter[FilterOptions]], ...]
"""Filters to ask, with their places."""


class _Readers(NamedTuple):
    """Whom to ask about a text with some traits."""

    asked: Asked
    others: frozenset[int]
    """Who else is asked, if it has hints of what they look for, or they see more in the room."""


class _Told(NamedTuple):
    """A search by a filter in its place."""

    place: int
    hints: tuple[str, ...]


class _Read(NamedTuple):
    """What those who only read saw in a text, and its traits."""

    seen: Sequence[Sighting]
    traits: int


class Bank:
    """The different filters of a charter, and a bounded memory of what they saw by exact text."""

    def __init__(self) -> None:
        self._filters: list[Filter[FilterOptions]] = []
        self._known: OrderedDict[Hashable, _Read] = OrderedDict()
        self._readers: dict[tuple[int, frozenset[Family]], _Readers] = {}
        self._watchers: dict[tuple[int, frozenset[Family]], Asked] = {}
        self._read_for = self._watched_for = 0
        self._shelf = Shelf({})
        self._patterns = PatternShelf({})
        self._gate: Gate[_Told] = Gate(())
        self._nothing: Sequence[Sighting] = ()
        self._beside: tuple[int, ...] = ()
        self._room = NOWHERE

    def place(self, one: Filter[FilterOptions]) -> int:
        """Take in a filter and return its place; an equal one keeps the place it has."""
        for place, known in enumerate(self._filters):
            if type(known) is type(one) and known.options == one.options:
                return place
        self._filters.append(one)
        self._nothing = (NOTHING,) * len(self._filters)
        self._forget_whom()
        return len(self._filters) - 1

    def settle(self) -> None:
        """Put the lists of all filters on one shelf, once every filter has its place."""
        books = {
            place: one.book
            for place, one in enumerate(self._filters)
            if one.book is not None and one.book.is_plain and one.stateless and not one.needs
        }
        self._shelf = Shelf(books)
        for one in self._filters:
            if one.book is not None:
                one.book.prepare()
        patterns = {
            place: one.patterns
            for place, one in enumerate(self._filters)
            if one.patterns and one.stateless and not one.needs
        }
        self._patterns = PatternShelf(patterns)
        told = enumerate(self._filters)
        self._gate = Gate([_Told(place, two.hints) for place, one in told for two in one.told])
        self._read_for = _minded(one for one in self._filters if one.stateless)
        self._watched_for = _minded(one for one in self._filters if not one.stateless)
        self._forget_whom()

    def _forget_whom(self) -> None:
        self._readers.clear()
        self._watchers.clear()

    def twin(self) -> "Bank":
        """Return a bank of the same filters for another room, with a memory of its own.

        What was built from the lists is shared: it is nearly all that a bank weighs.
        """
        twin = copy(self)
        twin.move_in()
        return twin

    def move_in(self) -> None:
        """Begin in a room of which nothing is known, with nothing remembered."""
        self._known = OrderedDict()
        self._room, self._beside = NOWHERE, ()

    def examine(
        self, scene: Scene, families: frozenset[Family] = EVERY_FAMILY
    ) -> Sequence[Sighting]:
        """Let every filter of these families look at a scene that may see something in it."""
        read = self._read(scene, families)
        traits = read.traits | viewed(scene.message, scene.recent)
        if scene.score is not None:
            traits |= SCORED
        traits &= self._watched_for
        watchers = self._watchers.get((traits, families))
        if watchers is None:
            watchers = self._watchers[traits, families] = self._asked(traits, families, reads=False)
        return _looked(scene, watchers, read.seen) if watchers else read.seen

    def _asked(self, traits: int, families: frozenset[Family], *, reads: bool) -> Asked:
        """Choose whom to ask of those who read the text alone, or of those who see more."""
        return tuple(
            (place, one)
            for place, one in self._free(families)
            if one.stateless is reads and (not one.needs or one.needs & traits)
        )

    def _free(self, families: frozenset[Family]) -> Asked:
        """Return the filters of some families for which no shelf speaks."""
        return tuple(
            (place, one)
            for place, one in enumerate(self._filters)
            if one.family in families and place not in self._shelf and place not in self._patterns
        )

    def _asked_to_read(self, traits: int, families: frozenset[Family]) -> _Readers:
        """Choose who reads texts with these traits."""
        known = self._readers.get((traits, families))
        if known is None:
            asked = self._asked(traits, families, reads=True)
            others = {place for place, one in self._free(families) if one.stateless}
            known = _Readers(asked, frozenset(others.difference(place for place, _ in asked)))
            self._readers[traits, families] = known
        return known

    def _read(self, scene: Scene, families: frozenset[Family]) -> _Read:
        """Let filters read a text, or remember what they read in it before in the same room."""
        if scene.room is not self._room:
            self._enter(scene.room)
        key = _key(scene) if families is EVERY_FAMILY else (families, _key(scene))
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        traits = self._traits(scene)
        readers = self._asked_to_read(traits & self._read_for, families)
        hinted = self._hinted(scene.text, readers.others)
        asked = readers.asked + hinted + self._listed(scene.text, families)
        seen = _looked(scene, asked, self._nothing) if asked else self._nothing
        read = _Read(seen, traits)
        if seen is self._nothing or _is_lasting(seen):
            self._remember(key, read)
        return read

    def _traits(self, scene: Scene) -> int:
        """Tell what a text has; what takes more than a glance only where a filter minds."""
        text = scene.text
        traits = written(scene.message, text.glance)
        try:
            return traits | LINKED if text.glance & HOSTED and text.hosts else traits
        except Exception:  # noqa: BLE001  # what fails here fails in each filter, which says so
            return traits | LINKED

    def _hinted(self, text: Text, others: frozenset[int]) -> Asked:
        """Return who of others is to look for something of which a text or the room has hints."""
        try:
            opened = self._gate.open_to(
                text.folded.text if text.single else "\n".join(one.text for one in text.readings)
            )
            hinted = {one.place for one in opened} if opened else NOBODY
        except Exception:  # noqa: BLE001  # as above
            hinted = {place for place in others if self._filters[place].told}
        if not (hinted or self._beside):
            return ()
        return self._placed(others & hinted.union(self._beside))

    def _listed(self, text: Text, families: frozenset[Family]) -> Asked:
        """Return whose lists of terms or of patterns may find something in a text."""
        listed, patterns = self._shelf.worth_reading(text), self._patterns.worth_trying(text)
        beside = tuple(place for place in self._beside if place in self._shelf)
        if not (listed or patterns or beside):
            return ()
        # what takes its time must be left to the same one each time
        places = (*{*listed, *beside}, *sorted(patterns))
        return tuple(both for both in self._placed(places) if both[1].family in families)

    def _placed(self, places: Iterable[int]) -> Asked:
        return tuple((place, self._filters[place]) for place in places)

    def _enter(self, room: Room) -> None:
        """Forget all that was read where another room may make something else of it."""
        if room != self._room:
            self._known.clear()
        self._room = room
        filters = enumerate(self._filters)
        self._beside = tuple(place for place, one in filters if one.sees_more(room))

    def _remember(self, key: Hashable, read: _Read) -> None:
        self._known[key] = read
        if len(self._known) > MOST_TEXTS:
            self._known.popitem(last=False)


def _looked(scene: Scene, asked: Asked, before: Sequence[Sighting]) -> Sequence[Sighting]:
    """Let filters look at a scene, and return what all have seen: mostly what was before."""
    seen: list[Sighting] = []
    for place, one in asked:
        sight = look(one, scene)
        if sight is not NOTHING:
            seen = seen or [*before]
            seen[place] = sight
    return seen or before


def _is_lasting(seen: Iterable[Sighting]) -> bool:
    """Whether the same text gives the same each time: no filter gave up for want of time."""
    return all(one.reason is UNREAD for two in seen if two is not NOTHING for one in two.troubles)


def _key(scene: Scene) -> Hashable:
    """Name what a filter that only reads may depend on; of most messages that is the text."""
    message, resting = scene.message, scene.resting
    answers = message.reply_to is not None
    if not (message.emotes or message.mentions or message.me or answers or resting):
        return message.text
    return (message.text, message.me, message.emotes, message.mentions, answers, resting)


def _minded(filters: Iterable[Filter[FilterOptions]]) -> int:
    """Return the traits that some filter minds."""
    minded = 0
    for one in filters:
        minded |= one.needs
    return minded
