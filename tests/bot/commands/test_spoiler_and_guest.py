"""The team keeps things out of a show, and announces whom nobody may imitate."""

import pytest

from bot.cases.effects import Say
from bot.words.render import render
from filters.engine.charter import Mode
from filters.spoilers import Spoilers, SpoilersOptions
from tests.bot.commands.stage import Room, kinds, words_of
from tests.making import article, bench

SAID = "et voilà, c'est le facteur qui a gagné"


@pytest.fixture
def show(room: Room) -> Room:
    keeping = (Spoilers(SpoilersOptions()),)
    room.bench = bench(article(5, filters=keeping, mode=Mode.ASK))
    return room


async def test_nothing_is_kept_from_chat_before_the_team_says_so(show: Room) -> None:
    assert (await show.says("mona", SAID)).effects == ()
    assert await show.hears("!spoiler list") == "Rien n’est à taire."


async def test_no_answer_aloud_repeats_a_spoiler(show: Room) -> None:
    for text in ("!spoiler add le facteur 3h", "!spoiler list", "!spoiler remove le facteur"):
        decision = await show.types(text)
        assert decision is not None
        aloud = [one for one in decision.effects if isinstance(one, Say)]
        assert aloud
        assert not any("facteur" in render(one.phrase, "fr") for one in aloud)
        assert all(one.reply_to is None for one in aloud if "list" not in text)


async def test_a_spoiler_is_asked_about_for_as_long_as_the_team_says(show: Room) -> None:
    await show.hears("!spoiler add le facteur 3h", whispered=False)
    assert kinds(await show.says("mona", SAID)) == ["open_case"]
    show.later(hours=3, minutes=1)
    assert (await show.says("nico", SAID)).effects == ()


async def test_a_spoiler_may_be_said_again_when_the_team_says_so(show: Room) -> None:
    await show.hears("!spoiler add le facteur")
    await show.hears("!spoiler retirer LE FACTEUR")
    assert (await show.says("mona", SAID)).effects == ()


async def test_the_list_comes_by_whisper(show: Room) -> None:
    await show.hears("!spoiler add le facteur")
    decision = await show.types("!spoiler list")
    assert decision is not None
    assert [one.kind for one in decision.effects] == ["whisper", "say"]
    assert "le facteur" in words_of(decision)


async def test_a_number_at_the_end_belongs_to_the_term(show: Room) -> None:
    await show.hears("!spoiler add score 3")
    (kept,) = show.bench.past.lore.spoilers(show.now)
    assert (kept.term, kept.with_show) == ("score 3", True)


async def test_spoilers_are_remembered_by_the_records(show: Room) -> None:
    decision = await show.types("!spoiler add le facteur")
    assert decision is not None
    assert tuple(await show.records.facts("9000", show.now)) == decision.facts


@pytest.mark.parametrize("text", ["add", "add x", "add le facteur 30d", "chut", "add " + "x" * 61])
async def test_what_cannot_be_kept_is_explained(show: Room, text: str) -> None:
    assert "spoiler add MOTS 3h" in await show.hears(f"!spoiler {text}")
    assert show.bench.past.lore.spoilers(show.now) == ()


async def test_a_viewer_keeps_nothing_from_anybody(show: Room) -> None:
    assert await show.types("!spoiler add le facteur", by=None) is None


async def test_a_guest_is_one_of_the_room_until_gone(room: Room) -> None:
    assert "imiter" in await room.hears("!guest add Anne Bertin")
    assert await room.hears("!guest") == "Invités : Anne Bertin."
    await room.hears("!guest remove anne bertin")
    assert await room.hears("!guest list") == "Aucun invité n’est annoncé."


@pytest.mark.parametrize("text", ["add", "add x", "chasser Anne", "add " + "x" * 41])
async def test_what_is_no_guest_is_explained(room: Room, text: str) -> None:
    assert "guest add NOM" in await room.hears(f"!guest {text}")
