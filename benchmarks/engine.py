"""The engine by itself: a judge and a window, new for every run, over a whole chat."""

from collections.abc import Sequence

from filters.engine.charter import Charter
from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.judge import Judge
from filters.engine.message import Message
from filters.engine.text import Text
from filters.engine.window import Window


def judge_all(charter: Charter, messages: Sequence[Message]) -> None:
    """Judge a chat; what the engine remembers, it learns on the way."""
    judge_each(Judge(charter), messages)


def judge_each(judge: Judge, messages: Sequence[Message]) -> None:
    """Judge a chat with a judge that is ready."""
    window = Window()
    for message in messages:
        judge.judge(message, window.before(message))
        window.add(message)


def examine_all(filters: Sequence[Filter[FilterOptions]], messages: Sequence[Message]) -> None:
    """Let filters look at a chat with nothing between: no memory, no judge."""
    window = Window()
    for message in messages:
        scene = Scene(message, Text(message), window.before(message))
        for one in filters:
            for _ in one.examine(scene):
                pass
        window.add(message)
