"""What goes to whoever sits at the terminal."""

import sys
from contextlib import suppress


def write_line(line: str) -> None:
    """Write a line at once: whoever reads along misses nothing.

    A terminal that was closed, or a reader that went away, stops no moderation.
    """
    with suppress(OSError, ValueError):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def speak_unicode() -> None:
    """Write in UTF-8 everywhere: Windows takes its own code page unless told otherwise."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
