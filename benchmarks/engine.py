"""The engine by itself: a judge and a window, new for every run, over a whole chat."""

from collections.abc import Callable, Sequence
from functools import partial

from filters.engine.charter import Charter
from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.judge import Judge
from filters.engine.message import Message
from filters.engine.text import Text
from filters.engine.window import Window


def ready_to_judge(charter: Charter, messages: Sequence[Message]) -> Callable[[], None]:
    """Make a judge, as a bot does once; what it remembers, it learns while it judges."""
    return partial(judge_each, Judge(charter), Window(), messages)


def judge_each(judge: Judge, window: Window, messages: Sequence[Message]) -> None:
    """Judge a chat with a judge that is ready, and a window that may have heard others before."""
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
