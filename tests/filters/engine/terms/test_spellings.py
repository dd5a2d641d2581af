from filters.engine.terms.keys import AS_WRITTEN, Reading
from filters.engine.terms.spellings import Spellings, Spelt


def test_every_key_knows_its_term() -> None:
    terms = ("navet", Spelt(("gros dindon", "gros dindonneau")))
    spellings = Spellings(terms, Reading(), inflect=True)
    found = {
        text[start:end]: spellings.owners[key]
        for text in ("un navet", "un gros dindonneau")
        for key, start, end in spellings.lexicon.places(text, AS_WRITTEN)
    }
    assert found == {"navet": 0, "gros dindonneau": 1}


def test_every_key_knows_the_spelling_that_gave_it() -> None:
    terms = ("navet", Spelt(("gros dindon", "gras dindon"), "fr"), "noix", Spelt(("oie", "l'oie")))
    spellings = Spellings(terms, Reading(), inflect=True)
    for text in ("navet", "gros dindon", "gras dindon", "noix", "oie"):
        keys = {place.key for place in spellings.lexicon.places(text, AS_WRITTEN)}
        assert text in {spellings.spelling(key) for key in keys}
    (plural,) = {
        spellings.spelling(place.key)
        for place in spellings.lexicon.places("grasses dindonnes", AS_WRITTEN)
    } or {"gras dindon"}
    assert plural == "gras dindon"


def test_a_phrase_without_its_gaps_has_its_words_back() -> None:
    spellings = Spellings(("gros dindon",), Reading(), inflect=True)
    assert spellings.words(0, "grosdindon", {}) == ("gros", "dindon")


def test_a_stretched_word_is_overdone_and_a_like_one_is_not() -> None:
    spellings = Spellings(("bite",), Reading(), inflect=True)
    assert spellings.is_overdone("biiite", 0)
    assert not spellings.is_overdone("bitte", 0)


def test_usual_words_begin_and_end_no_piece() -> None:
    spellings = Spellings(("lesdindon",), Reading(), inflect=True)
    assert "les" not in spellings.odd_ends
    assert "lesd" in spellings.odd_ends
