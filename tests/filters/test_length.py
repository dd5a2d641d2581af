import pytest

from filters.length import Length, LengthOptions
from tests.filters.stage import said, seen, surest


def length(**options: object) -> Length:
    return Length(LengthOptions.model_validate(options))


@pytest.mark.parametrize("text", ["", "bonsoir", "a" * 450, "word " * 90])
def test_what_is_as_long_as_is_fine_is_fine(text: str) -> None:
    assert not seen(length(), said(text))


def test_emotes_mentions_and_links_are_not_counted() -> None:
    emotes = said("Kappa " * 60 + "bravo", emotes=["Kappa"])
    assert not seen(length(max_characters=20), emotes)
    link = said("https://example.org/" + "a" * 300 + " bravo")
    assert not seen(length(max_characters=20), link)


def test_a_row_of_spaces_is_one() -> None:
    assert not seen(length(max_characters=10), said("a" + " " * 300 + "b"))


def test_one_character_too_many_is_found() -> None:
    (finding,) = seen(length(max_characters=10), said("a" * 11))
    assert finding.reason.values == (("count", 11), ("limit", 10))
    assert finding.span == (0, 11)


def test_the_longer_the_surer_and_never_sure_enough_to_act_alone() -> None:
    short, long, longest = (
        surest(seen(length(max_characters=100), said("a " * size))) for size in (55, 80, 250)
    )
    assert 0.5 <= short < long < longest < 0.9
