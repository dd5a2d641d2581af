import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Emote, Message, Span
from filters.engine.text import Text

PARTS = ("salut", "l'ami", "été", "Kappa", "https://exemple.fr/a", "d’accord", "42", "don't", "!!")


def read(text: str) -> Text:
    starts = [at for at in range(len(text)) if text.startswith("Kappa", at)]
    emotes = tuple(Emote(Span(at, at + 5), "Kappa") for at in starts)
    return Text(Message("m1", "room", text, emotes=emotes))


@pytest.mark.parametrize("text", ["Kappa", "https://exemple.fr/a", "Kappa https://exemple.fr", ""])
def test_where_nobody_speaks_nothing_is_said(text: str) -> None:
    assert read(text).said == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Salut Kappa toi", ("salut", "toi")),
        ("l'ami Kappa toi", ("l'", "ami", "toi")),
        ("été Kappa toi", ("été", "toi")),
        ("ﬁﬁﬁﬁﬁﬁ Kappa toi", ("fifififififi", "toi")),
        ("ŉ" * 6 + " Kappa toi", ("ʼn" * 6, "toi")),
        ("Salut toi", ("salut", "toi")),
        ("l'ami et toi", ("l'", "ami", "et", "toi")),
    ],
)
def test_what_is_said_leaves_out_what_is_not_spoken(text: str, said: tuple[str, ...]) -> None:
    assert read(text).said == said


@given(st.lists(st.sampled_from(PARTS), max_size=6).map(" ".join))
def test_what_is_said_is_the_words_without_their_places(text: str) -> None:
    assert read(text).said == tuple(one.text for one in read(text).words)


def test_a_text_without_anything_put_in_between_has_no_other_reading() -> None:
    assert read("salut toi").unpadded is None


def test_what_was_put_in_between_is_left_out_once_for_everybody_who_asks() -> None:
    text = read("va bien mourir")
    assert text.unpadded is not None
    assert text.unpadded.view.text == "va mourir"
    assert text.unpadded is text.unpadded


@pytest.mark.parametrize("text", ["exemple point com", "exemple (dot) com", "fini.be la", "ok.no"])
def test_what_may_be_no_link_is_read_like_the_rest(text: str) -> None:
    assert read(text).hosts
    assert read(text).links == ()


def test_a_link_is_not_read() -> None:
    assert read("va sur exemple.com").links == (Span(7, 18),)
