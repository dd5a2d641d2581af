"""A chat is calmed in a crisis, and given back exactly what it had."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode, Shield
from bot.cases.facts import Proposed
from filters.engine.charter import Modes
from tests.bot.commands.stage import Room
from tests.making import viewer

USUAL = Modes(slow=5, unique=True)


def set_by(decision: Decision | None) -> list[Modes]:
    assert decision is not None
    return [one.modes for one in decision.effects if isinstance(one, SetChatMode)]


async def test_no_viewer_calms_the_chat(room: Room) -> None:
    room.modes = USUAL
    assert await room.types("!calm", viewer("eve")) is None


async def test_what_cannot_be_restored_is_not_changed(room: Room) -> None:
    assert set_by(await room.types("!calm")) == []
    assert "rien ne change" in await room.hears("!calm")


async def test_it_is_slowed_down_and_keeps_what_was_stricter(room: Room) -> None:
    room.modes = USUAL
    assert set_by(await room.types("!calm")) == [Modes(slow=30, followers=10, unique=True)]


async def test_it_gets_back_exactly_what_it_had_even_after_a_restart(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    facts = await room.records.facts(room.bench.channel, room.now)
    assert [one.before for one in facts if one.kind == "calmed"] == [USUAL]
    room.modes = Modes(slow=30, followers=10, unique=True)
    assert set_by(await room.types("!calme fin")) == [USUAL]
    assert room.bench.past.upheavals.calmed is None


async def test_to_calm_it_twice_forgets_nothing(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    room.modes = Modes(slow=30, followers=10)
    assert set_by(await room.types("!calm")) == []
    assert set_by(await room.types("!calm off")) == [USUAL]


async def test_there_is_nothing_to_end_where_nothing_began(room: Room) -> None:
    assert set_by(await room.types("!calm off")) == []


async def test_long_after_its_end_it_is_not_ended_again(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    await room.types("!calm off")
    room.later(minutes=61)
    assert set_by(await room.types("!calm off")) == []


async def test_should_twitch_have_refused_its_end_it_can_be_ended_again(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    assert set_by(await room.types("!calm off")) == [USUAL]
    assert set_by(await room.types("!calm off")) == [USUAL]


async def test_what_is_being_restored_counts_as_before(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    room.modes = Modes(slow=30, followers=10, unique=True)
    await room.types("!calm off")
    assert set_by(await room.types("!calm")) == [Modes(slow=30, followers=10, unique=True)]
    assert set_by(await room.types("!calm off")) == [USUAL]


async def test_a_proposal_can_be_put_aside(room: Room) -> None:
    room.modes = USUAL
    proposed = Proposed("text", 12, room.now)
    room.bench.accept(Decision(room.bench.channel, room.now, facts=(proposed,)))
    assert "Écarté" in await room.hears("!calme fin")
    assert room.bench.past.upheavals.lulled(room.now + timedelta(minutes=9))
    assert set_by(await room.types("!calm off")) == []
    assert set_by(await room.types("!calm"))


def with_shield(room: Room, *, up: bool | None) -> None:
    room.modes, room.shield = USUAL, up
    wanted = Modes(slow=30, shield=True)
    room.bench.charter = replace(room.bench.charter, calm=wanted)


async def test_the_shield_is_raised_and_lowered_with_the_calm(room: Room) -> None:
    with_shield(room, up=False)
    assert set_by(await room.types("!calm")) == [Modes(slow=30, unique=True, shield=True)]
    assert set_by(await room.types("!calm off")) == [replace(USUAL, shield=False)]


async def test_a_shield_that_was_up_before_stays_up(room: Room) -> None:
    with_shield(room, up=True)
    assert set_by(await room.types("!calm")) == [Modes(slow=30, unique=True)]
    assert set_by(await room.types("!calm off")) == [USUAL]


async def test_a_shield_that_cannot_be_read_is_not_raised(room: Room) -> None:
    with_shield(room, up=None)
    assert set_by(await room.types("!calm")) == [Modes(slow=30, unique=True)]


def moved(decision: Decision | None) -> list[bool]:
    assert decision is not None
    return [one.up for one in decision.effects if isinstance(one, Shield)]


async def test_the_shield_is_a_lever_of_its_own(room: Room) -> None:
    assert await room.types("!shield", viewer("eve")) is None
    assert moved(await room.types("!shield")) == [True]
    assert moved(await room.types("!bouclier fin")) == [False]
    assert moved(await room.types("!shield perhaps")) == []


async def test_who_moves_the_shield_by_command_keeps_it_from_the_calm(room: Room) -> None:
    with_shield(room, up=False)
    await room.types("!calm")
    await room.types("!shield off")
    assert set_by(await room.types("!calm off")) == [USUAL]
