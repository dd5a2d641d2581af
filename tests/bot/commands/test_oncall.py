"""Moderators say from chat whether they will be there, and leave a note for whoever comes."""

from datetime import timedelta

from bot.cases.rota.facts import Planned, Promised
from bot.cases.rota.show import Show
from filters.engine.message import Role
from tests.bot.commands.stage import MODERATOR, Room
from tests.making import NINE, viewer

LEA = viewer("lea", Role.MODERATOR)
TALK = Show(
    number=1,
    title="Le plateau",
    begins=NINE + timedelta(days=1),
    minutes=120,
    zone="Europe/Paris",
    weekly=True,
)
GAME = Show(number=2, title="Soirée jeux", begins=NINE + timedelta(days=2), minutes=60)


def plan(room: Room) -> None:
    for show in (TALK, GAME):
        room.bench.past.learn(Planned(show, NINE))


async def test_viewers_promise_nothing(room: Room) -> None:
    plan(room)
    assert await room.types("!oncall", viewer("mona")) is None
    assert await room.types("!handover", viewer("mona")) is None


async def test_without_a_show_there_is_nothing_to_promise(room: Room) -> None:
    assert "Aucune émission n’est prévue" in await room.hears("!oncall")
    plan(room)
    for words in ("3", "la météo", "#0", "²"):
        assert "de ce numéro ou de ce titre" in await room.hears(f"!oncall {words}")


async def test_a_moderator_says_yes_and_then_no(room: Room) -> None:
    plan(room)
    yes = await room.hears("!oncall")
    assert yes == "Le plateau, jeu. 15 octobre à 23:00 : c’est noté, vous serez là."
    (next_one, *_) = room.bench.past.rota.coming(room.now)
    assert [one.login for one in room.bench.past.rota.crew(next_one)] == ["mo"]
    assert "vous ne serez pas là" in await room.hears("!indispo")
    assert room.bench.past.rota.crew(next_one) == ()


async def test_whom_the_show_is_about_promises_nothing(room: Room) -> None:
    plan(room)
    host = viewer("mona", Role.BROADCASTER)
    assert "C’est pour vous" in await room.hears("!oncall", host)
    assert room.bench.past.rota.crew(room.bench.past.rota.coming(room.now)[0]) == ()


async def test_a_show_goes_by_its_number_or_a_part_of_its_title(room: Room) -> None:
    plan(room)
    assert "Soirée jeux" in await room.hears("!dispo 2", LEA)
    assert "Soirée jeux" in await room.hears("!dispo JEUX", LEA)
    decision = await room.types("!oncall plateau", LEA)
    assert decision
    assert [type(one) for one in decision.facts[:1]] == [Promised]


async def test_a_note_is_whispered_to_whoever_asks(room: Room) -> None:
    assert "Personne n’a laissé de mot" in await room.hears("!handover")
    assert "C’est noté" in await room.hears("!relais  surveillez \u202e  @hugo", whispered=True)
    room.later(minutes=12)
    decision = await room.types("!handover", LEA)
    assert decision
    assert [one.kind for one in decision.effects] == ["whisper", "say"]
    said = await room.hears("!handover", LEA, whispered=True)
    assert said == "mo, il y a 12 minutes : surveillez @hugo"
    assert MODERATOR.login == "mo"
