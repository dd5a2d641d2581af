import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.lexicon import Key, Lexicon


def places(text: str, *keys: Key) -> list[str]:
    return [text[start:end] for _, start, end in Lexicon(keys).places(text)]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert places("nouille") == []


@pytest.mark.parametrize("text", ["nouilles", "anouille", "nouille7", "7nouille", "nouilleé"])
def test_a_key_is_not_found_within_a_word(text: str) -> None:
    assert places(text, Key("nouille")) == []


@pytest.mark.parametrize("text", ["nouille", "(nouille)", "nouille🍆", "«nouille»", "_nouille_"])
def test_a_key_is_found_at_its_bounds(text: str) -> None:
    assert places(text, Key("nouille")) == ["nouille"]


@pytest.mark.parametrize("ending", ["", "s", "e", "es", "x"])
def test_an_inflected_key_takes_an_ending(ending: str) -> None:
    assert places(f"oh nouill{ending}!", Key("nouill", inflect=True)) == [f"nouill{ending}"]


def test_an_open_side_takes_the_rest_of_the_word() -> None:
    assert places("grenouilles", Key("ouil", open_left=True, open_right=True)) == ["grenouilles"]


def test_keys_that_overlap_are_all_found() -> None:
    assert places("fils de courge", Key("fils de courge"), Key("courge"), Key("fils")) == [
        "fils",
        "fils de courge",
        "courge",
    ]


def test_places_count_code_points_past_half_a_surrogate_pair() -> None:
    assert places("\ud800 é🍆 nouille", Key("nouille")) == ["nouille"]


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=4), max_size=5))
def test_whatever_the_text_and_the_keys_a_place_holds_its_key(text: str, keys: list[str]) -> None:
    readable = [Key(key) for key in keys if key.isprintable()]
    assert all(key.text in text for key in readable if places(text, key))
