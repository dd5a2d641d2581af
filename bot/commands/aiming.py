"""What stands after `!nuke`: what to look for, how far back, and what to do then."""

import re
from typing import NamedTuple

from bot.commands.arguments import STEPS, TIMEOUTS, seconds_of
from bot.commands.command import UnanswerableError
from filters.engine.charter import LONGEST_LOOK_BACK, LONGEST_TIMEOUT, Rung, Step
from filters.engine.phrase import Phrase
from filters.engine.sought import Sought, sought_pattern, sought_text

QUOTES = {'"': '"', "«": "»", "“": "”"}
SLASH = "/"

_LENGTH = re.compile(r"[0-9]{1,9}[a-z]{1,3}", re.ASCII)


class Aim(NamedTuple):
    """What was typed, read; what is not said is None."""

    written: str
    is_pattern: bool = False
    look_back: int | None = None
    rung: Rung | None = None

    def sought(self) -> Sought:
        """Make what is looked for; raises `ValueError` where that cannot be, and takes a while."""
        return sought_pattern(self.written) if self.is_pattern else sought_text(self.written)


def aim(rest: str) -> Aim:
    """Read `PATTERN [look-back] [sanction]`: a text, "a text" or /an expression/."""
    enclosed = _enclosed(rest)
    if enclosed is not None:
        return enclosed
    words = rest.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        read = _ending(words[-count:])
        if read is not None:
            return Aim(" ".join(words[:-count]), False, *_within_bounds(*read))
    if not words:
        raise UnanswerableError(Phrase.of("usage.nuke"))
    return Aim(rest)


def _enclosed(rest: str) -> Aim | None:
    """Read what is put in quotes or slashes; it ends where the rest makes sense."""
    close = SLASH if rest.startswith(SLASH) else QUOTES.get(rest[:1])
    end = rest.rfind(close) if close else -1
    while close and end > 0:
        read = _ending(rest[end + 1 :].split())
        if read is not None and rest[end + 1 : end + 2] in {"", " "}:
            inner = rest[1:end].strip()
            return Aim(inner, close == SLASH, *_within_bounds(*read)) if inner else None
        end = rest.rfind(close, 0, end)
    return None


def _ending(words: list[str]) -> tuple[int | None, Rung | None] | None:
    """Read a look-back and a sanction, each of which may be missing; None for anything else."""
    folded = [word.casefold() for word in words]
    look_back = _seconds(folded[0]) if folded else None
    rest = folded[1:] if look_back is not None else folded
    if not rest:
        return look_back, None
    if len(rest) == 1 and rest[0] in STEPS:
        return look_back, Rung(STEPS[rest[0]])
    lasting = rest[1:] if rest[0] in TIMEOUTS else rest
    seconds = _seconds(lasting[0]) if len(lasting) == 1 else None
    return None if seconds is None else (look_back, Rung(Step.TIMEOUT, seconds))


def _seconds(word: str) -> int | None:
    """Read a length of time with its unit: a bare number may belong to the text."""
    return seconds_of(word, 1) if _LENGTH.fullmatch(word) else None


def _within_bounds(look_back: int | None, rung: Rung | None) -> tuple[int | None, Rung | None]:
    if look_back is not None and not 1 <= look_back <= LONGEST_LOOK_BACK:
        raise UnanswerableError(Phrase.of("usage.nuke_look_back", seconds=LONGEST_LOOK_BACK))
    if rung and rung.step is Step.TIMEOUT and not 1 <= rung.seconds <= LONGEST_TIMEOUT:
        raise UnanswerableError(Phrase.of("usage.timeout"))
    return look_back, rung
