"""`!questions`, `!next`, `!answered`, `!star`: moderators alone move voices, and by number."""

import pytest

from bot.cases.case import Person
from bot.cases.effects import Say
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.commands.answer import Answers
from bot.commands.options import CommandOptions
from bot.floor.listener import Said
from bot.floor.stagecraft import Stagecraft, stagecraft
from bot.ports.world import Channel
from bot.terminal.console import Console
from filters.engine.charter import Outcome
from filters.engine.message import Message
from tests.bot.commands.stage import Room, StillClock
from tests.making import viewer

QUESTION = "question pour mona : tu as lu le rapport en entier ?"
LEA = Person("id-lea", "lea")
OTHER = "question pour mona : quand sort le livre ?"


@pytest.fixture
def stage(room: Room) -> Stagecraft:
    """What brings a room's chat to its show."""
    clock = StillClock(room)
    made = stagecraft(
        room.records.choruses,
        room.records.screens,
        {room.bench.channel: room.bench},
        clock,
        Console(lambda _: None, clock.show),
        tell=lambda *_: None,
    )
    made.voices.listener.meet(Channel(room.bench.channel, "mona", "Mona", "fr"))
    options = CommandOptions()
    room.answers = Answers(room.records, clock, options, lambda _: None, order=made.order)
    return made


async def say(room: Room, stage: Stagecraft, text: str, *logins: str) -> Message:
    for login in logins:
        message = room.message(viewer(login), text)
        await stage.voices.listener.listen(Said(message, Outcome.CLEAR))
    return message


async def at(room: Room, stage: Stagecraft, *stages: Stage) -> list[Chorus]:
    floor = await stage.order.floor(room.bench.channel)
    return list(floor.at(*stages))


async def test_where_nobody_listens_it_says_so(room: Room) -> None:
    for text in ("!questions", "!next", "!answered", "!star 1"):
        assert await room.hears(text) == "Les voix ne sont pas écoutées ici."


async def test_numbers_are_told_and_never_a_viewers_words(room: Room, stage: Stagecraft) -> None:
    await say(room, stage, QUESTION, "hugo", "ana")
    await say(room, stage, OTHER, "paul")
    told = await room.hears("!voix")
    counted, _, best = told.partition(" Les plus demandées : ")
    assert counted == "Voix : 2 à trier, 0 gardées, 0 à l’antenne."
    assert best == "1 (×2), 2 (×1)."


async def test_next_goes_through_what_waits_for_the_host(room: Room, stage: Stagecraft) -> None:
    assert await room.hears("!next") == "Rien n’attend l’animateur."
    assert await room.hears("!answered") == "Rien n’est à l’écran."
    await say(room, stage, QUESTION, "hugo")
    await say(room, stage, OTHER, "hugo")
    for one in await at(room, stage, Stage.NEW):
        await stage.order.move(room.bench.channel, one.number, Stage.SENT, LEA, Where.DESK)
    assert await room.hears("!suivante") == "La voix 1 est à l’écran."
    assert await room.hears("!next") == "La voix 2 est à l’écran."
    assert await room.hears("!answered") == "La voix 2 est traitée."
    assert [one.number for one in await at(room, stage, Stage.ANSWERED)] == [1, 2]
    assert await room.hears("!answered 1") == "Elle ne peut pas aller là d’où elle est."
    assert await room.hears("!answered 77") == "Cette voix n’existe pas."
    assert "Laquelle" in await room.hears("!answered bientôt")


async def test_a_star_in_reply_keeps_what_nobody_heard(room: Room, stage: Stagecraft) -> None:
    said = await say(room, stage, "pizza ce soir", "hugo")
    assert "Laquelle" in await room.hears("!star")
    decision = await room.types("!étoile", parent=said.id)
    assert decision
    assert [one.phrase.key for one in decision.effects if isinstance(one, Say)] == [
        "voices.told.star"
    ]
    (kept,) = await at(room, stage, Stage.KEPT)
    assert kept.starred
    gone = await room.types("!star", parent="another")
    assert gone
    assert [one.phrase.key for one in gone.effects if isinstance(one, Say)] == ["voices.not_heard"]
