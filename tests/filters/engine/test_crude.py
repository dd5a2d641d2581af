import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.crude import blanks, drawn_crudely


@pytest.mark.parametrize(
    "text",
    [
        *("", "8=", "3==3", "x8==d", "a = b == c", "8 == 8", "(.)(.)", "( . ) ( . ) <o"),
        *("(lol) (ok) (yes)", "卍", "卐 is a temple on a map", "8-)", "B=D", "=D", "8D"),
    ],
)
def test_smileys_sums_and_temples_are_no_crude_drawings(text: str) -> None:
    assert drawn_crudely(text) is None


@pytest.mark.parametrize("text", ["8===D", "lol 8======D~", "( . Y . )", "( . )" * 12, "卐" * 9])
def test_what_boys_draw_on_walls_is_seen(text: str) -> None:
    assert drawn_crudely(text)


def test_a_blank_or_two_between_words_is_no_wall() -> None:
    assert not blanks("bonsoir\u3164\u2800 a tous")
    assert not blanks("mot\u2800" * 30)
    assert len(blanks("\u3164 \u2800 " * 30)) == 60


@given(st.text(st.sampled_from("8=D(.Y) 卐\u3164\u2800a"), max_size=200))
def test_places_lie_within_the_text(text: str) -> None:
    for start, end in (drawn_crudely(text) or (0, 0), *blanks(text)):
        assert 0 <= start <= end <= len(text)
