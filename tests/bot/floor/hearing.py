"""What tests ask of a floor: what is on it, and that somebody is dealt with."""

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors
from bot.floor.running_order import RunningOrder
from bot.ports.airing import Choruses
from tests.bot.web.desk import MONA, DeskOf
from tests.bot.web.players import id_of

LEA = Person(id_of("lea"), "lea")
QUESTION = "question pour mona : tu as lu le rapport en entier ?"


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


async def two_sent(here: DeskOf, order: RunningOrder) -> tuple[int, int]:
    """Let two viewers ask, and send both to the host; return their numbers."""
    await here.say(QUESTION)
    await here.say("question pour mona : quand sort le livre ?", "zoe_b")
    first, second = await on_floor(here)
    for one in (first, second):
        await order.move(MONA.id, one.number, Stage.SENT, LEA, Where.DESK)
    return first.number, second.number


def floors(here: DeskOf, records: Choruses | None = None) -> Floors:
    return Floors(
        records or here.records.choruses,
        here.behind.benches,
        here.clock,
        VoiceOptions(),
        lambda *_: None,
    )
