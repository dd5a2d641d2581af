"""A chat is calmed in a crisis, and given back exactly what it had."""

from bot.cases.decision import Decision
from bot.cases.effects import SetChatMode
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
    assert room.bench.past.modes_before is None


async def test_to_calm_it_twice_forgets_nothing(room: Room) -> None:
    room.modes = USUAL
    await room.types("!calm")
    room.modes = Modes(slow=30, followers=10)
    assert set_by(await room.types("!calm")) == []
    assert set_by(await room.types("!calm off")) == [USUAL]


async def test_there_is_nothing_to_end_where_nothing_began(room: Room) -> None:
    assert set_by(await room.types("!calm off")) == []
