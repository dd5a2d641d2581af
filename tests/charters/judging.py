"""Lines judged under shipped charters, each of which is loaded once: that takes seconds."""

from functools import cache

from bot.charter.load import load
from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.message import Author
from filters.engine.window import Window
from tests.making import message


@cache
def judge_of(charter: str) -> Judge:
    """Load a shipped charter once for all tests."""
    return Judge(load(charter))


def outcomes(charter: str, lines: list[str]) -> dict[str, Outcome]:
    """Judge each line as the first one of somebody unknown, under a shipped charter."""
    judge = judge_of(charter)
    stranger = Author("7", "mona", "mona", frozenset())
    said = [message(line, author=stranger) for line in lines]
    return {one.text: judge.judge(one, Window().before(one)).outcome for one in said}
