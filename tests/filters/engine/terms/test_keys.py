import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.reading.folding import STRETCH, fold, spaced, strip_marks
from filters.engine.terms.inflection import Inflection
from filters.engine.terms.keys import LOOSE, joined_text, keys_of, normalised, ways_of

SIGNS = st.text(st.sampled_from(" '’_-.\"“»)(~[⑴）aé\u0301ÀŒß\u200d\u00a0\u3000Σ\t\n"), max_size=12)


@given(SIGNS | st.text(max_size=30))
def test_a_term_is_normalised_word_by_word_as_the_whole_would_be(term: str) -> None:
    assert normalised(term, exact_accents=True) == spaced(fold(term)).strip()
    assert normalised(term) == spaced(strip_marks(fold(term))).strip()


@given(st.text("abé lL", max_size=12))
def test_stretched_letters_are_written_once(seen: str) -> None:
    assert joined_text(seen) == STRETCH.sub(r"\1", seen)


@pytest.mark.parametrize("inflect", [True, False, "fr", "en"])
@pytest.mark.parametrize("term", ["nouille", "connard", "l'oie grasse", "*ouill*", "tête de pomme"])
def test_keys_in_bulk_are_the_same_keys(term: str, inflect: bool | Inflection) -> None:
    many = sum(len(ways.texts) for ways in ways_of(term, inflect, LOOSE))
    assert len(keys_of(term, inflect, LOOSE)) == many


def test_a_phrase_is_looked_for_with_each_of_its_gaps_closed() -> None:
    texts = {key.text for key in keys_of("une tete de pomme", inflect=False, reading=LOOSE)}
    assert {"unetete de pomme", "une tetede pomme", "une tete depomme"} <= texts
