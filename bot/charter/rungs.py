"""Rungs of a ladder as people write them: `delete`, `warn`, `timeout 10m`, `case`, `ban`."""

from bot.charter.durations import problem, seconds
from bot.charter.spelling import meant
from filters.engine.charter import LONGEST_TIMEOUT, Rung, Step

_BOUNDS = "Twitch takes `1s` to `14d`"


def rung(value: object) -> Rung:
    """Read one rung."""
    if not isinstance(value, str):
        raise problem("a rung is a text", 'as in `ladder = ["warn", "timeout 10m", "case"]`')
    word, _, length = value.strip().partition(" ")
    if word not in set(Step):
        raise problem(f"unknown rung `{value}`", meant(word, tuple(Step)) or "")
    if word == Step.TIMEOUT:
        return Rung(Step.TIMEOUT, _timeout(length.strip()))
    if length:
        raise problem(f"`{word}` takes nothing after it", f"write `{word}`")
    return Rung(Step(word))


def sweeping(value: object) -> Rung:
    """Read what a nuke does; a case is no such thing."""
    if isinstance(value, str) and value.strip() == Step.CASE:
        raise problem("a nuke opens no case", "write `delete`, `warn`, `timeout 10m` or `ban`")
    return rung(value)


def _timeout(length: str) -> int:
    found = seconds(length)
    if found is None:
        raise problem("a time-out needs a duration", "as in `timeout 10m`")
    if not 1 <= found <= LONGEST_TIMEOUT:
        raise problem(f"a time-out cannot last `{length}`", _BOUNDS)
    return found
