"""What a command makes goes into a file, or on to whatever reads along."""

import sys
from pathlib import Path

from bot.settings import SettingsError
from bot.terminal.screen import write_line

STANDARD_OUTPUT = Path("-")


def write_out(made: bytes, output: Path, said: str = "wrote {output}") -> None:
    """Write it where it was wanted, and say so; raises `SettingsError` where it cannot be."""
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(made)
        return
    try:
        output.write_bytes(made)
    except OSError as problem:
        raise SettingsError(f"`{output}`: cannot be written: {problem.strerror}") from problem
    write_line(said.format(output=output))
