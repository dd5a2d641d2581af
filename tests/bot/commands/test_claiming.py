"""Moderators share the docket out among themselves, from chat."""

from bot.cases.case import Status
from filters.engine.message import Role
from tests.bot.commands.stage import SPOILER, Room, words_of
from tests.making import viewer

LEA = viewer("lea", Role.MODERATOR)


async def test_a_claimed_case_is_left_to_who_has_it(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert await room.hears("!claim 1") == "Le dossier 1, article 5, est à vous pour 45 secondes."
    room.later(seconds=15)
    for text in ("!uphold 1", "!dismiss 1", "!claim 1", "!release 1"):
        assert await room.hears(text, LEA) == "Dossier 1 : mo s’en occupe, encore 30 secondes."
    assert "mo s’en occupe" in await room.hears("!case 1", LEA)
    assert room.status(1) is Status.OPEN
    assert "confirmé" in await room.hears("!uphold 1")


async def test_without_a_number_the_gravest_free_case_is_claimed(room: Room) -> None:
    assert await room.hears("!prendre") == "Aucun dossier ouvert."
    await room.says("mona", SPOILER)
    await room.says("nico", SPOILER + " !")
    assert "dossier 1" in await room.hears("!prendre")
    assert "dossier 2" in await room.hears("!prendre", LEA)
    assert await room.hears("!prendre") == "Aucun dossier ouvert."


async def test_a_claim_ends_by_itself_or_by_a_word(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert await room.hears("!release") == "Vous n’avez pris aucun dossier."
    await room.hears("!claim")
    assert "à tout le monde" in await room.hears("!lâcher")
    await room.hears("!claim")
    room.later(seconds=45)
    assert "est à vous" in await room.hears("!claim 1", LEA)


async def test_a_claim_outlives_a_restart(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!claim 1")
    kept = await room.records.case("9000", 1)
    assert kept is not None
    assert kept.handling.claim is not None
    assert kept.handling.claim.by.login == "mo"


async def test_what_was_dismissed_is_opened_again(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!dismiss 1")
    assert (await room.says("nico", SPOILER)).cases == ()
    assert "numéro de dossier" in await room.hears("!reopen")
    assert "est rouvert" in words_of(await room.types("!rouvrir 1 à revoir ensemble"))
    assert room.status(1) is Status.OPEN
    assert (await room.says("nico", SPOILER)).cases
    assert "déjà tranché par mo" in await room.hears("!reopen 1")


async def test_viewers_claim_nothing(room: Room) -> None:
    await room.says("mona", SPOILER)
    for text in ("!claim 1", "!release 1", "!reopen 1"):
        assert await room.types(text, viewer("zoe")) is None
