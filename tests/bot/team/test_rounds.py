"""Shows are recalled once, an alarm is told where too few said yes, and breaks are whispered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.effects import Notify, Whisper
from bot.cases.evening.minute import Minute
from bot.cases.facts import Fact
from bot.cases.rota.facts import Planned, Promised
from bot.cases.rota.show import Show
from bot.cases.staffing import StaffingOptions
from bot.moderation.life import Moderation
from bot.ports.world import Channel, World
from bot.team.rounds import Rounds
from bot.words.render import render
from filters.engine.message import Message
from tests.making import NINE, article, charter

ROOM = Channel("9000", "studiovert", "StudioVert", "fr")
LEA = Person("id-lea", "lea")
TALK = Show(
    number=1, title="Le plateau", begins=NINE + timedelta(hours=3), minutes=120, viewers=300
)


def bench(*facts: Fact) -> Bench:
    made = Bench(ROOM.id, charter(article(3, "nouille")), Conduct(), language="fr")
    for one in facts:
        made.past.learn(one)
    return made


@dataclass
class Evening:
    """The world of a round; what is told is learnt by a bench that stands for a restart."""

    bench: Bench = field(default_factory=bench)
    now: datetime = NINE
    told: list[str] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    whispered: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self.rounds = Rounds(cast("World", self), cast("Moderation", self), StaffingOptions(), self)

    @property
    def clock(self) -> "Evening":
        return self

    @property
    def chat(self) -> "Evening":
        return self

    def show(self) -> datetime:
        return self.now

    async def keep(self, channel: str, one: Minute) -> None:
        raise NotImplementedError

    async def between(self, channel: str, *_: tuple[datetime, datetime]) -> Sequence[Minute]:
        assert channel == ROOM.id
        return ()

    async def settle(self, decision: Decision, _: Message | None) -> None:
        assert decision.facts
        self.facts += decision.facts
        for one in decision.effects:
            if isinstance(one, Notify):
                self.told.append(render(one.phrase, "fr").replace("\u00a0", " "))
            else:
                assert isinstance(one, Whisper)
                self.whispered.append((one.user_id, one.phrase.key))

    async def at(self, hours: float, *, live: bool = False) -> list[str]:
        """What the team is told in a round at that time after nine."""
        self.now, before = NINE + timedelta(hours=hours), len(self.told)
        await self.rounds.remind(ROOM, self.bench, live=live)
        return self.told[before:]


@pytest.fixture
def evening() -> Evening:
    return Evening()


async def test_an_empty_rota_tells_nothing(evening: Evening) -> None:
    for hours in (0, 1, 3):
        assert await evening.at(hours) == []
    assert evening.facts == []


async def test_a_show_is_recalled_once_and_too_few_are_an_alarm_once(evening: Evening) -> None:
    evening.bench = bench(Planned(TALK, NINE), Promised(1, TALK.begins.date(), LEA, True, NINE))
    assert await evening.at(0.9) == []
    (told,) = await evening.at(1.1)
    assert told == (
        "Le plateau, jeu. 15 octobre à 00:00 : besoin de 2 modérateurs, manquants 1. Seront là lea."
    )
    assert await evening.at(1.2) == []
    assert len(await evening.at(2.6)) == 1
    assert await evening.at(2.7) == []


async def test_a_restart_recalls_nothing_again(evening: Evening) -> None:
    evening.bench = bench(Planned(TALK, NINE))
    await evening.at(1.1)
    evening.bench = bench(Planned(TALK, NINE), *evening.facts)
    evening.begin()
    assert await evening.at(1.2) == []


async def test_enough_are_recalled_and_never_alarmed(evening: Evening) -> None:
    day = TALK.begins.date()
    crew = [Promised(1, day, Person(one, one), True, NINE) for one in ("lea", "mo")]
    evening.bench = bench(Planned(TALK, NINE), *crew)
    (told,) = await evening.at(1.1)
    assert told.endswith("seront là lea, mo.")
    assert await evening.at(2.6) == []
    off = Promised(1, day, Person("mo", "mo"), there=False, at=NINE)
    evening.bench.past.learn(off)
    assert len(await evening.at(2.8)) == 1


async def test_another_charter_than_planned_is_told_once_the_show_is_live(
    evening: Evening,
) -> None:
    show = Show(number=1, title="Débat", begins=NINE, minutes=60, viewers=0, charter="debate.fr")
    evening.bench = bench(Planned(show, NINE))
    await evening.at(0.1)
    (told,) = await evening.at(0.2, live=True)
    assert "sous la charte debate.fr" in told
    assert await evening.at(0.3, live=True) == []


async def test_a_break_is_whispered_once_to_whoever_worked_on_and_on(evening: Evening) -> None:
    for minutes in range(0, 200, 5):
        evening.now = NINE + timedelta(minutes=minutes)
        seen = {LEA.id: evening.now, "id-mo": NINE}
        if minutes == 50:
            evening.bench = bench(*evening.facts)
            evening.begin()
        await evening.rounds.look_after(ROOM, evening.bench, seen)
        wanted = (minutes >= 90) + (minutes >= 180)
        assert evening.whispered == [(LEA.id, "break.time")] * wanted
    assert evening.told == []
