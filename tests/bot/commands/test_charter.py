"""Everybody may read the charter, by number or by word."""

import pytest

from filters.engine.message import Author, Role
from tests.bot.commands.stage import MODERATOR, Room
from tests.making import article, bench, viewer, words

EVE = viewer("eve")


async def test_an_article_is_read_by_its_number(room: Room) -> None:
    said = await room.hears("!charter 3", EVE)
    assert said == (
        "Article 3, Pas d'attaque personnelle : On critique les idées, jamais les personnes."
    )


async def test_it_is_read_in_the_channels_language(room: Room) -> None:
    room.bench.language = "en"
    assert await room.hears("!charter 5", EVE) == "Article 5, No spoilers: Leave the surprise."


@pytest.mark.parametrize("word", ["respect", "RESPECT", "respéct", "tour"])
async def test_an_article_is_found_by_a_word_whatever_its_case_and_accents(
    room: Room, word: str
) -> None:
    assert "Article 1, Respect" in await room.hears(f"!charte {word}", EVE)


async def test_accents_and_apostrophes_need_not_be_typed(room: Room) -> None:
    assert "Article 5" in await room.hears("!charte d'intrigue devoilee", EVE)
    room.later(minutes=1)
    assert "Article 5" in await room.hears("!charte ete", EVE)


async def test_a_title_goes_before_a_text(room: Room) -> None:
    assert (await room.hears("!charte lien", EVE)).startswith("Article 7")


async def test_several_articles_are_listed(room: Room) -> None:
    said = await room.hears("!charte pas d", EVE)
    assert said == "Plusieurs articles : 3. Pas d'attaque personnelle, 5. Pas d’intrigue dévoilée"


async def test_without_argument_the_articles_are_listed(room: Room) -> None:
    said = await room.hears("!charter", EVE)
    assert said.startswith("Charte d'essai : 1. Respect, 3. Pas d'attaque personnelle, 5.")


@pytest.mark.parametrize(
    "text", ["!charte 2", "!charte 999999999999", "!charte @eve", "!charte zut"]
)
async def test_what_is_not_in_the_charter_is_never_repeated(room: Room, text: str) -> None:
    said = await room.hears(text, EVE)
    assert "1. Respect" in said
    assert text.removeprefix("!charte ") not in said


async def test_a_long_charter_and_a_long_article_fit_into_one_message(room: Room) -> None:
    long = [
        article(number, title=words("Un titre assez long", "A title"), text=words("mot " * 400, ""))
        for number in range(1, 41)
    ]
    room.bench = bench(*long)
    for text in ("!charter", "!charter 9", "!charter titre"):
        said = await room.hears(text)
        assert 300 < len(said) <= 500
        assert said.endswith("…")


async def reloads(room: Room, text: str, by: Author, *, whispered: bool = False) -> bool:
    """Whether a text has the charter read again; nothing is answered before it is read."""
    before = room.reloads
    decision = await room.types(text, by, whispered=whispered)
    asked = room.reloads > before
    assert decision is None or bool(decision.effects) is not asked
    return asked


@pytest.mark.parametrize("author", [EVE, viewer("nightbot", Role.MODERATOR, Role.BOT)])
async def test_no_viewer_and_no_bot_reloads_the_charter(room: Room, author: Author) -> None:
    assert not await reloads(room, "!charter reload", author)
    assert not await reloads(room, "!charter reload", author, whispered=True)


@pytest.mark.parametrize("text", ["!charter reload", "!charte recharger", "!charte RELOAD"])
async def test_a_moderator_reloads_it(room: Room, text: str) -> None:
    assert await reloads(room, text, MODERATOR)


async def test_reloading_is_no_search_for_an_article_of_that_name(room: Room) -> None:
    assert not await reloads(room, "!charter reload nothing", MODERATOR)
    assert not await reloads(room, "!charter 3", MODERATOR)
