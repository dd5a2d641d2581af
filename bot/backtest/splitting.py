"""A stream as lines, none of which is ever held beyond a size."""

from collections.abc import Iterator

from bot.backtest.entries import Damaged
from bot.backtest.unpacking import LONGEST, Stream

MARK = b"\xef\xbb\xbf"
"""What some editors write before UTF-8."""


def lines(stream: Stream) -> Iterator[tuple[int, bytes | Damaged]]:
    """Yield each line with its number; one that is too long is damaged, and passed over."""
    number = 0
    for raw in _raw(stream):
        number += 1
        if raw is None:
            yield number, Damaged(number, f"longer than {LONGEST} bytes")
        else:
            yield number, raw.removeprefix(MARK) if number == 1 else raw
    if stream.trouble:
        yield number + 1, Damaged(number + 1, stream.trouble)


def texts(stream: Stream) -> Iterator[tuple[int, str | Damaged]]:
    """Yield each line that says something, as text, with its number from 1."""
    for number, raw in lines(stream):
        if isinstance(raw, Damaged):
            yield number, raw
        elif raw.strip():
            yield number, raw.decode("utf-8", "replace")


def _raw(stream: Stream) -> Iterator[bytes | None]:
    """Yield lines without their ends; None stands for one that is too long."""
    rest, too_long = b"", False
    while chunk := stream.read():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield None if too_long or len(line) > LONGEST else line.removesuffix(b"\r")
            too_long = False
        if len(rest) > LONGEST:
            rest, too_long = b"", True
    if rest or too_long:
        yield None if too_long else rest.removesuffix(b"\r")
