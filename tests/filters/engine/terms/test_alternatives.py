import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.terms.alternatives import MOST, spelt_out


@pytest.mark.parametrize("term", ["{", "}", "a {b", "b} a", "{a{b|c}}", "}{"])
def test_a_brace_without_its_partner_is_refused(term: str) -> None:
    with pytest.raises(ValueError, match="needs its"):
        spelt_out(term)


def test_an_entry_that_stands_for_too_many_terms_is_refused() -> None:
    with pytest.raises(ValueError, match=f"{MOST} terms, not for 512"):
        spelt_out("{a|b|c|d|e|f|g|h}" * 3)


def test_alternatives_are_written_out_in_their_order() -> None:
    assert spelt_out("je vais te {tuer|planter}") == ("je vais te tuer", "je vais te planter")
    assert spelt_out("{a|b} {c|d}") == ("a c", "a d", "b c", "b d")


def test_an_empty_alternative_leaves_no_gap_behind() -> None:
    assert spelt_out("you {fucking|} {cow|sow}") == (
        "you fucking cow", "you fucking sow", "you cow", "you sow",
    )  # fmt: skip


@given(st.text(st.characters(exclude_characters="{}"), max_size=30))
def test_a_term_without_braces_stands_for_itself(term: str) -> None:
    assert spelt_out(term) == (term,)


@given(st.text("ab {|}", max_size=20))
def test_nothing_else_goes_wrong_and_no_brace_is_left(term: str) -> None:
    try:
        terms = spelt_out(term)
    except ValueError:
        return
    assert 1 <= len(terms) <= MOST
    assert not any("{" in one or "}" in one for one in terms)
