import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.reading.leet import LEET_HINT, LEET_NEAR, LEET_SIGN, unleet


@pytest.mark.parametrize(
    "text",
    [
        "2024", "4h20", "18h30", "1er", "1ere", "2nd", "3e", "3rd", "20th", "1v1", "5v5", "b4",
        "m8", "c4", "k9", "1080p", "60fps", "144hz", "16gb", "3km", "100%", "50€", "€50", "10 $",
        "1.2.3", "12:30", "+33 6 12 34 56 78", "no!", "yes! no", "ami(e)s", "(on est la)", "2 + 2",
        "c++", "a | b", "3/4", "x2", "8-0", "9 h", "20k",
    ],
)  # fmt: skip
def test_numbers_and_marks_stay(text: str) -> None:
    assert unleet(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("n0u1ll3", "nouille"), ("c0urg3", "courge"), ("p@t4t3", "patate"), ("pata+e", "patate"),
        ("p4t47e", "patate"), ("5a1ade", "saiade"), ("$a1ade", "saiade"), ("(ourge", "courge"),
        ("bana!n", "banain"), ("9ourde", "gourde"), ("6ourde", "gourde"), ("8anane", "banane"),
        ("s0t s0t", "sot sot"), ("!mbu", "!mbu"), ("!mbuvable", "imbuvable"), ("d3", "de"),
        ("5a1ad3", "saiade"), ("m€rlan", "merlan"), ("po¢he", "poche"),
    ],
)  # fmt: skip
def test_signs_within_a_word_are_letters(text: str, seen: str) -> None:
    assert unleet(text) == seen


def test_a_one_may_be_an_l() -> None:
    assert unleet("sa1ade |ourde", "l") == "salade lourde"


def test_a_bracket_that_closes_is_a_bracket() -> None:
    assert unleet("(ourge") == "courge"
    assert unleet("(ourge)") == "(ourge)"


@given(st.text("ab01345!|+(€$@) .é", max_size=24) | st.text(max_size=40))
def test_every_sign_keeps_its_place(text: str) -> None:
    seen = unleet(text)
    assert len(seen) == len(text)
    changed = [was for was, now in zip(text, seen, strict=True) if was != now]
    assert all(LEET_SIGN.search(f"a{one}a") for one in changed)


@given(st.text("ab01345!|+(€$@) .é", max_size=24))
def test_a_quick_look_hides_no_leet(text: str) -> None:
    if not LEET_HINT.search(text) or not LEET_NEAR.search(text):
        assert unleet(f"{text} n0n") == f"{text} non"
