"""`!clip` and `!crisis`: moderators alone, recorded, and nothing of it in public but the level."""

from dataclasses import replace

import pytest

from bot.cases.crisis.level import Level
from bot.cases.decision import Decision
from bot.cases.effects import Clip, Notify, SetChatMode
from bot.cases.greeting import Greeted
from filters.engine.charter import Modes
from filters.engine.levels import Levels, Strictness
from filters.engine.watches import Outlook
from tests.bot.commands.stage import Room
from tests.making import NINE, viewer


@pytest.mark.parametrize("text", ["!clip", "!clip regardez", "!crisis", "!crisis storm"])
async def test_viewers_are_not_even_answered(room: Room, text: str) -> None:
    assert await room.hears(text, viewer("hugo")) == ""
    assert room.bench.past.alarms.level is Level.CALM


async def test_a_clip_bears_its_reason_and_its_link_stays_with_the_team(room: Room) -> None:
    said = await room.hears("!clip le moment où tout bascule")
    assert said == "Clip demandé : le lien arrive au bureau."
    report = await room.records.latest(room.bench.channel, Clip.kind)
    assert report is not None
    assert isinstance(report.effect, Clip)
    assert dict(report.effect.phrase.values) == {"why": "le moment où tout bascule"}


async def test_nothing_is_clipped_once_the_stream_is_over(room: Room) -> None:
    room.bench.accept(Decision(room.bench.channel, NINE, facts=(Greeted("s", NINE, NINE),)))
    assert await room.hears("!extrait") == "Le live est terminé : il n’y a rien à garder."
    assert await room.records.latest(room.bench.channel, Clip.kind) is None


async def test_a_moderator_declares_a_storm_and_ends_it(room: Room) -> None:
    assert await room.hears("!crisis") == "Niveau : calme."
    assert await room.hears("!crise tempête") == "Niveau : tempête."
    assert room.bench.past.alarms.level is Level.STORM
    assert room.bench.past.alarms.steps[-1].by.login == "mo"
    told = await room.records.latest(room.bench.channel, Notify.kind)
    assert told is not None
    assert await room.hears("!crisis storm") == "Le niveau est déjà : tempête."
    assert await room.hears("!crisis calm") == "Niveau : calme."
    assert room.bench.past.alarms.level is Level.CALM


async def test_a_level_that_there_is_not_is_none(room: Room) -> None:
    assert "tempête" in await room.hears("!crisis panic")
    assert room.bench.past.alarms.steps == []


async def test_a_storm_calms_the_chat_where_the_charter_says_so(room: Room) -> None:
    outlook = Outlook(levels=Levels(storm=Strictness(calm=True)))
    room.bench.charter = replace(room.bench.charter, outlook=outlook)
    await room.hears("!crisis storm")
    assert room.bench.past.upheavals.calmed is None
    await room.hears("!crisis calm")
    room.modes = Modes(slow=5)
    await room.hears("!crisis storm")
    assert room.bench.past.upheavals.calmed is not None
    assert await room.records.latest(room.bench.channel, SetChatMode.kind) is not None
