"""The words of a text beside a place in it, and whether they speak another language."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from filters.engine.message import Span
from filters.engine.reading.words import Word
from filters.engine.speech.tongues import speaks_another


class Beside:
    """The words of a text, to be asked for without those at each of many places."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Take in the words of a text, in order."""
        self._words = words
        self._starts = [one.span.start for one in words]
        self._times = Counter(one.text for one in words)
        self._all = frozenset(self._times)

    def around(self, span: Span) -> frozenset[str]:
        """Return the words that stand elsewhere than within a stretch."""
        inside = Counter(self._within(span))
        if not inside:
            return self._all
        return self._all.difference(
            word for word, times in inside.items() if times == self._times[word]
        )

    def speak_another(self, span: Span, tongues: Sequence[str]) -> bool:
        """Whether the words around a stretch plainly belong to none of some languages."""
        around = self.around(span)
        return all(_speak_another(around, tongue) for tongue in tongues)

    def _within(self, span: Span) -> Iterator[str]:
        for word in self._words[bisect_left(self._starts, span.start) :]:
            if word.span.start > span.end:
                return
            if word.span.end <= span.end:
                yield word.text


@lru_cache(maxsize=64)
def _speak_another(words: frozenset[str], language: str) -> bool:
    return speaks_another(words, language)
