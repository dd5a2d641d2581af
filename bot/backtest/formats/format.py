"""What a format is: how it is told from others, what its logs know, and how they are read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.backtest.entries import Entry, Hints, Known
from bot.backtest.unpacking import Stream

HEAD = 64 * 1024
"""Bytes by which a format is told."""


@dataclass(frozen=True, slots=True)
class Head:
    """How a log begins; the lines are whole."""

    text: str
    lines: tuple[str, ...]

    def share(self, suits: Callable[[str], object]) -> float:
        """Return the share of lines that suit."""
        return sum(bool(suits(one)) for one in self.lines) / len(self.lines) if self.lines else 0.0


def head_of(raw: bytes, *, whole: bool) -> Head:
    """Take the beginning of a log; unless it is `whole`, its last line is left out."""
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.split("\n")
    if not whole and len(lines) > 1:
        lines = lines[:-1]
    return Head(text, tuple(one.rstrip("\r") for one in lines[:500] if one.strip()))


@dataclass(frozen=True, slots=True)
class Format:
    """A format of logs; `known` is None for what is no log of it."""

    name: str
    known: Callable[[Head], frozenset[Known] | None]
    read: Callable[[Stream, Hints], Iterator[Entry]]
