"""The chat that is measured with: generated, or a log in the form that `judge` reads."""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from benchmarks.crowd import Crowd
from benchmarks.lists import terms
from bot.lines import UnreadableLineError, read_line, to_message
from filters.engine.message import Mention, Message, Span

CHANNEL = "1000"
NAMED = re.compile(r"(?<!\S)@(\w{4,25})(?!\w)", re.ASCII)
"""A login after its `@`."""
STRETCHES = 4
LISTED = 50
"""Terms of the shortest list: they are said now and then, whatever the workload."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A chat as lines and as messages, both in their order."""

    lines: tuple[bytes, ...]
    messages: tuple[Message, ...]

    def part(self, count: int) -> "Talk":
        """Return a shorter chat: a few long stretches, so that it repeats itself as the whole."""
        step, size = len(self.lines) // STRETCHES, -(-count // STRETCHES)
        if size >= step:
            return self
        starts = range(0, STRETCHES * step, step)
        return Talk(
            tuple(one for at in starts for one in self.lines[at : at + size]),
            tuple(one for at in starts for one in self.messages[at : at + size]),
        )

    def parts(self, count: int) -> "tuple[Talk, ...]":
        """Return so many chats of the same length that follow one another."""
        size = len(self.lines) // count
        starts = range(0, count * size, size)
        return tuple(
            Talk(self.lines[at : at + size], self.messages[at : at + size]) for at in starts
        )


def generated(count: int, seed: int = 1) -> Talk:
    said = [one.strip("*") for one in terms(LISTED)]
    return _talk(Crowd(seed, said).lines(count), count)


def read(paths: Sequence[Path], count: int) -> Talk:
    """Read as many messages of each file, and more of the long ones where others are short.

    Of a folder that is every log in it.
    """
    files = [file for path in paths for file in _logs(path)]
    shortest_first = sorted((list(islice(_rows(file), count)) for file in files), key=len)
    kept: list[bytes] = []
    for left, rows in zip(range(len(files), 0, -1), shortest_first, strict=True):
        kept += rows[: -((len(kept) - count) // left)]
    return _talk(iter(kept), count)


def _logs(path: Path) -> list[Path]:
    return sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]


def _talk(lines: Iterator[bytes], count: int) -> Talk:
    kept = tuple(islice(lines, count))
    messages = (to_message(read_line(one), number, CHANNEL) for number, one in enumerate(kept))
    return Talk(kept, tuple(replace(_marked(one), channel=CHANNEL) for one in messages))


def _marked(message: Message) -> Message:
    """Mark who is named, as Twitch does and few logs."""
    if message.mentions or "@" not in message.text:
        return message
    named = (Mention(Span(*one.span()), one[1].lower()) for one in NAMED.finditer(message.text))
    return replace(message, mentions=tuple(named))


def _rows(file: Path) -> Iterator[bytes]:
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as rows:
        yield from (row.rstrip(b"\n") for row in rows if _is_said(row))


def _is_said(row: bytes) -> bool:
    try:
        return read_line(row).ruling is None
    except UnreadableLineError:
        return False
