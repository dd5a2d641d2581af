import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.lexicon import Key, Keys, Lexicon


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


def columns(*texts: str) -> Lexicon:
    keys = Keys()
    keys.add_each(map(Key, texts))
    return Lexicon(keys)


def test_a_lexicon_finds_no_key_of_those_that_it_is_prepared_with() -> None:
    first, second = columns("courge"), columns("nouille", "fils")
    Lexicon((), [first, second])
    assert [place.key for place in first.places("fils de courge et de nouille")] == [0]
    assert [place.key for place in second.places("fils de courge et de nouille")] == [1, 0]


@given(st.text("ab c", max_size=30), st.lists(st.text("abc", min_size=1, max_size=3), max_size=4))
def test_a_lexicon_finds_the_same_by_itself_and_among_others(text: str, keys: list[str]) -> None:
    alone, among = columns(*keys), columns(*keys)
    Lexicon((), [columns("a", "b c"), among, columns("c")])
    assert list(among.places(text)) == list(alone.places(text))


def test_a_lexicon_stays_what_it_was_when_another_takes_it_in_too() -> None:
    mine = columns("courge")
    whole = Lexicon((), [mine, columns("nouille")])
    Lexicon((), [columns("fils"), mine])
    assert [place.key for place in mine.places("une courge")] == [0]
    assert [place.key for place in whole.places("courge et nouille")] == [0, 1]
