"""Chat is heard by the show: first what must never get through, then how a question gets there."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import cast

import pytest
import pytest_asyncio
from sqlalchemy import delete

from bot.animation.voice import Kind
from bot.bench.bench import Bench
from bot.cases.case import Judgement, Person, Ruling
from bot.cases.conduct import Conduct
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.facts import Removed
from bot.cases.noted import Noted, Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.moving import CannotMoveError, MovedError
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors
from bot.floor.listener import Listener, Said
from bot.floor.running_order import RunningOrder, UnfitError, UnknownChorusError
from bot.floor.voices import Voices
from bot.ports.airing import Change, Choruses
from bot.storage.tables import chorus_parts, choruses, facts
from filters.engine.charter import Outcome
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.message import Role
from tests.bot.web.desk import ASKING, MONA, DeskOf, desk, id_of
from tests.making import charter, message, verdict, viewer

LEA = Person(id_of("lea"), "lea")
pytestmark = pytest.mark.asyncio(loop_scope="module")
QUESTION = "question pour mona : tu as lu le rapport en entier ?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path_factory.mktemp("voices")) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def here(house: DeskOf) -> DeskOf:
    """The same house, in which nobody has said anything yet."""
    voices = house.behind.stage.voices
    await voices.idle()
    house.bench = Bench(MONA.id, charter(ASKING), Conduct(), language="fr")
    cast("dict[str, Bench]", house.behind.benches)[MONA.id] = house.bench
    for table in (choruses, chorus_parts, facts):
        await house.records._database.write(lambda one, table=table: one.execute(delete(table)))
    voices.floors._floors.clear()
    voices.listener._rooms.clear()
    return house


@pytest.fixture
def order(here: DeskOf) -> RunningOrder:
    return here.behind.stage.order


async def on_floor(here: DeskOf, *stages: Stage) -> list[Chorus]:
    await here.behind.stage.voices.idle()
    floor = await here.behind.stage.order.floor(MONA.id)
    return list(floor.at(*(stages or tuple(Stage))))


async def the_one(here: DeskOf) -> Chorus:
    (found,) = await on_floor(here)
    return found


async def deal(here: DeskOf, act: str, login: str) -> None:
    """Let somebody deal with a viewer on Twitch itself."""
    dealt = Dealt(f"id-{login}", act, LEA, here.clock.now)
    decision = Decision(MONA.id, here.clock.now, facts=(dealt,))
    await here.behind.moderation.settle(here.bench.accept(decision), None)


async def test_what_is_in_a_case_never_gets_there(here: DeskOf) -> None:
    await here.case("question pour mona : c'est qui cette nouille ?")
    await here.say(QUESTION, "hugo")
    assert await on_floor(here) == []


@pytest.mark.parametrize("act", ["warn", "timeout", "ban"])
async def test_who_is_sanctioned_is_not_heard_and_leaves_all_screens(
    here: DeskOf, order: RunningOrder, act: str
) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    await order.move(MONA.id, one.number, Stage.ON_AIR, LEA, Where.DESK)
    await deal(here, act, "hugo")
    assert await on_floor(here) == []
    await here.say("question pour mona : et la suite ?")
    assert await on_floor(here) == []


async def test_what_was_answered_stays_answered(here: DeskOf, order: RunningOrder) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    await order.move(MONA.id, one.number, Stage.ANSWERED, LEA, Where.DESK)
    await deal(here, "ban", "hugo")
    assert (await the_one(here)).stage is Stage.ANSWERED


async def test_a_message_that_is_deleted_leaves_with_its_words_alone(here: DeskOf) -> None:
    await here.say(QUESTION)
    await here.say(QUESTION, "zoe_b")
    await deal(here, "delete", "hugo")
    left = await the_one(here)
    assert (left.votes, left.lead.viewer.login if left.lead else "") == (1, "zoe_b")


async def test_words_that_nobody_vouched_for_are_called_back(
    here: DeskOf, order: RunningOrder
) -> None:
    await here.say(QUESTION)
    await here.say(QUESTION, "zoe_b")
    one = await the_one(here)
    await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    await deal(here, "timeout", "hugo")
    assert (await the_one(here)).stage is Stage.NEW


async def test_a_report_holds_words_back_until_people_find_them_fair(here: DeskOf) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    decision = here.bench.report("hugo", message("!report hugo", id="r"), 3, here.clock.now)
    assert decision
    await here.behind.moderation.settle(decision, None)
    assert await on_floor(here) == []
    (case,) = decision.cases
    ruling = Ruling(LEA, here.clock.now, Judgement.DISMISS)
    await here.behind.moderation.settle(here.bench.rule(case, ruling), None)
    assert (await the_one(here)).number == one.number


async def test_an_advertisement_is_not_heard_though_it_asks_the_host(here: DeskOf) -> None:
    await here.say("question pour mona : tu as vu mes bijoux ? code promo LOU10 sur mon site")
    assert await on_floor(here) == []


async def test_the_team_and_commands_are_not_heard(here: DeskOf) -> None:
    said = message(QUESTION, id="t", author=viewer("lea", Role.MODERATOR))
    await here.behind.moderation.settle(here.bench.consider(said), said)
    await here.say(f"!ask {QUESTION}")
    assert await on_floor(here) == []


async def test_three_who_ask_the_same_are_three_votes_of_one(here: DeskOf) -> None:
    for login in ("hugo", "zoe_b", "paul", "paul"):
        await here.say(QUESTION, login)
    one = await the_one(here)
    assert (one.kind, one.votes) == (Kind.QUESTION, 3)


async def test_a_reply_that_agrees_is_a_vote(here: DeskOf) -> None:
    await here.say(QUESTION)
    asked = (await the_one(here)).parts[0].message_id
    await here.say("+1", "zoe_b", reply_to=asked)
    await here.say("+1", "zoe_b", reply_to=asked)
    assert (await the_one(here)).votes == 2


async def test_agreeing_from_afar_is_a_vote_for_what_was_asked_last(here: DeskOf) -> None:
    await here.say("+1", "ana")
    await here.say(QUESTION)
    for login, text in (
        ("paul", "quelle soirée"),
        ("zoe_b", "+1"),
        ("zoe_b", "+1"),
        ("ana", "same"),
    ):
        await here.say(text, login)
    assert (await the_one(here)).votes == 2


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
    first, second = await _two_sent(here, order)
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
    first, _ = await _two_sent(here, order)
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
    first, _ = await _two_sent(here, order)
    await order.move(MONA.id, first, over, LEA, Where.DESK)
    ban = Dealt("id-hugo", "ban", LEA, here.clock.now)
    here.bench.accept(Decision(MONA.id, here.clock.now, facts=(ban,)))
    again = RunningOrder(floors(here), here.behind.stage.voices.listener, here.clock)
    with pytest.raises((UnknownChorusError, CannotMoveError)):
        await again.move(MONA.id, first, Stage.SENT, LEA, Where.DESK)


async def test_of_two_who_go_on_at_once_nobody_skips_what_the_other_put_on_air(
    here: DeskOf, order: RunningOrder
) -> None:
    first, _ = await _two_sent(here, order)
    await order.next(MONA.id, LEA, Where.DESK, seen=0)
    with pytest.raises(MovedError):
        await order.next(MONA.id, LEA, Where.DESK, seen=0)
    assert [one.number for one in await on_floor(here, Stage.ON_AIR)] == [first]


async def _two_sent(here: DeskOf, order: RunningOrder) -> tuple[int, int]:
    """Let two viewers ask, and send both to the host; return their numbers."""
    await here.say(QUESTION)
    await here.say("question pour mona : quand sort le livre ?", "zoe_b")
    first, second = await on_floor(here)
    for one in (first, second):
        await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    return first.number, second.number


async def test_who_did_it_stands_in_the_audit(here: DeskOf, order: RunningOrder) -> None:
    await here.say(QUESTION)
    one = await the_one(here)
    await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    await order.star(MONA.id, one.number, LEA, Where.CHAT)
    facts = await here.records.facts(MONA.id, here.clock.now.replace(year=2000))
    assert [one.deed for one in facts if isinstance(one, Noted)] == ["voice_sent", "voice_starred"]


async def test_of_too_many_that_wait_the_newest_is_not_heard_but_nothing_is_shown_that_fell(
    here: DeskOf,
) -> None:
    options = VoiceOptions(queue_size=10)
    behind = here.behind
    voices = Voices(behind.watch, floors(here), behind.benches, here.clock, options)
    clear = verdict(Outcome.CLEAR)
    for number in range(15):
        said = message(QUESTION, id=f"x{number}", author=viewer(f"v{number}"))
        voices.decided(MONA, said, Decision(MONA.id, here.clock.now, verdict=clear))
    assert voices.missed[MONA.id] == 5
    fact = Dealt("id-v3", "ban", LEA, here.clock.now)
    voices.decided(MONA, None, here.bench.accept(Decision(MONA.id, here.clock.now, facts=(fact,))))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(voices.run(), name="voices")
        await voices.idle()
        running.cancel()
    (one,) = (await voices.floors.of(MONA.id)).at(*Stage)
    assert one.votes == 9


async def test_what_is_not_sure_enough_begins_nothing_but_joins_and_help_is_always_heard(
    here: DeskOf,
) -> None:
    shared, benches = here.behind.stage.voices.floors, here.behind.benches
    listener = Listener(shared, benches, here.clock, VoiceOptions(ask_at=1), lambda _: ())
    listener.meet(MONA)

    async def hear(number: int, text: str) -> list[Chorus]:
        said = message(text, id=f"s{number}", author=viewer(f"s{number}"))
        await listener.listen(Said(said, Outcome.CLEAR))
        return await on_floor(here)

    assert await hear(1, QUESTION) == []
    (one,) = await hear(2, "j'ai plus de son depuis la pub, quelqu'un peut m'aider ?")
    assert one.kind is Kind.HELP
    await here.say(QUESTION)
    await here.behind.stage.voices.idle()
    assert [one.votes for one in await hear(3, QUESTION) if one.kind is Kind.QUESTION] == [2]


async def test_what_nobody_touched_for_hours_is_put_away(here: DeskOf) -> None:
    await here.say(QUESTION)
    assert len(await on_floor(here)) == 1
    here.clock.pass_(hours=4)
    await here.say("salut", "zoe_b")
    assert await on_floor(here) == []


def floors(here: DeskOf, records: Choruses | None = None) -> Floors:
    return Floors(
        records or here.records.choruses,
        here.behind.benches,
        here.clock,
        VoiceOptions(),
        lambda *_: None,
    )
