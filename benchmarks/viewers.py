"""What the windows keep of a great many viewers who are all there at once, in bytes for each."""

import tracemalloc
from collections.abc import Sequence
from datetime import timedelta

from benchmarks.crowd import BEGUN, Crowd
from filters.engine.message import Author, Message
from filters.engine.window import Window

MINUTE = timedelta(minutes=1)
TEN_MINUTES = 600
DIFFERENT = 5_000
"""Texts of the crowd; the windows keep a copy for each message all the same."""


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
