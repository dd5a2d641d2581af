"""A view: a normalised form of a text that knows where each of its characters came from."""

from collections.abc import Callable, Iterable, Sequence

from filters.engine.message import Span

Piece = tuple[str, int, int]
"""A bit of a view, and the stretch of its parent (end exclusive) that it was made of."""


class View:
    """A normalised form of a text that maps back to spans of the original.

    Where characters came from is worked out only when a span is asked for: most texts never are.
    """

    __slots__ = ("_origins", "_parent", "_pieces", "text")

    def __init__(
        self,
        text: str,
        parent: "View | None" = None,
        pieces: Callable[[], Iterable[Piece]] | None = None,
    ) -> None:
        """Make a view of a parent; without `pieces` it has its parent's places, one for one."""
        self.text = text
        self._parent = parent
        self._pieces = pieces
        self._origins: Sequence[Span] | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the original that a stretch of this view came from."""
        size = len(self.text)
        start = min(max(start, 0), size)
        end = min(max(end, start), size)
        if self._pieces is None:
            return self._parent.span(start, end) if self._parent else Span(start, end)
        return self._between(start, end, self.origins)

    @property
    def origins(self) -> Sequence[Span]:
        """Where each character came from in the original."""
        if self._origins is None:
            self._origins = self._all_origins()
        return self._origins

    def _all_origins(self) -> Sequence[Span]:
        if self._pieces is not None:
            return self._traced(self._pieces())
        if self._parent is not None:
            return self._parent.origins
        return [Span(at, at + 1) for at in range(len(self.text))]

    def _between(self, start: int, end: int, origins: Sequence[Span]) -> Span:
        if not origins:
            return Span(0, 0)
        if start == end:
            edge = origins[start].start if start < len(origins) else origins[-1].end
            return Span(edge, edge)
        first, last = origins[start], origins[end - 1]
        return Span(min(first.start, last.start), max(first.end, last.end))

    def _traced(self, pieces: Iterable[Piece]) -> Sequence[Span]:
        origins: list[Span] = []
        places = self._parent.origins if self._parent else ()
        known = len(places)
        for piece, start, end in pieces:
            if end - start == 1 and end <= known:  # nearly all are single letters
                place = places[start]
            else:
                place = self._parent.span(start, end) if self._parent else Span(start, end)
            if len(piece) == 1:
                origins.append(place)
            else:
                origins.extend([place] * len(piece))
        if len(origins) == len(self.text):
            return origins
        everything = self._parent.span(0, len(self._parent.text)) if self._parent else Span(0, 0)
        return [everything] * len(self.text)  # the pieces disagree with the whole: stay in bounds
