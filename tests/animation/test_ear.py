"""The ear: what it must leave alone, what it hears, and that no text troubles it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.animation.ear import heard, weighed
from bot.animation.surroundings import Cast, Line, Standing, Surroundings
from bot.animation.voice import SURFACED, Kind
from bot.words.render import render
from filters.engine.message import Emote, Message, Span
from tests.animation.exam import LANGUAGES, cases, marks

FLOOR = 0.95
"""What was learned from is known by heart: this says that table and features fit together.

How unseen lines are heard is said by `python -m training.voices.train --folds`.
"""
ROOM = Surroundings(Cast.of(host=["Ines_Live"], guests=["Hugo_Bernard"], moderators=["TomModo"]))


def said(text: str, *emotes: Emote) -> Message:
    return Message("m1", "channel", text, emotes=emotes)


def kind_of(text: str, room: Surroundings = ROOM) -> Kind | None:
    voice = heard(said(text), room)
    return voice and voice.kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?",
        "?????",
        "!song who is this?",
        "KEKW",
        "lol",
        "gg",
        "who asked",
        "@bob42 did you see the match?",
        "@bob42 t'as vu le match ?",
        "qui a demandé ?",
        "mais il est sérieux ?",
        "are you kidding me",
        "anyone else eating right now?",
        "y a des bretons dans le chat ?",
    ],
)
def test_it_leaves_alone_what_is_nothing_to_the_show(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ines, how did you choose the title of the book", Kind.QUESTION),
        ("hugo pourquoi avez-vous quitté la politique ?", Kind.QUESTION),
        ("vous pouvez remettre la carte svp", Kind.QUESTION),
        ("I'm a nurse and we were four for sixty beds last night", Kind.TESTIMONY),
        ("je suis infirmière et on était quatre pour soixante lits cette nuit", Kind.TESTIMONY),
        ("it was 1998, not 1988", Kind.CORRECTION),
        ("c'est 1998 pas 1988", Kind.CORRECTION),
        ("no sound for me since the ads, how do i fix it", Kind.HELP),
        ("j'ai plus de son depuis la pub, quelqu'un peut m'aider ?", Kind.HELP),
        ("thank you Ines for this lovely evening", Kind.THANKS),
        ("merci Ines pour cette belle soirée", Kind.THANKS),
    ],
)
def test_it_hears_what_is_meant_for_the_show(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


def test_what_is_less_sure_than_asked_for_stays_out() -> None:
    message = said("Ines, how did you choose the title of the book")
    voice = heard(message, ROOM)
    assert voice is not None
    assert heard(message, ROOM, least=voice.certainty) == voice
    assert heard(message, ROOM, least=voice.certainty + 0.001) is None


def test_it_says_to_whom() -> None:
    voice = weighed(said("hugo et @Ines_Live vous êtes d'accord ?"), ROOM)
    assert voice.to == ("Hugo_Bernard", "Ines_Live")


def test_it_says_why_in_the_words_of_the_text() -> None:
    voice = heard(said("Ines, how did you choose the title of the book"), ROOM)
    assert voice is not None
    assert "how" in render(voice.reason, "en")


def test_an_emote_asks_nothing() -> None:
    text = "what does it cost"
    emote = Emote(Span(0, len(text)), text)
    assert heard(said(text, emote), ROOM) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_knows_the_lines_that_it_learned_from(language: str) -> None:
    found = marks(cases(language))
    assert found.precision >= FLOOR
    assert found.recall >= FLOOR


@given(
    st.text(max_size=600),
    st.text(max_size=200),
    st.sampled_from(Standing),
    st.lists(st.tuples(st.integers(-5, 700), st.integers(-5, 700)), max_size=3),
)
def test_no_text_troubles_it(
    text: str, answered: str, standing: Standing, places: list[tuple[int, int]]
) -> None:
    message = said(text, *(Emote(Span(*place), "x") for place in places))
    room = Surroundings(ROOM.cast, Line(answered, standing), (Line(answered, login=answered),))
    voice = weighed(message, room)
    assert 0 <= voice.span.start <= voice.span.end <= len(text)
    assert 0 < voice.certainty <= 1
    assert voice == weighed(message, room)
    surfaced = heard(message, room)
    assert surfaced is None or (surfaced == voice and voice.kind in SURFACED)
