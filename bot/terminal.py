"""A line for whoever sits at the terminal."""

import sys


def write_line(line: str) -> None:
    """Write a line at once: whoever reads along misses nothing."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
