"""Which of many patterns a text is worth searching with, told by one pass over it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filters.engine.lexicon import Key, Lexicon
from filters.engine.pattern.gate import Needs, Way, lowered
from filters.engine.pattern.shape import Shape
from filters.engine.patterns import Pattern
from filters.engine.reading.digits import digits_in

HELD = re.compile(r"(.)\1\1", re.DOTALL)
HELD_FROM = 3
"""Signs in a row that hardly any text has, and no word."""


class _Behind(NamedTuple):
    """A pattern that one need has opened, if the others of its way are met as well."""

    number: int
    others: Way


class PatternGates:
    """What a list of patterns asks of a text, looked for all at once.

    Of each way only the need that is hardest to meet is looked for: the others rarely matter.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        behind: defaultdict[str, list[_Behind]] = defaultdict(list)
        for number, one in enumerate(patterns):
            for way in one.ways:
                hardest = max(way, key=_hardness)
                others = tuple(needs for needs in way if needs is not hardest)
                for need in hardest:
                    behind[need].append(_Behind(number, others))
        self._shapes = shapes = tuple(one.shape for one in patterns)
        self._always = tuple(number for number, one in enumerate(patterns) if not one.ways)
        self._plain = frozenset(number for number, one in enumerate(shapes) if _is_plain(one))
        self._always_plain = tuple(filter(self._plain.__contains__, self._always))
        self._behind = tuple(map(tuple, behind.values()))
        self._lexicon = Lexicon([Key(one, open_left=True, open_right=True) for one in behind])

    def open_to(self, text: str, *, held: bool = True) -> Sequence[int]:
        """Return the numbers of the patterns that may apply to a text, in order.

        `held` is false where it is known that no sign stands three times in a row.
        """
        low = lowered(text)
        near = self._near(low, self._always)
        if not near:
            return near
        size, digits, shapes = len(text), digits_in(text), self._shapes
        fit = [one for one in near if shapes[one].least <= size and shapes[one].digits <= digits]
        if fit and not (held and HELD.search(low)):
            return [one for one in fit if shapes[one].run < HELD_FROM]
        return fit

    def open_to_plain(self, low: str) -> Sequence[int]:
        """Return the same of a text in small letters, none of them three times in a row."""
        near = self._near(low, self._always_plain)
        if not near:
            return near
        size, shapes = len(low), self._shapes
        return [one for one in near if one in self._plain and shapes[one].least <= size]

    def _near(self, low: str, always: Sequence[int]) -> Sequence[int]:
        """Return what a text has a need of, in order, and what needs nothing."""
        hits = self._lexicon.hits(low)
        if not hits:
            return always
        return sorted({*always, *self._opened({at for at, _, _ in hits}, low)})

    def _opened(self, met: set[int], low: str) -> Iterator[int]:
        for key in met:
            for number, others in self._behind[key]:
                if all(any(need in low for need in needs) for needs in others):
                    yield number


def _hardness(needs: Needs) -> tuple[int, int]:
    """Rank needs: beyond ASCII first, then by their shortest text, then by how few they are."""
    return min(len(one.encode(errors="replace")) for one in needs), -len(needs)


def _is_plain(shape: Shape) -> bool:
    return not shape.digits and shape.run < HELD_FROM
