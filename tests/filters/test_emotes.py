import pytest

from filters.emotes import Emotes, EmotesOptions
from filters.engine.bank import Bank
from filters.engine.filter import Scene
from filters.engine.recent import Recent
from filters.engine.text import Text
from tests.filters.stage import said, seen, surest

FAMILY = "👨‍👩‍👧‍👦"


def emotes(**options: object) -> Emotes:
    return Emotes(EmotesOptions.model_validate(options))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bravo 🎉🎉🎉",
        "🎉" * 15,
        FAMILY * 15,
        "🇫🇷" * 15,
        "👍🏽" * 15,
        "❤️" * 15,
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 # *",
        "© ® ™ " * 8,
        "l’été à Noël, « c’est déjà ça »…",
    ],
)
def test_a_few_pictures_are_how_people_laugh(text: str) -> None:
    assert not seen(emotes(), said(text))


def test_as_many_emotes_as_are_fine_are_fine() -> None:
    assert not seen(emotes(), said("Kappa " * 15, emotes=["Kappa"]))


def test_one_emote_more_is_found() -> None:
    text = ("Kappa " * 16).strip()
    (finding,) = seen(emotes(), said(text, emotes=["Kappa"]))
    assert finding.reason.key == "emotes.too_many"
    assert finding.span == (0, len(text))
    assert 0.5 <= finding.certainty < 0.9


@pytest.mark.parametrize("picture", ["🎉", FAMILY, "🇫🇷", "👍🏽", "❤️", "❤", "1️⃣"])
def test_a_picture_counts_once_however_it_is_written(picture: str) -> None:
    assert not seen(emotes(), said(picture * 15))
    (finding,) = seen(emotes(), said(picture * 16))
    assert dict(finding.reason.values)["count"] == 16


def test_emotes_and_emoji_add_up_to_a_wall() -> None:
    text = "Kappa " * 13 + "🎉" * 13
    (finding,) = seen(emotes(), said(text, emotes=["Kappa"]))
    assert finding.reason.key == "emotes.too_many_together"


def test_a_wall_of_pictures_never_acts_alone() -> None:
    assert surest(seen(emotes(), said("🎉" * 400))) < 0.9


def test_a_word_is_an_emote_only_where_it_is_named() -> None:
    text = "catJAM " * 16
    assert not seen(emotes(), said(text))
    assert seen(emotes(names=["catJAM"]), said(text))


def test_an_unwelcome_emote_is_found_by_its_exact_name() -> None:
    banned = emotes(banned=["Kappa"])
    assert not seen(banned, said("kappa KappaPride Kappas"))
    (finding,) = seen(banned, said("not this Kappa", emotes=["Kappa"]))
    assert finding.span == (9, 14)
    assert finding.certainty >= 0.9
    assert seen(banned, said("not this Kappa"))


@pytest.mark.parametrize("name", ["D:", "my_emote", "__", "OMEGALUL", "<3", "a_b", "éclair", "aa"])
def test_a_named_emote_is_heard_of_before_anybody_reads(name: str) -> None:
    bank = Bank()
    place = bank.place(emotes(banned=[name]))
    bank.settle()
    for line in (name, f"look {name} there", f"ok {name}"):
        message = said(line)
        assert bank.examine(Scene(message, Text(message), Recent()))[place].findings, line
