"""Moderators have new emotes asked for without waiting."""

from bot.cases.effects import Say
from tests.bot.commands.stage import Room, words_of
from tests.making import viewer


async def test_viewers_have_nothing_asked(room: Room) -> None:
    assert await room.types("!emotes", viewer("mona")) is None
    assert room.emotes_asked == 0


async def test_a_moderator_has_the_sites_asked_and_hears_how_many_names_are_known(
    room: Room,
) -> None:
    room.bench.emotes = frozenset({"KEKW", "catJAM"})
    decision = await room.types("!emotes")
    assert words_of(decision) == (
        "2 emotes de BetterTTV, FrankerFaceZ et 7TV sont connues ; "
        "je redemande leurs noms à ces sites."
    )
    assert decision is not None
    assert [type(one) for one in decision.effects] == [Say]
    assert room.emotes_asked == 1


async def test_one_name_is_one_name(room: Room) -> None:
    room.bench.emotes = frozenset({"KEKW"})
    assert "1 emote de BetterTTV" in await room.hears("!emotes")
