"""A second person's word, from chat."""

from filters.engine.message import Role
from tests.bot.commands.stage import SPOILER, Room, kinds
from tests.making import viewer

LEA = viewer("lea", Role.MODERATOR)


async def test_nobody_is_asked_without_a_reason(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!uphold 1")
    assert await room.hears("!look", LEA) == "Aucun dossier n’attend votre second regard."
    assert "n’attend pas" in await room.hears("!look 1 dismiss", LEA)


async def test_a_ban_is_seen_by_another_person_who_is_not_told_how_it_was_ruled(
    room: Room,
) -> None:
    await room.says("mona", SPOILER)
    await room.types("!uphold 1 ban")
    assert "Aucun dossier" in await room.hears("!look")
    said = await room.hears("!regard", LEA)
    assert "1 (article 5)" in said
    assert "mo" not in said.replace("moder", "").split()
    assert "banni" not in said
    assert "quelqu’un d’autre" in await room.hears("!look 1 uphold")
    for text in ("!look 1", "!look 1 ban"):
        assert "confirmer" in await room.hears(text, LEA)
    assert "Merci" in await room.hears("!look 1 confirmer", LEA)
    kept = await room.records.case("9000", 1)
    assert kept is not None
    assert kept.handling.look is not None
    assert kept.handling.look.opinion is not None
    assert "n’attend pas" in await room.hears("!look 1 uphold", LEA)


async def test_who_sees_it_otherwise_makes_the_team_talk(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!uphold 1 ban")
    assert kinds(await room.types("!look 1 dismiss", LEA)) == ["notify"]
