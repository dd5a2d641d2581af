"""One entry of an export, before anybody has judged it."""

from dataclasses import dataclass

MOST = 250_000
"""Entries and lines of one file: more than two lists can hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A blocked word, phrase or expression, and where it was read (`words.txt:12`)."""

    text: str
    place: str
    is_pattern: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """The entries of one file; `passed_over` counts what blocks nothing, by kind."""

    entries: tuple[Entry, ...]
    passed_over: tuple[tuple[str, int], ...] = ()
    remarks: tuple[str, ...] = ()
