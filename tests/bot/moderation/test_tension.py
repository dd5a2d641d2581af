"""A level is declared once, however many declare it at the same time."""

import asyncio
from dataclasses import replace

from bot.cases.case import Person
from bot.cases.crisis.level import Level
from bot.cases.effects import Notify
from bot.moderation.pulling import CannotPullError
from bot.moderation.tension import Taken, taken_to
from filters.engine.charter import Modes
from filters.engine.levels import Levels, Strictness
from tests.making import NINE, article, bench

LEA, NORA = Person("id-lea", "lea"), Person("id-nora", "nora")


class Slow:
    """A Twitch that answers once two have asked."""

    def __init__(self) -> None:
        self._asked = asyncio.Barrier(2)

    async def modes(self) -> Modes | None:
        await self._asked.wait()
        return Modes(slow=5)

    async def shield(self) -> bool | None:
        return False


async def test_of_two_who_declare_a_storm_at_once_the_second_is_told_that_it_is_there() -> None:
    here, twitch = bench(article()), Slow()
    calming = Levels(storm=Strictness(calm=True))
    outlook = replace(here.charter.outlook, levels=calming)
    here.charter = replace(here.charter, outlook=outlook)

    async def declares(who: Person) -> Taken | None:
        try:
            return await taken_to(here, Level.STORM, who, NINE, twitch)
        except CannotPullError:
            return None

    async with asyncio.timeout(5), asyncio.TaskGroup() as both:
        hands = [both.create_task(declares(who), name=who.login) for who in (LEA, NORA)]
    (taken,) = [one for hand in hands if (one := hand.result())]
    assert sum(isinstance(one, Notify) for one in taken.decision.effects) <= 1
    assert here.past.alarms.level is Level.STORM
