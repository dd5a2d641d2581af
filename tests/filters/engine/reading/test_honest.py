import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from filters.engine.message import Emote, Mention, Message, Span
from filters.engine.reading.closing import struck
from filters.engine.reading.honest import NUMBERED, is_honest
from filters.engine.reading.masked import may_be_masked
from filters.engine.reading.views import Views
from filters.engine.text import Text

SIGNS = (
    "abcsIl vrn 0 1 2 5 @$!|+()/\\<_-. , ; : ? ' ’ \" % * # & é œ ı ɐ х 🅽 ｆ € £ … – « »"
    "\u202e\u200b"
)
ODD = st.text(st.sampled_from(SIGNS), max_size=12)
WORDS = st.sampled_from(
    [
        "it's",
        "l'ami",
        "they're",
        "qu'il",
        "100%",
        "3.5",
        "lmaooo",
        "vvow",
        "s",
        "a",
        "l",
        " - ",
        "ok...",
    ]
)


class Doubted(Views):
    """A text that is read in every way, whatever it shows."""

    honest = False


def readings(one: Views) -> list[str]:
    views = (one.skeleton, *one.skeletons, one.squeezed, *one.unmasked, *one.joined, *one.turned)
    return [view.text for view in (*views, *(way.view for way in one.ways))]


@settings(max_examples=500)
@given(st.lists(st.one_of(ODD, WORDS, st.text(max_size=3)), max_size=5).map(" ".join))
@example("l'ami don't they're - 100%")
def test_an_honest_text_reads_the_same_as_one_that_is_doubted(text: str) -> None:
    one, doubted = Views(text), Doubted(text)
    if one.honest and not NUMBERED.search(one.bare.text):
        assert readings(one) == readings(doubted)
        assert not struck(text)
        assert not may_be_masked(one.bare.text)
        assert not may_be_masked(one.folded.text)


@pytest.mark.parametrize(
    "text",
    [
        "it's 10 am, don't they say?",
        "l'été - qu'il \"dit\" ...",
        "100% ok :)",
        "a, b; c: 3.",
        "10m or 80k, 2x <3 :)",
        "(word) #tag > that 9:12 10/10 +2 3rd",
        "",
    ],
)
def test_what_people_write_every_day_is_honest(text: str) -> None:
    assert Views(text).honest


@pytest.mark.parametrize(
    "text",
    ["n0uille", "b@lle", "f*ck", "no/uille", "nou'ille", "a.b", "(owboy", "пoυ", "\u202eelliuon"],
)
def test_a_sign_that_may_be_a_letter_is_not(text: str) -> None:
    assert not Views(text).honest


def test_the_number_of_a_name_spells_nothing() -> None:
    assert Views("paul2004 et viewer00091").single


@pytest.mark.parametrize("text", ["n0uille2004", "no2004uille", "sal0", "pu555y"])
def test_figures_that_may_spell_are_read(text: str) -> None:
    assert not Views(text).honest


def test_what_twitch_marked_is_not_looked_at() -> None:
    text = "hi @m0na 4Head"
    mention, emote = Mention(Span(3, 8), "m0na"), Emote(Span(9, 14), "4Head")
    assert Text(Message("1", "room", text, emotes=(emote,), mentions=(mention,))).honest
    assert not Text(Message("1", "room", text, mentions=(mention,))).honest


@given(st.text("ab 0", max_size=200))
def test_a_bare_text_of_letters_and_numbers_apart_is_honest(text: str) -> None:
    words = [NUMBERED.sub(r"\1", word) for word in text.split(" ")]
    assert is_honest(text) == all(word.isalpha() or word.isdigit() for word in words if word)
