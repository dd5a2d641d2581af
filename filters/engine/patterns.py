"""The one place that compiles and runs the patterns that users write, under a time limit."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from time import process_time

import regex

from filters.engine.pattern.gate import Way, required
from filters.engine.pattern.shape import NO_SHAPE, Shape, shape_of
from filters.engine.pattern.size import size_of

LIMIT = 0.01
"""Seconds that one pattern may take on one message, half of them until its first place."""
FAIR = LIMIT / 2
"""A pattern that had less than this before it was stopped is not to blame for it."""
TOGETHER = 0.01
"""Seconds that all patterns behind the first one may take on one message."""
SLOW = 0.001
"""From so many seconds a pattern is to blame for what others had no time for."""
LONGEST = 2_000
LARGEST = 5_000
"""Steps that a pattern may unfold to: `(a{1000}){1000}` would fill the memory by itself."""
MOST_HITS = 20
ALTOGETHER = 0.5
"""Seconds that a pattern may take on all the messages that a person looks through at once."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern, that says where it applies or that it took too long."""

    source: str
    compiled: "regex.Pattern[str]"
    ways: tuple[Way, ...] = ()
    """Of which a `lowered` text must open one; `places` costs far more than that look."""
    shape: Shape = NO_SHAPE

    def places(self, text: str, limit: float = LIMIT) -> tuple[tuple[int, int], ...]:
        """Return the first places where the pattern applies; raises `TimeoutError`.

        Without any time left it is not even tried.
        A pattern that looks around and takes nothing applies to the whole text.
        """
        if limit <= 0:
            raise TimeoutError
        if self.compiled.search(text, timeout=limit / 2) is None:
            return ()
        places: list[tuple[int, int]] = []
        for found in self.compiled.finditer(text, timeout=limit / 2):
            places.append(found.span() if found.end() > found.start() else (0, len(text)))
            if len(places) >= MOST_HITS:
                break
        return tuple(dict.fromkeys(places))


class Patience:
    """What the patterns of all filters may still take on one message.

    The first one has its own limit alone, so that most messages cost no look at the clock.
    """

    __slots__ = ("_begun", "_last", "_slow", "_source", "_tried")

    def __init__(self) -> None:
        self._tried = 0
        self._begun = self._last = 0.0
        self._source = ""
        self._slow: list[str] = []

    def left_for(self, source: str) -> float:
        """Return the seconds that the next pattern may take, 0 or less where none are left."""
        self._tried += 1
        if self._tried == 1:
            return LIMIT
        now = process_time()
        if self._tried == 2:  # noqa: PLR2004  # the second one starts the clock
            self._begun = now
        elif now - self._last >= SLOW:
            self._slow.append(self._source)
        self._last, self._source = now, source
        return min(LIMIT, self._begun + TOGETHER - now)

    def blamed(self) -> tuple[str, ...]:
        """Name the patterns that took more than their share, each of them once."""
        slow, self._slow = self._slow, []
        return tuple(dict.fromkeys(slow))


def applies_to(pattern: Pattern, texts: Sequence[str]) -> tuple[bool, ...]:
    """Say of each text whether a pattern applies; raises `TimeoutError` where that takes long."""
    until = process_time() + ALTOGETHER
    return tuple(bool(pattern.places(text, min(LIMIT, until - process_time()))) for text in texts)


@lru_cache(maxsize=1_024)
def compile_pattern(source: str, *, case_sensitive: bool = False) -> Pattern:
    """Compile a user's pattern; raises `ValueError` with the place and a plain sentence."""
    if not source or len(source) > LONGEST:
        raise ValueError(f"a pattern has between 1 and {LONGEST} characters")
    if size_of(source) > LARGEST:
        raise ValueError("the pattern repeats too much: make its `{…}` counts smaller")
    compiled = _compiled(source, case_sensitive=case_sensitive)
    pattern = Pattern(source, compiled, required(source), shape_of(source))
    try:
        everywhere = pattern.places("")
    except (TimeoutError, MemoryError, RecursionError):
        raise ValueError("the pattern never comes to an end, not even on an empty text") from None
    if everywhere:
        raise ValueError("the pattern applies to an empty text, so every message would be found")
    return pattern


def _compiled(source: str, *, case_sensitive: bool) -> "regex.Pattern[str]":
    flags = regex.UNICODE if case_sensitive else regex.UNICODE | regex.IGNORECASE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return regex.compile(source, flags, cache_pattern=False)
    except regex.error as error:
        why, place = str(getattr(error, "msg", error)), getattr(error, "pos", None)
        raise ValueError(_sentence(source, why, place)) from None
    except (RecursionError, OverflowError):
        raise ValueError("the pattern is nested too deeply") from None


def _sentence(source: str, message: str, position: int | None) -> str:
    if position is None:
        return f"the pattern cannot be read: {message}"
    near = source[position : position + 12]
    place = f"character {position + 1}, at `{near}`" if near else f"its end, character {position}"
    return f"the pattern cannot be read at {place}: {message}"
