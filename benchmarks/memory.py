"""What the windows of a channel keep of its viewers, in bytes."""

import tracemalloc
from collections.abc import Sequence
from datetime import timedelta

from benchmarks.crowd import BEGUN, Crowd
from bot.lines import read_line, to_message
from filters.engine.message import Author, Message
from filters.engine.window import Window

MINUTE = timedelta(minutes=1)
TEN_MINUTES = 600
DIFFERENT = 5_000
"""Texts of the crowd; the windows keep a copy for each message all the same."""


def bytes_per_viewer(lines: Sequence[bytes]) -> float:
    """Fill a window with a chat; the messages themselves are let go."""
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        viewers, window = _fill(lines)
        after, _ = tracemalloc.get_traced_memory()
        del window
    finally:
        tracemalloc.stop()
    return (after - before) / max(viewers, 1)


def bytes_of_a_crowd(viewers: int, each: int = 1) -> float:
    """Let so many viewers speak within ten minutes, and ask of each who said the same."""
    crowd = Crowd()
    texts = [crowd.text() for _ in range(min(viewers, DIFFERENT))]
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        window = _crowded(texts, viewers, each)
        after, _ = tracemalloc.get_traced_memory()
        del window
    finally:
        tracemalloc.stop()
    return (after - before) / viewers


def _crowded(texts: Sequence[str], viewers: int, each: int) -> Window:
    window, count = Window(), viewers * each
    for number in range(count):
        viewer = number % viewers
        message = Message(
            f"00000000-0000-0000-0000-{number:012d}",
            "room",
            texts[number % len(texts)],
            Author(f"{10**8 + viewer}", f"a_viewer_{viewer}", f"A_viewer_{viewer}"),
            sent_at=BEGUN + timedelta(seconds=TEN_MINUTES * number / count),
        )
        window.before(message).crowd(MINUTE)
        window.add(message)
    return window


def _fill(lines: Sequence[bytes]) -> tuple[int, Window]:
    window, viewers = Window(), set()
    for number, line in enumerate(lines):
        message = to_message(read_line(line), number, "")
        window.add(message)
        if message.author:
            viewers.add(hash(message.author.id))
    return len(viewers), window
