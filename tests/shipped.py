"""The shipped charters, loaded once for all tests of a run: that takes seconds."""

import gc
from functools import cache

from bot.charter.load import load
from filters.engine.charter import Charter
from filters.engine.judge import Judge


@cache
def shipped_charter(name: str) -> Charter:
    charter = load(name)
    gc.freeze()  # a million objects that stay: the collector walks around them
    return charter


@cache
def shipped_judge(name: str) -> Judge:
    return Judge(shipped_charter(name))
