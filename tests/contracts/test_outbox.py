"""What every store promises of what other programs are still to be told."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.animation.voice import Kind
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.privacy.erasure import Identity
from bot.cases.voices.chorus import Chorus, Part
from bot.ports.airing import Change
from bot.ports.dispatches import Dispatch
from bot.storage.options import StorageOptions
from bot.storage.outbox import TRIM_EVERY, SqlOutbox
from bot.storage.records import SqlRecords, open_records
from filters.engine.message import Author
from filters.engine.phrase import Phrase
from tests.contracts.keeping import DELETE, NINE, TALK, WALL, after, decision

CRM, DECK = "crm", "deck"
HUGO, LEA = Person("id-hugo", "hugo"), Person("id-lea", "lea")


def dispatch(number: int, receiver: str = CRM, **changes: object) -> Dispatch:
    made = Dispatch(receiver, f"evt_{number}", "case.opened", TALK, after(number), "{}")
    return replace(made, **changes)  # type: ignore[arg-type]  # a test names what it changes


@dataclass
class Told:
    """The port `Outgoing`: tells what it is given of each decision, and of each change."""

    some: Sequence[Dispatch]
    kept: list[Dispatch] = field(default_factory=list)

    def of_decision(self, _: Decision) -> Sequence[Dispatch]:
        return self.some

    def of_changes(self, _: str, changes: Sequence[Change]) -> Sequence[Dispatch]:
        return self.some if changes else ()

    def recorded(self, dispatches: Sequence[Dispatch]) -> None:
        self.kept += dispatches


async def keep(records: SqlRecords, *some: Dispatch) -> Told:
    told = Told(some)
    records.outbox.begin(told)
    await records.record(decision(DELETE), WALL)
    return told


async def left(outbox: SqlOutbox, receiver: str = CRM) -> list[str]:
    """Take everything that waits, and say in which order it did."""
    ids = []
    while waiting := await outbox.next(receiver):
        ids.append(waiting.dispatch.event_id)
        await outbox.taken(waiting)
    return ids


async def test_nothing_waits_of_a_decision_that_was_not_recorded(records: SqlRecords) -> None:
    broken = dispatch(1, body=None)
    told = Told([broken])
    records.outbox.begin(told)
    with pytest.raises(Exception, match="body"):
        await records.record(decision(DELETE), WALL)
    assert (await records.unfinished(), told.kept) == ((), [])
    assert await records.outbox.next(CRM) is None


async def test_what_is_recorded_waits_in_its_order_after_a_restart_too(
    options: StorageOptions,
) -> None:
    whole = dispatch(2, viewer=HUGO, by=LEA, text="quelle nouille 🍜", said=NINE)
    async with open_records(options) as records:
        told = await keep(records, dispatch(3), dispatch(1, DECK), whole, dispatch(3))
        assert [one.event_id for one in told.kept] == ["evt_3", "evt_1", "evt_2", "evt_3"]
    async with open_records(options) as records:
        first = await records.outbox.next(CRM)
        assert first
        await records.outbox.taken(first)
        second = await records.outbox.next(CRM)
        assert second
        assert second.dispatch == whole
        assert await left(records.outbox) == ["evt_2"]
        assert await left(records.outbox, DECK) == ["evt_1"]


async def test_what_viewers_say_to_the_show_waits_from_the_same_moment(records: SqlRecords) -> None:
    records.outbox.begin(Told([dispatch(1)]))
    part = Part(Author("id-hugo", "hugo", "Hugo"), "m1", "et le budget ?", NINE)
    sung = Chorus(1, TALK, Kind.QUESTION, 0.9, Phrase("voice.question"), (part,), NINE)
    await records.choruses.keep(TALK, [Change(sung)])
    assert await left(records.outbox) == ["evt_1"]


async def test_what_is_given_up_is_counted_until_it_is_told(records: SqlRecords) -> None:
    outbox = records.outbox
    await keep(records, dispatch(1), dispatch(2), dispatch(9))
    await outbox.refused(CRM, WALL)
    await outbox.refused(CRM, WALL + timedelta(hours=1))
    assert await outbox.give_up(CRM, after(5)) == 2
    await outbox.team_told(CRM)
    waiting = await outbox.next(CRM)
    assert waiting
    assert (waiting.dispatch.event_id, waiting.lost) == ("evt_9", 2)
    assert (waiting.since, waiting.told) == (WALL, True)
    await outbox.taken(waiting)
    await keep(records, dispatch(10))
    waiting = await outbox.next(CRM)
    assert waiting
    assert (waiting.lost, waiting.since, waiting.told) == (0, None, False)
    await outbox.spoil(waiting)
    await keep(records, dispatch(11))
    waiting = await outbox.next(CRM)
    assert waiting
    assert waiting.lost == 1


async def test_of_too_many_the_oldest_is_let_go(records: SqlRecords) -> None:
    records.outbox._size = 5
    many = [dispatch(one) for one in range(TRIM_EVERY + 2)]
    await keep(records, dispatch(0, DECK), *many)
    waiting = await records.outbox.next(CRM)
    assert waiting
    assert waiting.lost == TRIM_EVERY - 3
    assert len(await left(records.outbox)) == 5
    assert len(await left(records.outbox, DECK)) == 1


async def test_nothing_waits_for_whom_nobody_names_any_more(records: SqlRecords) -> None:
    await keep(records, dispatch(1), dispatch(1, DECK))
    assert await records.outbox.keep_only([DECK]) == 1
    assert await left(records.outbox) == []
    assert await left(records.outbox, DECK) == ["evt_1"]


async def test_no_text_waits_longer_than_messages_are_kept(records: SqlRecords) -> None:
    old = dispatch(1, viewer=HUGO, text="nouille", said=NINE, at=WALL)
    young = dispatch(2, viewer=HUGO, text="nouille", said=after(9), at=WALL)
    await keep(records, old, young)
    await records.forget(after(5))
    first = await records.outbox.next(CRM)
    assert first
    assert first.dispatch == replace(old, text=None)
    await records.outbox.taken(first)
    second = await records.outbox.next(CRM)
    assert second
    assert second.dispatch == young


async def test_who_is_erased_is_told_of_to_nobody(records: SqlRecords) -> None:
    theirs = dispatch(1, viewer=HUGO, text="nouille", said=NINE)
    named = dispatch(2, viewer=LEA, text="tais-toi hugo", said=NINE)
    ruled = dispatch(3, viewer=LEA, by=HUGO)
    await keep(records, theirs, named, ruled)
    who = Identity(frozenset({HUGO.id}), frozenset({HUGO.login}))
    assert await records.erasure.erase(who) == 3
    found = []
    while waiting := await records.outbox.next(CRM):
        found.append(waiting.dispatch)
        await records.outbox.taken(waiting)
    assert found == [
        replace(theirs, viewer=None, text=None),
        replace(named, text="tais-toi ····"),
        replace(ruled, by=None),
    ]
