"""Moderators may ask how many of them the live needs; the public never hears it."""

from bot.cases.effects import Say, Whisper
from bot.cases.staffing import Need, StaffingOptions, need
from bot.commands.options import CommandOptions
from tests.bot.commands.stage import Room, words_of

OPTIONS = StaffingOptions()


def live(viewers: int, present: int, *, automod: bool | None = None) -> Need:
    return need(viewers, present, automod, OPTIONS)


async def test_public_chat_never_hears_how_many_are_missing(room: Room) -> None:
    room.need = live(450, 1)
    decision = await room.types("!staffing")
    assert decision is not None
    public = [one for one in decision.effects if isinstance(one, Say)]
    assert [one.phrase.key for one in public] == ["answer.whispered"]
    assert any(isinstance(one, Whisper) for one in decision.effects)


async def test_it_tells_needed_present_and_missing(room: Room) -> None:
    room.need = live(450, 1)
    said = await room.hears("!effectif", whispered=True)
    assert said == "450 spectateurs. Modération : besoin de 3, présents 1, manquants 2."


async def test_a_channel_may_choose_to_hear_it_in_public(room: Room) -> None:
    room.choose(CommandOptions(staffing_in_public=True))
    room.need = live(450, 1)
    decision = await room.types("!staffing")
    assert decision is not None
    assert [one.kind for one in decision.effects] == ["say"]
    assert "manquants 2" in words_of(decision)


async def test_a_large_channel_hears_what_automod_would_save(room: Room) -> None:
    room.need = live(3000, 2, automod=False)
    said = await room.hears("!staffing", whispered=True)
    assert "besoin de 15" in said
    assert "AutoMod est désactivé : activé, il économiserait 10 modérateurs." in said
    room.need = live(3000, 2)
    assert "Je ne peux pas voir si AutoMod" in await room.hears("!staffing", whispered=True)
    room.need = live(3000, 2, automod=True)
    assert "AutoMod" not in await room.hears("!staffing", whispered=True)


async def test_off_air_there_is_no_figure(room: Room) -> None:
    assert "Pas encore de chiffre" in await room.hears("!staffing")
