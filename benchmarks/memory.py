"""What the windows of a channel keep of its viewers, in bytes."""

import tracemalloc
from collections.abc import Sequence

from bot.lines import read_line, to_message
from filters.engine.window import Window


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


def _fill(lines: Sequence[bytes]) -> tuple[int, Window]:
    window, viewers = Window(), set()
    for number, line in enumerate(lines):
        message = to_message(read_line(line), number, "")
        window.add(message)
        if message.author:
            viewers.add(hash(message.author.id))
    return len(viewers), window
