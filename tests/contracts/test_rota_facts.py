"""What every store promises of the rota: it comes back as it was, and lets go of people in time."""

from datetime import date, timedelta

from bot.cases.case import Person
from bot.cases.facts import Fact
from bot.cases.rota.facts import (
    Began,
    Calendar,
    Cancelled,
    HandedOver,
    Left,
    Planned,
    Promised,
    Reminded,
    Tired,
)
from bot.cases.rota.show import Show
from bot.storage.records import SqlRecords
from tests.contracts.keeping import NINE, TALK, WALL, after, decision

LEA = Person("id-lea", "lea")
DAY = date(2026, 10, 16)
SHOW = Show(
    number=1,
    title="Le plateau \u202e\x00é",
    begins=NINE,
    minutes=120,
    zone="Europe/Paris",
    weekly=True,
    charter="talkshow.fr",
    viewers=900,
    numbers=(("claimed_share", 0.8), ("viewers_per_moderator", 100.0)),
)
FACTS: tuple[Fact, ...] = (
    Planned(SHOW, NINE),
    Cancelled(1, DAY, after(1)),
    Cancelled(2, None, after(1)),
    Promised(1, DAY, LEA, there=True, at=after(2)),
    HandedOver(LEA, "hugo, encore", after(3)),
    Reminded(1, DAY, "reminder", after(4)),
    Began("id-lea", after(5)),
    Tired("id-lea", after(6)),
    Left("id-mo", after(6)),
    Calendar(LEA, "ab" * 32, after(7)),
)


async def test_the_rota_comes_back_as_it_was(records: SqlRecords) -> None:
    await records.record(decision(facts=FACTS), WALL)
    assert await records.facts(TALK, NINE) == FACTS


async def test_notes_go_with_the_texts_and_people_after_a_while(records: SqlRecords) -> None:
    old = WALL - timedelta(days=4000)
    long_ago: tuple[Fact, ...] = (Promised(1, DAY, LEA, there=True, at=old), Began("id-lea", old))
    await records.record(decision(facts=(*FACTS, *long_ago)), WALL)
    await records.forget(after(60))
    left = await records.facts(TALK, old)
    assert not [one for one in left if isinstance(one, HandedOver)]
    assert not set(long_ago) & set(left)
    assert FACTS[0] in left
    assert FACTS[-1] in left


async def test_whoever_is_known_by_the_rota_alone_is_found_and_forgotten(
    records: SqlRecords,
) -> None:
    await records.record(decision(facts=FACTS), WALL)
    who = await records.erasure.identify("LEA")
    assert who is not None
    assert who == await records.erasure.identify("id-lea")
    assert (sorted(who.ids), sorted(who.names)) == (["id-lea"], ["lea"])
    await records.erasure.erase(who)
    left = await records.facts(TALK, NINE)
    assert "lea" not in repr(left)
    assert {type(one) for one in left} == {Planned, Cancelled, Reminded, Left}
    assert await records.erasure.identify("lea") is None
