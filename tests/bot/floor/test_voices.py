"""Chat is heard by the show: first what must never get through, then how a question gets there."""

import asyncio

import pytest

from bot.animation.voice import Kind
from bot.cases.case import Judgement, Ruling
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.options import VoiceOptions
from bot.floor.listener import Listener, Said
from bot.floor.running_order import RunningOrder
from bot.floor.voices import Voices
from filters.engine.charter import Outcome
from filters.engine.message import Role
from tests.bot.floor.hearing import LEA, QUESTION, deal, floors, on_floor, the_one
from tests.bot.web.desk import MONA, DeskOf
from tests.making import message, verdict, viewer

pytestmark = pytest.mark.asyncio(loop_scope="module")


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
