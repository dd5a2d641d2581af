"""How a command ends: well, or by what a person can mend, or because nobody reads on."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from bot.terminal.errors import MENDABLE, PASSING

MISTAKE = 2
"""The exit code for what the person at the keyboard can mend."""

LATER = 75
"""The exit code for what may be over by the next try, as `sysexits.h` has it (`EX_TEMPFAIL`)."""

UNREAD = 141
"""The exit code where nobody reads the answers any more, as a shell gives it."""

INTERRUPTED = 130
"""The exit code after Ctrl-C, as a shell gives it."""


def exit_code(command: Callable[[], int]) -> int:
    """Run a command; a mendable mistake is one clear message, our own come with a traceback."""
    try:
        return command()
    except MENDABLE as problem:
        return _mistake(problem)
    except BaseExceptionGroup as group:
        mendable, rest = group.split(MENDABLE)
        if mendable is None or rest is not None:
            raise
        return _mistake(_first(mendable))
    except BrokenPipeError:
        return _unread()
    except KeyboardInterrupt:
        return INTERRUPTED


def _mistake(problem: BaseException) -> int:
    sys.stderr.write(f"{problem}\n")
    return LATER if isinstance(problem, PASSING) else MISTAKE


def _first(group: BaseExceptionGroup) -> BaseException:
    problem: BaseException = group
    while isinstance(problem, BaseExceptionGroup):
        problem = problem.exceptions[0]
    return problem


def _unread() -> int:
    """Whoever read has gone, as `head` does: what is still to be written goes nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return UNREAD
