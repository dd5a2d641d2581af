"""What a moderator looks for by hand: first what must not be found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message
from filters.engine.patterns import applies_to, compile_pattern
from filters.engine.sought import sought_pattern, sought_text

ANYTHING = st.text(st.characters(codec=None), max_size=300)


def says(text: str) -> Message:
    return Message("m1", "9000", text)


def found(written: str, text: str) -> bool:
    return bool(sought_text(written).found_in([says(text)]))


@pytest.mark.parametrize("text", ["invendu", "vendues", "il vend une maison", "", "ve ndre"])
def test_a_word_is_not_found_within_another(text: str) -> None:
    assert not found("vendu", text)


@pytest.mark.parametrize("written", ["", "*", "a", "**", "!?", " ", "a*", "x" * 201])
def test_what_stands_nearly_everywhere_is_not_looked_for(written: str) -> None:
    with pytest.raises(ValueError, match="2 to 200"):
        sought_text(written)


@pytest.mark.parametrize(
    "text",
    ["il est VENDU", "v3ndu", "vvveeendu", "véndu !", "ѵendu", "v.e.n.d.u", "V E N D U"],
)
def test_a_text_is_found_in_any_dress(text: str) -> None:
    assert found("vendu", text)


def test_doubled_letters_are_found_however_often_they_are_written() -> None:
    assert found("la balle", "la ballllle")


def test_a_star_lets_a_word_go_on() -> None:
    assert found("vendu*", "vendues")
    assert not found("vendu*", "invendues")
    assert found("*vendu*", "invendues")


def test_a_link_is_found_too() -> None:
    assert found("bit.ly/abc", "venez http://BIT.ly/abc vite")
    assert not found("bit.ly/abc", "bit.ly/abcd")


def test_a_script_without_case_does_not_part_its_words() -> None:
    assert found("大学", "北京大学生")


@pytest.mark.parametrize("written", ["l l l l", "l.l.l", "aaaa", "hhhh", "*aa*", "ii*", "a-a-a"])
@pytest.mark.parametrize("text", ["l’ami, bonjouuur", "hiiii a b c", "salut à tous", "h e l l o a"])
def test_the_same_letter_again_and_again_is_not_found_wherever_it_stands(
    written: str, text: str
) -> None:
    assert not found(written, text)


def test_a_pattern_that_may_stall_is_refused() -> None:
    with pytest.raises(ValueError, match="takes more than"):
        sought_pattern("(a|aa)+$")
    with pytest.raises(ValueError, match="cannot be read"):
        sought_pattern("(")


def test_a_pattern_is_applied_whatever_the_case() -> None:
    sought = sought_pattern(r"free\s+\w+coins?")
    assert sought.found_in([says("FREE  dogecoin"), says("free")]) == (says("FREE  dogecoin"),)


def test_a_pattern_that_takes_long_on_all_of_them_is_given_up() -> None:
    slow = compile_pattern(r"(x+x+)+y")
    with pytest.raises(TimeoutError):
        applies_to(slow, ["x" * 240] * 3)


@given(ANYTHING, ANYTHING)
def test_whatever_is_looked_for_in_whatever_nothing_breaks(written: str, text: str) -> None:
    try:
        sought = sought_text(written)
    except ValueError:
        return
    assert sought.found_in([says(text)]) in ((), (says(text),))


@given(st.text(st.characters(codec=None), min_size=1, max_size=100))
def test_a_text_stands_in_itself(text: str) -> None:
    try:
        sought = sought_text(f"*{text}*")
    except ValueError:
        return
    assert sought.found_in([says(text)])
