"""Many queries asked of one message at once: its words are looked for in one pass."""

from collections.abc import Iterator, Sequence

from bot.animation.watch.query import Query, holds, sought_in
from filters.engine.automaton import Automaton
from filters.engine.reading.views import Views
from filters.engine.sought import SoughtText, sought_text


class Matcher:
    """Queries by number; accents, case, spacing and disguise make no difference."""

    def __init__(self, queries: Sequence[Query]) -> None:
        self._queries = tuple(queries)
        words = dict.fromkeys(word for query in queries for word in sought_in(query))
        self._sought = {word: sought_text(word) for word in words}
        self._owners: dict[str, list[str]] = {}
        for word, sought in self._sought.items():
            for reading in dict.fromkeys((*sought.readings, *sought.stretched)):
                self._owners.setdefault(reading, []).append(word)
        self._readings = tuple(self._owners)
        self._automaton = Automaton(self._readings) if self._readings else None

    def matching(self, text: Views) -> tuple[int, ...]:
        """Return the numbers of the queries that hold for a text."""
        said = frozenset(self._said(text)) if self._automaton else frozenset[str]()
        if not said:
            return ()
        return tuple(number for number, query in enumerate(self._queries) if holds(query, said))

    def _said(self, text: Views) -> Iterator[str]:
        for view in (text.spaced, *text.unmasked):
            yield from self._in_view(view.text, stretched=False)
        for view in text.joined:
            yield from self._in_view(view.text, stretched=True)

    def _in_view(self, text: str, *, stretched: bool) -> Iterator[str]:
        if self._automaton is None:
            return
        for number, start, end in self._automaton.hits(text):
            reading = self._readings[number]
            for word in self._owners[reading]:
                sought = self._sought[word]
                known = reading in sought.readings or (stretched and reading in sought.stretched)
                if known and _is_whole(sought, text, start, end):
                    yield word


def _is_whole(sought: SoughtText, text: str, start: int, end: int) -> bool:
    """Whether words begin and end where they must."""
    begins = sought.opens or not _goes_on(text[start - 1 : start] if start else "", text[start])
    return begins and (sought.closes or not _goes_on(text[end : end + 1], text[end - 1]))


def _goes_on(neighbour: str, edge: str) -> bool:
    """Whether a word goes on past an edge; scripts without case do not part their words."""
    return neighbour.isalnum() and (edge.isdigit() or edge.lower() != edge.upper())
