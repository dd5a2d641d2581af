"""A viewer may be allowed links for a while, and the bot be asked to watch only."""

import pytest

from tests.bot.commands.stage import INSULT, Room

LINK = "regardez https://exemple.fr/page"


async def test_a_permitted_viewer_may_post_links_and_nothing_else(room: Room) -> None:
    await room.says("mona", "bonsoir")
    assert await room.hears("!permit @mona") == "mona peut poster des liens pendant 1 minute."
    assert (await room.says("mona", LINK)).effects == ()
    assert (await room.says("mona", INSULT)).effects != ()
    assert (await room.says("nico", LINK)).effects != ()
    room.later(seconds=61)
    assert (await room.says("mona", LINK + "2")).effects != ()


async def test_a_permit_lasts_as_long_as_the_moderator_says(room: Room) -> None:
    await room.says("mona", "bonsoir")
    assert "2 minutes" in await room.hears("!permettre mona 120")
    room.later(seconds=119)
    assert (await room.says("mona", LINK)).effects == ()


async def test_a_permit_is_remembered_by_the_records(room: Room) -> None:
    await room.says("mona", "bonsoir")
    decision = await room.types("!permit @mona 5m")
    assert decision is not None
    assert tuple(await room.records.facts("9000", room.now)) == decision.facts


@pytest.mark.parametrize("text", ["!permit @mona 0", "!permit @mona 2h", "!permit @mona toujours"])
async def test_a_permit_of_no_length_or_too_long_is_not_given(room: Room, text: str) -> None:
    await room.says("mona", "bonsoir")
    assert "jusqu’à 1 heure" in await room.hears(text)
    assert (await room.says("mona", LINK)).effects != ()


async def test_nobody_unknown_is_permitted(room: Room) -> None:
    assert await room.hears("!permit @nobody") == "Personne de ce nom n’a été vu ici."
    assert await room.hears("!permit") == "Il faut un spectateur : @pseudo."


async def test_a_paused_bot_watches_and_does_not_act_until_it_is_resumed(room: Room) -> None:
    assert await room.hears("!pause 30") == "Pendant 30 minutes, je regarde sans agir."
    assert (await room.says("mona", INSULT)).effects == ()
    assert await room.hears("!reprendre") == "J’agis de nouveau."
    assert (await room.says("mona", INSULT)).effects != ()


async def test_a_pause_ends_by_itself(room: Room) -> None:
    assert "10 minutes" in await room.hears("!pause")
    room.later(minutes=10)
    assert (await room.says("mona", INSULT)).effects != ()


@pytest.mark.parametrize("text", ["!pause 0", "!pause 721", "!pause toujours", "!pause -5"])
async def test_a_pause_of_no_length_or_too_long_does_not_begin(room: Room, text: str) -> None:
    assert "jusqu’à 12 heures" in await room.hears(text)
    assert (await room.says("mona", INSULT)).effects != ()


async def test_there_is_nothing_to_resume_where_nothing_is_paused(room: Room) -> None:
    assert await room.hears("!resume") == "Je n’étais pas en pause."
