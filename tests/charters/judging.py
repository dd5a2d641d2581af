"""Lines judged under shipped charters."""

from filters.engine.charter import Outcome
from filters.engine.message import Author
from filters.engine.window import Window
from tests.making import message
from tests.shipped import shipped_judge


def outcomes(charter: str, lines: list[str]) -> dict[str, Outcome]:
    """Judge each line as the first one of somebody unknown, under a shipped charter."""
    judge = shipped_judge(charter)
    stranger = Author("7", "mona", "mona", frozenset())
    said = [message(line, author=stranger) for line in lines]
    return {one.text: judge.judge(one, Window().before(one)).outcome for one in said}
