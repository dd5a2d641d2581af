"""What stands after a command: a case number or `@viewer`, a sanction, a length of time."""

import re
from typing import NamedTuple

from bot.commands.command import UnanswerableError
from filters.engine.charter import LONGEST_TIMEOUT, Rung, Step
from filters.engine.phrase import Phrase

STEPS = {
    "warn": Step.WARN,
    "avertir": Step.WARN,
    "avertissement": Step.WARN,
    "delete": Step.DELETE,
    "retirer": Step.DELETE,
    "supprimer": Step.DELETE,
    "ban": Step.BAN,
    "bannir": Step.BAN,
}
TIMEOUTS = frozenset({"timeout", "exclure", "exclusion"})
UNITS = {"s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "j": 86_400}

_NUMBER = re.compile(r"#?([0-9]{1,9})", re.ASCII)
_LOGIN = re.compile(r"@?([A-Za-z0-9_]{1,25})[,:]?", re.ASCII)
_LENGTH = re.compile(r"([0-9]{1,9})([a-z]{0,3})", re.ASCII)


class Target(NamedTuple):
    """Which case is meant: by its number, by its viewer, or (neither) the obvious one."""

    number: int | None = None
    login: str | None = None


def target(rest: str) -> tuple[Target, str]:
    """Read a case number or `@viewer`; return it with what follows."""
    word, _, left = rest.partition(" ")
    if number := _NUMBER.fullmatch(word):
        return Target(number=int(number[1])), left.strip()
    if word.startswith("@") and (login := _LOGIN.fullmatch(word)):
        return Target(login=login[1].lower()), left.strip()
    return Target(), rest


def target_and_note(rest: str) -> tuple[Target, str]:
    """Read a case number or `@viewer` and a note; a note for no case in particular is a slip."""
    wanted, note = target(rest)
    if note and wanted == Target():
        raise UnanswerableError(Phrase.of("usage.case"))
    return wanted, note


def viewer(rest: str) -> tuple[str, str]:
    """Read a viewer's login, with or without `@`; return it with what follows."""
    word, _, left = rest.partition(" ")
    login = _LOGIN.fullmatch(word)
    if login is None:
        raise UnanswerableError(Phrase.of("usage.viewer"))
    return login[1].lower(), left.strip()


def rung(words: str) -> Rung | None:
    """Read a sanction: `warn`, `delete`, `ban`, `10m` or `timeout 10m`; None where none is named.

    A time-out's bare number counts seconds, as in Twitch's own `/timeout`.
    """
    first, _, left = words.casefold().partition(" ")
    if not first:
        return None
    if first in STEPS and not left:
        return Rung(STEPS[first])
    length = left.strip() if first in TIMEOUTS else words.casefold()
    seconds = seconds_of(length, 1)
    if seconds is None or (first not in TIMEOUTS and first.isdecimal()):
        raise UnanswerableError(Phrase.of("usage.sanction"))
    if not 1 <= seconds <= LONGEST_TIMEOUT:
        raise UnanswerableError(Phrase.of("usage.timeout"))
    return Rung(Step.TIMEOUT, seconds)


def seconds_of(text: str, unit: int) -> int | None:
    """Read a length of time such as `90s`, `10m`, `1h`, `2d`, a bare number in that unit."""
    read = _LENGTH.fullmatch(text.casefold())
    if read is None:
        return None
    factor = UNITS.get(read[2]) if read[2] else unit
    return int(read[1]) * factor if factor else None
