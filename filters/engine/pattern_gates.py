"""Which of many patterns a text is worth searching with, told by one pass over it."""

from collections import defaultdict
from collections.abc import Sequence

from filters.engine.lexicon import Key, Lexicon
from filters.engine.pattern_gate import Needs


class PatternGates:
    """The needs of a list of patterns, looked for all at once."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        wanting: defaultdict[str, list[int]] = defaultdict(list)
        for number, those in enumerate(needs):
            for one in those:
                wanting[one].append(number)
        self._always = tuple(number for number, those in enumerate(needs) if not those)
        self._wanting = tuple(map(tuple, wanting.values()))
        self._lexicon = Lexicon([Key(one, open_left=True, open_right=True) for one in wanting])

    def open_to(self, low: str) -> Sequence[int]:
        """Return the numbers of the patterns that may apply to a `lowered` text, in order."""
        met = {place.key for place in self._lexicon.places(low)}
        if not met:
            return self._always
        return sorted({*self._always, *(one for key in met for one in self._wanting[key])})
