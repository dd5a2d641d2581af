"""The one place that compiles and runs the patterns that users write, under a time limit."""

import warnings
from dataclasses import dataclass

import regex

from filters.engine.pattern_gate import Needs, required
from filters.engine.pattern_size import size_of

LIMIT = 0.02
"""Seconds that one pattern may take on one message, of the process's own time."""
LONGEST = 2_000
LARGEST = 5_000
"""Steps that a pattern may unfold to: `(a{1000}){1000}` would fill the memory by itself."""
MOST_HITS = 20


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern, that says where it applies or that it took too long."""

    source: str
    compiled: "regex.Pattern[str]"
    needs: Needs = ()
    """Of what a `lowered` text must contain one; `places` costs far more than that look."""

    def places(self, text: str, limit: float = LIMIT) -> tuple[tuple[int, int], ...]:
        """Return the first places where the pattern applies; raises `TimeoutError`.

        A pattern that looks around and takes nothing applies to the whole text.
        """
        if self.compiled.search(text, timeout=limit) is None:
            return ()
        places: list[tuple[int, int]] = []
        for found in self.compiled.finditer(text, timeout=limit):
            places.append(found.span() if found.end() > found.start() else (0, len(text)))
            if len(places) >= MOST_HITS:
                break
        return tuple(dict.fromkeys(places))


def compile_pattern(source: str, *, case_sensitive: bool = False) -> Pattern:
    """Compile a user's pattern; raises `ValueError` with the place and a plain sentence."""
    if not source or len(source) > LONGEST:
        raise ValueError(f"a pattern has between 1 and {LONGEST} characters")
    if size_of(source) > LARGEST:
        raise ValueError("the pattern repeats too much: make its `{…}` counts smaller")
    compiled = _compiled(source, case_sensitive=case_sensitive)
    pattern = Pattern(source, compiled, required(source))
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
