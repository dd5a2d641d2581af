"""Moderators rule by chat: uphold, dismiss, overturn."""

import pytest

from bot.bench.memory import remembered
from bot.cases.case import Status
from bot.cases.effects import Delete, Say, TimeOut
from filters.engine.message import Role
from tests.bot.commands.stage import INSULT, SPOILER, Room, articles, kinds, words_of
from tests.making import NINE, bench, viewer


async def test_an_uphold_does_what_was_proposed(room: Room) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types("!uphold 1")
    assert kinds(decision) == ["delete", "warn"]
    assert "Dossier 1, article 5, confirmé : avertissement." in words_of(decision)


@pytest.mark.parametrize(
    ("words", "effects", "said"),
    [
        ("1 warn", ["delete", "warn"], "avertissement"),
        ("1 delete", ["delete"], "message retiré"),
        ("1 retirer", ["delete"], "message retiré"),
        ("1 timeout 10m", ["delete", "timeout"], "exclusion de 10 minutes"),
        ("#1 1h", ["delete", "timeout"], "exclusion de 1 heure"),
        ("@Mona timeout 600", ["delete", "timeout"], "exclusion de 10 minutes"),
        ("2j", ["delete", "timeout"], "exclusion de 2 jours"),
        ("@mona ban", ["delete", "ban"], "bannissement"),
    ],
)
async def test_an_uphold_does_what_the_moderator_names(
    room: Room, words: str, effects: list[str], said: str
) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types(f"!uphold {words}")
    assert kinds(decision) == effects
    assert said in words_of(decision)


@pytest.mark.parametrize("words", ["1 pilori", "1 10", "1 timeout", "1 ban now", "mona", "1 10y"])
async def test_a_sanction_that_is_not_understood_is_not_guessed(room: Room, words: str) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types(f"!uphold {words}")
    assert kinds(decision) == []
    assert "Pas compris" in words_of(decision)
    assert room.bench.docket.open()


@pytest.mark.parametrize("words", ["1 0s", "1 15d", "1 timeout 99999999"])
async def test_a_time_out_stays_within_what_twitch_can_do(room: Room, words: str) -> None:
    await room.says("mona", SPOILER)
    assert "1 seconde à 14 jours" in await room.hears(f"!uphold {words}")
    assert room.bench.docket.open()


async def test_without_argument_the_only_open_case_is_meant(room: Room) -> None:
    assert await room.hears("!uphold") == "Aucun dossier ouvert."
    await room.says("mona", SPOILER)
    assert "Dossier 1" in await room.hears("!dismiss")
    assert await room.hears("!dismiss") == "Aucun dossier ouvert."


async def test_where_several_are_open_it_asks_which(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.says("nico", SPOILER + " !")
    for text in ("!uphold", "!confirmer ban", "!dismiss", "!case"):
        assert await room.hears(text) == "Lequel ? 1 (article 5), 2 (article 5)"
    assert len(room.bench.docket.open()) == 2


async def test_words_without_a_case_never_dismiss_the_only_one(room: Room) -> None:
    await room.says("mona", SPOILER)
    for text in ("!dismiss mona", "!overturn tout", "!case mona"):
        assert "numéro de dossier" in await room.hears(text)
    assert room.bench.docket.open()


async def test_a_dismissed_text_is_left_alone_afterwards(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert "le même texte est désormais admis" in await room.hears("!classer 1 c’est du théâtre")
    kept = await room.records.case("9000", 1)
    assert kept is not None
    assert [one.note for one in kept.rulings] == ["c’est du théâtre"]
    assert (await room.says("nico", SPOILER)).effects == ()


async def test_an_overturn_says_what_is_undone_and_what_cannot_be(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.says("mona", INSULT)
    decision = await room.types("!overturn")
    assert kinds(decision) == ["untimeout"]
    said = words_of(decision)
    assert "Dossier 2, article 3, annulé. L’exclusion est levée." in said
    assert "Le message retiré ne peut pas être rétabli." in said
    said = await room.hears("!annuler 1")
    assert "L’avertissement ne peut pas être repris." in said
    assert "levé" not in said


async def test_to_dismiss_what_the_bot_did_is_to_overturn_it(room: Room) -> None:
    await room.says("mona", INSULT)
    assert "annulé" in await room.hears("!dismiss @mona")
    assert room.status(1) is Status.OVERTURNED


async def test_an_overturn_of_a_viewer_prefers_what_was_done(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.says("mona", SPOILER)
    assert "Dossier 1" in await room.hears("!overturn @mona")
    assert "Dossier 2" in await room.hears("!overturn @mona")
    assert room.status(2) is Status.DISMISSED


async def test_without_anything_done_there_is_nothing_to_overturn(room: Room) -> None:
    await room.says("mona", SPOILER)
    assert await room.hears("!overturn") == "Aucun dossier à annuler."


async def test_a_case_that_is_ruled_says_by_whom_and_how(room: Room) -> None:
    await room.says("mona", SPOILER)
    await room.types("!uphold 1", viewer("lea", Role.MODERATOR))
    room.later(minutes=5)
    said = await room.hears("!uphold 1")
    assert said == "Dossier 1 déjà tranché par lea, il y a 5 minutes : confirmé."


async def test_a_moderator_may_go_further_than_the_bot_did(room: Room) -> None:
    await room.says("mona", INSULT)
    said = await room.hears("!uphold 1 ban")
    assert said == "Dossier 1, article 3, confirmé : bannissement."
    assert room.status(1) is Status.UPHELD


async def test_an_unknown_case_or_viewer_is_said_to_be_unknown(room: Room) -> None:
    assert await room.hears("!uphold 12") == "Ce dossier n’existe pas."
    assert await room.hears("!dismiss @nobody") == "Personne de ce nom n’a été vu ici."
    await room.says("mona", "bonsoir")
    assert await room.hears("!dismiss @mona") == "Aucun dossier pour cette personne."


async def test_an_old_case_is_ruled_from_the_records_after_a_restart(room: Room) -> None:
    await room.says("mona", INSULT)
    await room.says("mona", INSULT)
    facts = await room.records.facts("9000", NINE)
    last = await room.records.last_number("9000")
    room.bench = bench(*articles(), memory=remembered(facts, (), last, ()))
    decision = await room.types("!overturn 2")
    assert kinds(decision) == ["untimeout"]
    kept = await room.records.case("9000", 2)
    assert kept is not None
    assert kept.status is Status.OVERTURNED
    assert "Dossier 1" in await room.hears("!overturn @mona")


async def test_the_viewer_is_told_the_article_and_the_moderator_is_answered(room: Room) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types("!uphold 1 10m")
    assert decision is not None
    deleted, timed_out, said = decision.effects
    assert isinstance(deleted, Delete)
    assert isinstance(timed_out, TimeOut)
    assert dict(timed_out.phrase.values)["number"] == 5
    assert isinstance(said, Say)
    assert said.reply_to == "m2"


async def test_a_whispered_ruling_is_answered_by_whisper(room: Room) -> None:
    await room.says("mona", SPOILER)
    decision = await room.types("!dismiss 1", whispered=True)
    assert decision is not None
    assert [one.kind for one in decision.effects] == ["whisper"]
