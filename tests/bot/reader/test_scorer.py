"""What waits is read, in its order; what waits too long goes unread by a rule, and is counted."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from threading import Event

from bot.reader.model import Answer
from bot.reader.scorer import AT_ONCE, MOST_WAITING, Scorer
from tests.bot.reader.fluent import Fluent

PATIENCE = 5


class Slow(Fluent):
    """Answers once it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.may = Event()

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        self.may.wait(PATIENCE)
        return super().answers(texts)


class Answers:
    """Takes down what it is answered."""

    def __init__(self) -> None:
        self.all: list[float] = []
        self._more = asyncio.Condition()

    async def note(self, answer: Answer) -> None:
        async with self._more:
            self.all.append(answer.hate)
            self._more.notify_all()

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE), self._more:
            await self._more.wait_for(lambda: len(self.all) >= count)


@asynccontextmanager
async def reading(scorer: Scorer) -> AsyncIterator[None]:
    task = asyncio.get_running_loop().create_task(scorer.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def test_what_was_never_read_is_not_known() -> None:
    assert Scorer(Fluent()).known("bonjour") is None


async def test_what_waits_is_read_once_and_remembered() -> None:
    model, told = Fluent(), Answers()
    scorer = Scorer(model)
    for _ in range(3):
        scorer.ask("quelle ordure", told.note)
    async with reading(scorer):
        await told.until(3)
    assert model.asked == ["quelle ordure"]
    known = scorer.known("quelle ordure")
    assert known is not None
    assert known.hate > 0.9
    assert scorer.tally.read == scorer.tally.known == 1


async def test_what_is_waited_for_is_read_before_all_others() -> None:
    model, told = Slow(), Answers()
    scorer = Scorer(model)
    for place in range(30):
        scorer.ask(f"texte {place}", told.note)
    async with asyncio.TaskGroup() as tasks, reading(scorer):
        soon = tasks.create_task(scorer.soon("ordure", PATIENCE))
        await asyncio.sleep(0)
        model.may.set()
        answer = await soon
    assert answer is not None
    assert model.asked.index("ordure") <= AT_ONCE


async def test_nobody_waits_longer_than_they_said() -> None:
    model = Slow()
    scorer = Scorer(model)
    async with reading(scorer):
        assert await scorer.soon("ordure", 0.001) is None
        model.may.set()


async def test_what_is_late_goes_without_the_cheap_and_counts_them() -> None:
    model, told, time = Fluent(), Answers(), [0.0]
    scorer = Scorer(model, lambda: time[0])
    scorer.ask("une phrase qui compte", told.note)
    scorer.ask("court", told.note, cheap=True)
    time[0] = 0.051
    async with reading(scorer):
        await told.until(1)
    assert model.asked == ["une phrase qui compte"]
    assert scorer.tally.unread == 1


async def test_within_the_budget_the_cheap_are_read_too() -> None:
    model, told = Fluent(), Answers()
    scorer = Scorer(model, lambda: 0.0)
    scorer.ask("court", told.note, cheap=True)
    async with reading(scorer):
        await told.until(1)
    assert scorer.tally.unread == 0


async def test_what_somebody_new_says_too_is_not_cheap() -> None:
    model, told, time = Fluent(), Answers(), [0.0]
    scorer = Scorer(model, lambda: time[0])
    scorer.ask("court", told.note, cheap=True)
    scorer.ask("court", told.note)
    time[0] = 1.0
    async with reading(scorer):
        await told.until(2)
    assert model.asked == ["court"]


async def test_never_more_wait_than_may() -> None:
    scorer, told = Scorer(Fluent()), Answers()
    for place in range(MOST_WAITING + 20):
        scorer.ask(f"texte {place}", told.note)
    assert scorer.tally.unread == 20
