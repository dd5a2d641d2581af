"""The shipped charters, loaded once for all tests of a run: that takes seconds."""

from functools import cache

from bot.charter.load import load
from filters.engine.charter import Charter
from filters.engine.judge import Judge


@cache
def shipped_charter(name: str) -> Charter:
    return load(name)


@cache
def shipped_judge(name: str) -> Judge:
    return Judge(shipped_charter(name))
