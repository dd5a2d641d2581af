"""Other programs are told of voices: what fell before it was recorded too, after a kill as well."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.case import Person
from bot.cases.dealing import Dealt
from bot.cases.decision import Decision
from bot.cases.noted import Where
from bot.cases.voices.chorus import Stage
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors
from bot.terminal.console import Console
from bot.web.ground.hook_options import HookOptions
from bot.web.hooks.herald import Herald, named
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.hooks.crm import SECRET
from tests.bot.web.players import id_of
from tests.making import NINE

LEA = Person(id_of("lea"), "lea")
HOOK = HookOptions(url="https://crm.example/x", secret=SECRET, texts=True)
((RECEIVER, _),) = named([HOOK])


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    """A desk of whose voices one program is to be told, which nobody tells yet."""
    async with desk(tmp_path) as made:
        outbox, team = made.records.outbox, Console(lambda _: None, lambda: NINE)
        channels = made.behind.world.channels
        outbox.begin(Herald([HOOK], channels, outbox, team, lambda: NINE))
        await made.say("question pour mona : quand sort le livre ?")
        await made.say("question pour mona : quand sort le livre ?", "paul")
        await made.behind.stage.voices.idle()
        yield made


async def told(here: DeskOf) -> list[str]:
    """Take all that waits."""
    found = []
    while waiting := await here.records.outbox.next(RECEIVER):
        found.append(waiting.dispatch.event)
        await here.records.outbox.taken(waiting)
    return found


def floors(here: DeskOf) -> Floors:
    """What a start knows: the records alone."""
    choruses, benches = here.records.choruses, here.behind.benches
    return Floors(choruses, benches, here.clock, VoiceOptions(), lambda *_: None)


def ban(here: DeskOf, *logins: str) -> Decision:
    facts = tuple(Dealt(f"id-{one}", "ban", LEA, here.clock.now) for one in logins)
    return Decision(MONA.id, here.clock.now, facts=facts)


async def test_a_vote_that_falls_is_nothing_to_tell(here: DeskOf) -> None:
    assert await told(here) == ["question.asked"]
    await here.behind.moderation.settle(here.bench.accept(ban(here, "paul")), None)
    await here.behind.stage.voices.idle()
    assert await told(here) == []


async def test_what_falls_is_told_once_it_is_recorded(here: DeskOf) -> None:
    order = here.behind.stage.order
    await order.move(MONA.id, 1, Stage.SENT, LEA, Where.DESK)
    here.behind.stage.voices.floors.fall(
        MONA.id, Fallout(viewers=frozenset({"id-hugo", "id-paul"})), here.clock.now
    )
    assert await told(here) == ["question.asked", "voice.moved"]
    await here.behind.stage.voices.floors.settle()
    assert await told(here) == ["voice.withdrawn"]


async def test_what_fell_before_a_kill_is_found_by_the_next_start_and_told(here: DeskOf) -> None:
    await told(here)
    decision = here.bench.accept(ban(here, "hugo", "paul"))
    await here.records.record(decision, here.clock.wall())
    again = floors(here)
    await again.of(MONA.id)
    await again.settle()
    assert await told(here) == ["voice.withdrawn"]
    later = floors(here)
    await later.of(MONA.id)
    await later.settle()
    assert await told(here) == []
