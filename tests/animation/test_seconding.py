"""Votes for somebody else's question: what is none, and what is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.animation.seconding import agrees, seconded
from bot.animation.surroundings import Line, Surroundings
from filters.engine.message import Emote, Message, Span

ASKED = Surroundings(earlier=(Line("what mic is that", message="q1"),))
SAID = Surroundings(earlier=(Line("what mic is that", message="q1"), Line("lol", message="m2")))


def said(text: str, reply_to: str | None = None, emote: str | None = None) -> Message:
    emotes = (Emote(Span(0, len(text)), emote),) if emote else ()
    return Message("m9", "channel", text, emotes=emotes, reply_to=reply_to)


@pytest.mark.parametrize(
    "text", ["no", "lol", "+1 viewer", "the same guy again", "nope", "2+1", ""]
)
def test_what_is_no_vote(text: str) -> None:
    assert seconded(said(text, "q1"), ASKED) is None


def test_an_assent_without_a_question_before_is_no_vote() -> None:
    assert seconded(said("+1"), SAID) is None
    assert seconded(said("+1"), Surroundings()) is None


def test_a_laugh_in_reply_is_no_vote() -> None:
    assert seconded(said("LUL", "q1", "LUL"), ASKED) is None


@pytest.mark.parametrize("text", ["+1", "same", "Same question please", "pareil", "idem svp", "^^"])
def test_an_assent_is_a_vote(text: str) -> None:
    assert seconded(said(text, "q1"), Surroundings()) == "q1"
    assert seconded(said(text), ASKED) == "q1"


@pytest.mark.parametrize("text", ["❤️", "👍👍", "🙋"])
def test_a_sign_in_reply_is_a_vote(text: str) -> None:
    assert seconded(said(text, "q1"), Surroundings()) == "q1"
    assert seconded(said(text), ASKED) is None


def test_an_emote_in_reply_is_a_vote() -> None:
    assert seconded(said("heyHeart", "q1", "heyHeart"), Surroundings()) == "q1"


@pytest.mark.parametrize(
    "text", ["same", "this", "^^", "good question", "1", "+1 viewer", "moi aussi"]
)
def test_what_may_agree_with_anything_is_no_vote_from_afar(text: str) -> None:
    assert not agrees(said(text))


@pytest.mark.parametrize("text", ["+1", "+1 svp", "+ 1 !!", "same question", "même question"])
def test_what_says_so_plainly_agrees_from_afar_but_not_in_a_reply(text: str) -> None:
    assert agrees(said(text))
    assert not agrees(said(text, "m2"))


@given(st.text(max_size=100), st.none() | st.text(max_size=5), st.text(max_size=50))
def test_no_text_troubles_it(text: str, reply_to: str | None, before: str) -> None:
    room = Surroundings(earlier=(Line(before, message="q1"),))
    assert seconded(said(text, reply_to), room) in (None, reply_to, "q1")
    assert not (agrees(said(text, reply_to)) and reply_to)
