"""Moderators look at the docket, at a case, at a viewer's past: never at what was said."""

import pytest

from bot.bench.memory import Memory
from bot.cases.case import Person
from bot.cases.elsewhere import Deed
from tests.bot.commands.stage import INSULT, SPOILER, Room, articles, kinds, words_of
from tests.making import bench, viewer


@pytest.mark.parametrize("text", ["!cases", "!case 1", "!case 2", "!why @mona", "!uphold 2"])
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_no_answer_repeats_what_was_said(room: Room, text: str, language: str) -> None:
    room.bench.language = language
    await room.says("mona", INSULT)
    await room.says("mona", SPOILER)
    said = await room.hears(text)
    assert said
    for secret in ("espèce", "nouille", "coupable", "jardinier"):
        assert secret not in said


async def test_the_docket_is_a_line_of_numbers_and_articles(room: Room) -> None:
    assert await room.hears("!cases") == "Aucun dossier ouvert."
    await room.says("mona", SPOILER)
    assert await room.hears("!dossiers") == "1 dossier ouvert : 1 (article 5)"
    await room.says("nico", SPOILER)
    assert await room.hears("!cases") == "2 dossiers ouverts : 1 (article 5), 2 (article 5)"
    room.bench.language = "en"
    assert await room.hears("!cases") == "2 open cases: 1 (article 5), 2 (article 5)"


async def test_a_long_docket_still_fits_into_one_message(room: Room) -> None:
    for number in range(60):
        await room.says(f"viewer{number}", SPOILER)
    said = await room.hears("!cases")
    assert said.startswith("60 dossiers ouverts : 1 (article 5), 2")
    assert said.endswith("…")
    assert len(said) <= 500


async def test_an_open_case_shows_who_and_what_is_proposed(room: Room) -> None:
    await room.says("mona", SPOILER)
    line = "Dossier 1, article 5 « Pas d’intrigue dévoilée », mona : ouvert."
    for text in ("!case 1", "!dossier", "!case @mona", "!case #1"):
        assert await room.hears(text) == f"{line} Proposition : avertissement."


async def test_a_case_that_was_acted_upon_shows_what_was_done(room: Room) -> None:
    await room.says("mona", INSULT)
    said = await room.hears("!case 1")
    assert said.endswith("mona : traité par le bot. Fait : avertissement.")


async def test_why_tells_articles_outcomes_when_and_what_was_done(room: Room) -> None:
    await room.says("mona", INSULT)
    room.later(minutes=3)
    await room.says("mona", SPOILER)
    await room.types("!dismiss 2")
    room.later(minutes=2)
    said = await room.hears("!why @Mona")
    assert said == (
        "2 dossiers : 2, article 5, il y a 2 minutes, classé · "
        "1, article 3, il y a 5 minutes, traité par le bot (avertissement)"
    )
    assert await room.hears("!pourquoi mona") == said


async def test_why_remembers_after_a_restart(room: Room) -> None:
    await room.says("mona", INSULT)
    room.bench = bench(*articles(), memory=Memory())
    room.later(days=2)
    said = await room.hears("!why @mona")
    assert said.startswith("1 dossier : 1, article 3, il y a 2 jours")


async def test_why_shows_the_newest_of_many(room: Room) -> None:
    for _ in range(7):
        await room.says("mona", INSULT)
        await room.types("!uphold @mona")
    said = await room.hears("!why @mona")
    assert said.startswith("Plus de 5 dossiers, les derniers : 7,")
    assert " 2, article" not in said


async def test_why_of_somebody_unknown_or_blameless_says_so(room: Room) -> None:
    assert await room.hears("!why") == "Il faut un spectateur : @pseudo."
    assert await room.hears("!why @nobody") == "Personne de ce nom n’a été vu ici."
    await room.says("mona", "bonsoir")
    assert await room.hears("!why @mona") == "Aucun dossier pour cette personne."


async def test_a_viewer_who_is_not_logged_yet_is_known_by_the_docket(room: Room) -> None:
    decision = room.bench.consider(room.message(viewer("mona"), SPOILER))
    await room.records.record(decision, room.now)
    assert (await room.hears("!why @mona")).startswith("1 dossier : 1, article 5, à l’instant")


async def test_a_case_about_nobody_known_can_be_shown_and_ruled(room: Room) -> None:
    decision = room.bench.consider(room.message(None, SPOILER))
    await room.records.record(decision, room.now)
    assert "auteur inconnu" in await room.hears("!case 1")
    upheld = await room.types("!uphold 1 ban")
    assert kinds(upheld) == ["delete"]
    assert words_of(upheld) == "Dossier 1, article 5, confirmé : message retiré."


async def test_what_was_settled_on_twitch_itself_says_by_whom(room: Room) -> None:
    await room.says("mona", SPOILER)
    settled = room.bench.elsewhere(Deed("timeout", Person("9", "lea"), room.now, "id-mona"))
    assert settled is not None
    await room.records.record(settled, room.now)
    said = await room.hears("!dismiss 1")
    assert said == "Dossier 1 déjà tranché par lea, à l’instant : réglé sur Twitch."


async def test_one_history_joins_our_cases_and_what_people_did(room: Room) -> None:
    await room.says("mona", INSULT)
    lea = Person("id-lea", "lea")
    room.bench.acknowledged("id-mona", room.now)
    room.later(minutes=1)
    room.bench.elsewhere(Deed("warn", lea, room.now, "id-mona"))
    room.later(minutes=1)
    room.bench.elsewhere(Deed("timeout", lea, room.now, "id-mona", seconds=600, note=SPOILER))
    said = await room.hears("!historique @mona")
    assert said == (
        "3 entrées : exclusion de 10 minutes par lea, à l’instant · "
        "avertissement par lea, pas encore lu, il y a 1 minute · "
        "1, article 3, il y a 2 minutes, traité par le bot (avertissement lu)"
    )


async def test_somebody_who_was_banned_without_a_word_has_a_history(room: Room) -> None:
    lea = Person("id-lea", "lea")
    room.bench.elsewhere(Deed("ban", lea, room.now, "id-eve", login="Eve"))
    assert await room.hears("!why @eve") == "1 entrée : bannissement par lea, à l’instant"


async def test_a_history_without_a_case_is_one_too(room: Room) -> None:
    await room.says("mona", "bonsoir")
    deed = Deed("ban", Person("id-lea", "lea"), room.now, "id-mona", elsewhere="voisine")
    room.bench.elsewhere(deed)
    said = await room.hears("!why @mona")
    assert said == "1 entrée : bannissement par lea, à l’instant, dans le chat de voisine"
