"""A channel's own words: first where they must not be taken."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say, TimeOut, Warn
from bot.cases.own_words import as_typed, in_own_words, worded
from bot.words.render import render
from filters.engine.charter import Customs
from filters.engine.phrase import Phrase
from tests.making import NINE, words

OWN = Customs(
    words=(
        ("told.warn", words("Doucement : article {number}, {title}. {appeal}", "Easy: {number}.")),
        ("told.timeout", words("À dans {seconds}.", "See you in {seconds}.")),
        ("report.taken", words("On regarde, merci !", "We look, thanks!")),
    )
)
WARNED = Phrase.of("told.warn", number=3, title="Respect", seconds=0, appeal="Écrivez-nous.")


def said(phrase: Phrase, language: str = "fr") -> str:
    return render(worded(phrase, OWN, language), language)


def test_a_phrase_without_words_of_its_own_keeps_the_houses() -> None:
    phrase = Phrase.of("report.nothing")
    assert worded(phrase, OWN, "fr") is phrase
    assert worded(WARNED, OWN, "de") is WARNED


def test_words_that_name_an_article_are_not_said_where_there_is_none() -> None:
    assert "Doucement" not in said(replace(WARNED, values=(("number", 0), ("appeal", ""))))


def test_the_team_is_told_in_the_houses_words() -> None:
    decision = Decision("9000", NINE, effects=(Notify(Phrase.of("report.taken")),))
    assert in_own_words(decision, OWN, "fr") == decision


def test_what_is_filled_in_means_nothing_by_itself() -> None:
    sly = Phrase.of("told.warn", number=3, title="{appeal}{appeal}", appeal="x")
    assert said(sly) == "Doucement : article 3, {appeal}{appeal}. x"


def test_every_language_has_its_own() -> None:
    assert said(WARNED) == "Doucement : article 3, Respect. Écrivez-nous."
    assert said(WARNED, "en") == "Easy: 3."


def test_a_length_of_time_is_told_as_one() -> None:
    timed = Phrase.of("told.timeout", number=0, title="", seconds=600, appeal="")
    assert said(timed) == "À dans 10 minutes."


def test_they_are_put_into_what_is_recorded() -> None:
    effects = (Warn("1", WARNED), TimeOut("1", 600, WARNED), Say(Phrase.of("report.taken")))
    decision = in_own_words(Decision("9000", NINE, effects=effects), OWN, "fr")
    told = [
        render(one.phrase, "fr")
        for one in decision.effects
        if isinstance(one, Warn | TimeOut | Say)
    ]
    assert told[0] == told[1] == "Doucement : article 3, Respect. Écrivez-nous."
    assert told[2] == "On regarde, merci !"
    assert in_own_words(decision, OWN, "fr") == decision


@given(st.text(max_size=600), st.text(max_size=600))
def test_whatever_a_charter_says_one_short_line_comes_out(own: str, title: str) -> None:
    customs = Customs(words=(("told.warn", words(own, own)),))
    phrase = Phrase.of("told.warn", number=1, title=title, seconds=0, appeal=title)
    told = render(worded(phrase, customs, "fr"), "fr")
    assert len(told) <= 500
    assert "\n" not in told


@pytest.mark.parametrize("own", ["{appeal}", "\u200b", "\u202e{appeal}\u202c", "{appeal} {appeal}"])
def test_words_of_which_nothing_is_left_leave_the_houses(own: str) -> None:
    customs = Customs(words=(("told.warn", words(own, own)),))
    warned = Phrase.of("told.warn", number=3, title="Respect", seconds=0, appeal="")
    assert render(worded(warned, customs, "fr"), "fr") == render(warned, "fr") != ""


def hinted(prefix: str, phrase: Phrase) -> str:
    decision = Decision("9000", NINE, effects=(Warn("v", phrase), Notify(phrase)))
    warn, notify = as_typed(decision, prefix).effects
    assert notify == Notify(phrase), "the team needs no hint"
    assert isinstance(warn, Warn)
    return render(warn.phrase, "en")


BARE = Phrase.of("told.warn", number=3, title="Respect", seconds=0, appeal="")


def test_a_way_to_appeal_that_the_charter_names_stays_as_it_is() -> None:
    assert as_typed(Decision("9000", NINE, effects=(Warn("v", WARNED),)), "?").effects == (
        Warn("v", WARNED),
    )


@pytest.mark.parametrize("prefix", ["?", "mod:", "{appeal}", "!!"])
def test_the_hint_names_the_command_as_it_is_typed_here(prefix: str) -> None:
    assert f"Write {prefix}appeal in chat" in hinted(prefix, BARE)
    assert "Write !appeal in chat" in hinted("!", BARE)


def test_own_words_say_how_to_appeal_too() -> None:
    decision = in_own_words(Decision("9000", NINE, effects=(Warn("v", BARE),)), OWN, "fr")
    (warn,) = as_typed(decision, "?").effects
    assert isinstance(warn, Warn)
    assert "?recours" in render(warn.phrase, "fr")
