"""Somebody looks every few seconds whether a case waits for too long."""

import asyncio
from datetime import datetime, timedelta

from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.team.deadlines import Deadlines
from filters.engine.message import Message
from tests.making import NINE, article, bench, message


class Settled:
    """Takes decisions in place of the moderation, and lets the test wait for them."""

    def __init__(self) -> None:
        self.decisions: asyncio.Queue[Decision] = asyncio.Queue(10)

    async def settle(self, decision: Decision, message: Message | None) -> None:
        assert message is None
        await self.decisions.put(decision)


class Hands:
    """A clock whose hands move on by themselves, until a moment."""

    def __init__(self, until: float) -> None:
        self._now = NINE
        self._until = NINE + timedelta(seconds=until)

    def show(self) -> datetime:
        return self._now

    async def pause(self, show: timedelta) -> None:
        if self._now >= self._until:
            await asyncio.Event().wait()
        self._now += show


class Show:
    """As much of the world as a look at the deadlines needs."""

    def __init__(self, until: float = 0) -> None:
        self.clock = Hands(until)


async def test_a_case_that_nobody_answers_is_told_of_while_nobody_writes() -> None:
    here = bench(article(3, "nouille", act_at=1.0))
    settled = Settled()
    deadlines = Deadlines(Show(305), {"9000": here}, settled)  # type: ignore[arg-type]  # as much of each as is needed
    here.consider(message("nouille"))
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(10):
        looking = tasks.create_task(deadlines.run(), name="deadlines")
        decisions = [await settled.decisions.get() for _ in range(4)]
        looking.cancel()
    told = [
        (one.phrase.key, (decision.at - NINE).total_seconds())
        for decision in decisions
        for one in decision.effects
        if isinstance(one, Notify)
    ]
    assert told == [("overdue.waits", 15), ("overdue.lead", 30), ("overdue.expired", 300)]


async def test_each_step_is_taken_into_the_docket_before_it_is_recorded() -> None:
    here = bench(article(3, "nouille", act_at=1.0))
    show, settled = Show(20), Settled()
    deadlines = Deadlines(show, {"9000": here}, settled)  # type: ignore[arg-type]  # as much of each as is needed
    here.consider(message("nouille"))
    await show.clock.pause(timedelta(seconds=20))
    await deadlines.look()
    await deadlines.look()
    assert settled.decisions.qsize() == 1
