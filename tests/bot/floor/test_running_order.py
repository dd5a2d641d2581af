"""The order of a show: first what two hands must never do to it, then how it goes on."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import pytest

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.facts import Removed
from bot.cases.noted import Noted, Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.moving import CannotMoveError, MovedError
from bot.floor.running_order import RunningOrder, UnfitError, UnknownChorusError
from bot.ports.airing import Change
from filters.engine.memory.fingerprint import fingerprint
from tests.bot.floor.hearing import LEA, QUESTION, deal, floors, on_floor, the_one, two_sent
from tests.bot.web.desk import MONA, DeskOf
from tests.bot.web.players import id_of

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_two_people_never_move_the_same_one(here: DeskOf, order: RunningOrder) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    nora = Person(id_of("nora"), "nora")
    async with asyncio.TaskGroup() as both:
        hands = [both.create_task(_moves(order, one, who), name=who.login) for who in (LEA, nora)]
    assert sorted(hand.result() for hand in hands) == [False, True]
    assert len((await the_one(here)).moves) == 1


async def _moves(order: RunningOrder, one: Chorus, who: Person) -> bool:
    try:
        await order.move(MONA.id, one.number, Stage.SENT, who, Where.DESK, seen=one.version)
    except MovedError:
        return False
    return True


async def test_what_goes_on_air_ends_what_was_there(here: DeskOf, order: RunningOrder) -> None:
    await here.say(QUESTION)
    await here.say("question pour mona : quand sort le livre ?", "zoe_b")
    for one in await on_floor(here):
        await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    first = await order.next(MONA.id, LEA, Where.DESK)
    second = await order.next(MONA.id, LEA, Where.DESK)
    assert first
    assert second
    assert [one.number for one in await on_floor(here, Stage.ON_AIR)] == [second.number]
    assert [one.number for one in await on_floor(here, Stage.ANSWERED)] == [first.number]
    assert await order.next(MONA.id, LEA, Where.DESK) is None
    assert await on_floor(here, Stage.ON_AIR) == []


async def test_a_moderator_puts_there_what_nobody_heard(here: DeskOf, order: RunningOrder) -> None:
    await here.say("le livre de 1998 vaut le détour")
    await here.behind.stage.voices.idle()
    said = order.message(MONA.id, f"m{here.clock.now.timestamp():.0f}-hugo")
    assert said
    one = await order.add(said, Stage.SENT, LEA, Where.DESK)
    assert (one.stage, one.votes) == (Stage.SENT, 1)
    await deal(here, "ban", "hugo")
    with pytest.raises(UnfitError):
        await order.add(said, Stage.KEPT, LEA, Where.DESK)
    with pytest.raises(UnknownChorusError):
        await order.move(MONA.id, one.number, Stage.ON_AIR, LEA, Where.DESK)


async def test_a_restart_goes_on_where_it_ended_but_for_whom_was_sanctioned_meanwhile(
    here: DeskOf, order: RunningOrder
) -> None:
    await here.say(QUESTION)
    await here.say("question pour mona : quand sort le livre ?", "zoe_b")
    first, second = await on_floor(here)
    await order.move(MONA.id, first.number, Stage.SENT, LEA, Where.DESK)
    await order.move(MONA.id, second.number, Stage.SENT, LEA, Where.DESK)
    here.clock.pass_(seconds=5)
    await here.say("question pour mona : et le film, il sort quand ?", "paul")
    await here.behind.stage.voices.idle()
    ban = Dealt("id-zoe_b", "ban", LEA, here.clock.now)
    text = Removed(fingerprint("question pour mona : et le film, il sort quand ?"), here.clock.now)
    here.bench.accept(Decision(MONA.id, here.clock.now, facts=(ban, text)))
    again = floors(here)
    found = (await again.of(MONA.id)).at(*Stage)
    assert [(one.number, one.stage, one.version) for one in found] == [
        (first.number, Stage.SENT, 1)
    ]
    await again.settle()
    assert len((await floors(here).of(MONA.id)).at(*Stage)) == 1


class Meanwhile:
    """Keeps what the records keep; while they do, something happens."""

    def __init__(self, here: DeskOf, happens: Callable[[], None]) -> None:
        self._kept = here.records.choruses
        self._happens = happens

    async def keep(
        self, channel: str, changes: Sequence[Change], notes: Sequence[Noted] = ()
    ) -> None:
        await self._kept.keep(channel, changes, notes)
        self._happens()

    async def since(self, channel: str, moment: datetime, limit: int) -> Sequence[Chorus]:
        return await self._kept.since(channel, moment, limit)

    async def last_number(self, channel: str) -> int:
        return await self._kept.last_number(channel)


async def test_what_is_recorded_beside_words_that_fall_meanwhile_is_shown(
    here: DeskOf, order: RunningOrder
) -> None:
    first, second = await two_sent(here, order)
    await order.move(MONA.id, first, Stage.ON_AIR, LEA, Where.DESK)
    what = Fallout(viewers=frozenset({"id-hugo"}))
    records = Meanwhile(here, lambda: these.fall(MONA.id, what, here.clock.now))
    these = floors(here, records)
    listener = here.behind.stage.voices.listener
    now = await RunningOrder(these, listener, here.clock).next(MONA.id, LEA, Where.DESK)
    assert now
    assert now.number == second
    on_air = (await these.of(MONA.id)).on_air
    assert on_air
    assert on_air.number == second


async def test_what_falls_is_recorded_though_it_is_put_away_at_once(
    here: DeskOf, order: RunningOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = await two_sent(here, order)
    these = floors(here)
    await these.of(MONA.id)
    monkeypatch.setattr("bot.cases.voices.floor.MOST_OVER", 0)
    these.fall(MONA.id, Fallout(viewers=frozenset({"id-hugo"})), here.clock.now)
    await these.settle()
    kept = await here.records.choruses.since(MONA.id, here.clock.now.replace(year=2000), 9)
    assert {one.number: one.stage for one in kept}[first] is Stage.GONE


@pytest.mark.parametrize("over", [Stage.DECLINED, Stage.ANSWERED])
async def test_after_a_restart_nobody_who_was_sanctioned_meanwhile_comes_back_from_what_is_over(
    here: DeskOf, order: RunningOrder, over: Stage
) -> None:
    first, _ = await two_sent(here, order)
    await order.move(MONA.id, first, over, LEA, Where.DESK)
    ban = Dealt("id-hugo", "ban", LEA, here.clock.now)
    here.bench.accept(Decision(MONA.id, here.clock.now, facts=(ban,)))
    again = RunningOrder(floors(here), here.behind.stage.voices.listener, here.clock)
    with pytest.raises((UnknownChorusError, CannotMoveError)):
        await again.move(MONA.id, first, Stage.SENT, LEA, Where.DESK)


async def test_of_two_who_go_on_at_once_nobody_skips_what_the_other_put_on_air(
    here: DeskOf, order: RunningOrder
) -> None:
    first, _ = await two_sent(here, order)
    await order.next(MONA.id, LEA, Where.DESK, seen=0)
    with pytest.raises(MovedError):
        await order.next(MONA.id, LEA, Where.DESK, seen=0)
    assert [one.number for one in await on_floor(here, Stage.ON_AIR)] == [first]


async def test_who_did_it_stands_in_the_audit(here: DeskOf, order: RunningOrder) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    await order.star(MONA.id, one.number, LEA, Where.CHAT)
    facts = await here.records.facts(MONA.id, here.clock.now.replace(year=2000))
    assert [one.deed for one in facts if isinstance(one, Noted)] == ["voice_sent", "voice_starred"]
