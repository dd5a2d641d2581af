from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filters.engine.finding import Finding
from filters.engine.message import Message, Span
from filters.engine.reading.short_words import SHORT_WORDS
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest


def terms(*listed: object, **options: object) -> Terms:
    return Terms(TermsOptions.model_validate({"terms": list(listed), "context": False} | options))


def one(filter_: Terms, text: str) -> Finding | None:
    found = seen(filter_, said(text))
    assert len(found) <= 1, found
    return found[0] if found else None


def sure(filter_: Terms, text: str) -> float:
    return surest(seen(filter_, said(text)))


LIST = terms("navet", "nouille", "grosse nouille", "va cuire des pâtes", "espèce d'olive")


@pytest.mark.parametrize(
    "text",
    [
        "grossenouilleries",
        "le nou de l ille",
        "nou. Ille",
        "une ville, nou",
        "3*5 a*b c++ f# e.g. **bold** mona@example.org",
        "navette navetta",
        "tevah",
        "noull",
    ],
)
def test_nothing_is_found_in(text: str) -> None:
    assert sure(LIST, text) == 0


@pytest.mark.parametrize(
    ("text", "where", "how"),
    [
        ("oh grossenouille va", "grossenouille", "glued"),
        ("#GrosseNouille", "GrosseNouille", "glued"),
        ("vacuiredespâtes", "vacuiredespâtes", "glued"),
        ("va cuiredes pates", "va cuiredes pates", "glued"),
        ("gr0ssen0uille", "gr0ssen0uille", "glued"),
        ("grosssssenouille", "grosssssenouille", "disguised"),
        ("quelle noui lle toi", "noui lle", "in_pieces"),
        ("NOUI-LLES", "NOUI-LLES", "in_pieces"),
        ("espèce dolive", "espèce dolive", "found"),
        ("espece d’olive", "espece d’olive", "found"),
        ("grosse nouile", "grosse nouile", "misspelt"),
    ],
)
def test_a_disguise_is_acted_upon_named_and_found_where_it_stands(
    text: str, where: str, how: str
) -> None:
    found = one(LIST, text)
    assert found
    assert text[found.span.start : found.span.end] == where
    assert found.reason.key == f"terms.{how}"
    assert found.certainty >= 0.9


@pytest.mark.parametrize(
    ("text", "where", "how"),
    [
        ("nav et", "nav et", "in_pieces"),
        ("nou ille", "nou ille", "in_pieces"),
        ("elliuon", "elliuon", "backwards"),
        ("nouile", "nouile", "misspelt"),
        ("n*uille", "n*uille", "masked"),
        ("n🍆uille", "n🍆uille", "masked"),
        ("nou_lle", "nou_lle", "masked"),
        ("gr*sse nouille", "gr*sse nouille", "masked"),
        ("grosse n**illes", "grosse n**illes", "masked"),
    ],
)
def test_what_may_be_a_coincidence_asks_a_human(text: str, where: str, how: str) -> None:
    found = max(seen(LIST, said(text)), key=lambda found: found.span.end - found.span.start)
    assert text[found.span.start : found.span.end] == where
    assert found.reason.key == f"terms.{how}"
    assert 0.5 <= found.certainty < 0.9


@pytest.mark.parametrize("before", ["l'", "d’", "j'", "qu'", "L’", "jusqu'"])
def test_a_term_is_found_after_what_french_elides(before: str) -> None:
    for exact in (False, True):
        found = one(terms("olive", exact_accents=exact), f"{before}olive")
        assert found
        assert found.span == Span(len(before), len(before) + 5)


def test_a_phrase_cut_up_is_found_whole() -> None:
    found = seen(LIST, said("gro sse nouille"))
    assert {one.reason.key for one in found} == {"terms.in_pieces"}


def test_a_phrase_that_meets_in_innocent_words_is_none() -> None:
    listed = terms("grosse merde", "penis", "the rapist")
    assert sure(listed, "une grosse mer de nuages") == 0
    assert sure(listed, "the pen is mine") == 0
    assert sure(listed, "my therapist is kind") == 0


def test_an_ending_is_no_piece_and_makes_no_word_longer() -> None:
    assert sure(terms("tupe"), "setup sepu t") == 0
    assert [one.span for one in seen(terms("nouille"), said("nouille's"))] == [Span(0, 7)]


def test_innocent_phrases_excuse_in_every_list_until_told_otherwise() -> None:
    assert sure(terms("con"), "un chili con carne") == 0
    assert sure(terms("con", innocents=False), "un chili con carne") >= 0.9
    assert sure(terms("chili con carne"), "un chili con carne") >= 0.9


def test_a_spelling_listed_beside_a_term_is_as_sure_as_the_term() -> None:
    found = one(terms({"term": "nouille", "also": ["nouye", "nuy*"], "note": "vu"}), "nouye")
    assert found
    assert found.certainty == 0.95
    assert dict(found.reason.values) == {"term": "nouye", "note": "vu"}


def test_terms_inflect_as_the_list_or_the_term_says() -> None:
    assert sure(terms("mou", "bon"), "bonne bons") == 0
    assert sure(terms("bon", inflect="fr"), "bonne") >= 0.9
    assert sure(terms("râpé", inflect="fr"), "rapées") >= 0.9
    assert sure(terms({"term": "bake", "inflect": "en"}), "baking") >= 0.9
    assert sure(terms({"term": "navet", "inflect": False}), "navets") == 0


def test_a_term_of_a_language_does_not_count_where_another_is_plainly_spoken() -> None:
    slutt = terms({"term": "slut", "language": "en"}, "nouille")
    assert sure(slutt, "det er slut nu") == 0
    assert sure(slutt, "det er nouille nu") >= 0.9
    assert sure(slutt, "slut") >= 0.9
    assert sure(slutt, "you are a slut") >= 0.9
    assert sure(terms("slut", language="en"), "det er slut nu") == 0


def test_a_term_counts_until_its_last_day_and_where_the_day_is_unknown() -> None:
    spoiler = terms({"term": "nouille", "until": date(2026, 3, 1)})
    assert not spoiler.stateless
    at = datetime(2026, 3, 1, 23, 59, tzinfo=UTC)
    assert surest(seen(spoiler, Message("m", "room", "nouille", sent_at=at))) >= 0.9
    later = datetime(2026, 3, 2, 0, 1, tzinfo=UTC)
    assert seen(spoiler, Message("m", "room", "nouille", sent_at=later)) == []
    assert surest(seen(spoiler, Message("m", "room", "nouille"))) >= 0.9


def test_a_term_of_the_live_does_not_count_once_it_is_over() -> None:
    live = terms({"term": "nouille", "online": True})
    assert not live.stateless
    assert seen(live, Message("m", "room", "nouille", live=False)) == []
    assert surest(seen(live, Message("m", "room", "nouille", live=True))) >= 0.9
    assert surest(seen(live, Message("m", "room", "nouille"))) >= 0.9


def test_a_list_without_conditions_is_remembered_by_text() -> None:
    assert terms("a", {"term": "b", "language": "fr"}).stateless


def test_options_are_written_down_as_they_were_listed() -> None:
    options = TermsOptions.model_validate({"terms": ["a", {"term": "b", "until": "2026-03-01"}]})
    first, second = options.model_dump(mode="json")["terms"]
    assert first == "a"
    assert (second["term"], second["until"]) == ("b", "2026-03-01")


WORDS = st.text("bcdfglmnpqrstvz", min_size=7, max_size=10).filter(
    lambda word: all(a != b for a, b in pairwise(word))
)
CARRIER = st.sampled_from(["", "oh ", "« ", "é, "])


@given(WORDS, CARRIER, st.integers(2, 4), st.sampled_from([" ", "-", "_", "  "]))
def test_whatever_the_word_its_pieces_are_found_where_they_stand(
    word: str, before: str, cut: int, gap: str
) -> None:
    assume(not {word[:cut], word[cut:]} & SHORT_WORDS)
    text = f"{before}{word[:cut]}{gap}{word[cut:]} !"
    found = seen(terms(word, evasion=True), said(text))
    size = len(word) + len(gap)
    assert [one.span for one in found] == [Span(len(before), len(before) + size)], text


@given(WORDS, WORDS, CARRIER)
def test_whatever_the_phrase_it_is_found_glued(first: str, second: str, before: str) -> None:
    text = f"{before}{first}{second}"
    spans = [one.span for one in seen(terms(f"{first} {second}"), said(text))]
    assert spans == [Span(len(before), len(text))], text


@given(WORDS, CARRIER, st.integers(1, 5), st.sampled_from("*#■🍆"))
def test_whatever_the_word_it_is_found_masked(word: str, before: str, at: int, mask: str) -> None:
    text = f"{before}{word[:at]}{mask}{word[at + 1 :]} va"
    (found,) = seen(terms(word), said(text))
    assert found.span == Span(len(before), len(before) + len(word)), text
    assert found.certainty <= 0.6


@given(WORDS, st.text("aeiouy", min_size=1, max_size=3))
def test_whatever_the_word_a_longer_one_that_holds_it_is_another(word: str, more: str) -> None:
    for text in (f"{more}k{word}", f"{word}k{more}", f"{more}k{word}k{more}"):
        assert seen(terms(word), said(text)) == [], text


@given(st.lists(st.text(max_size=6), max_size=8).map(" ".join), st.text(max_size=60))
def test_whatever_is_listed_and_said_nothing_fails(listed: str, text: str) -> None:
    try:
        options = TermsOptions.model_validate({"terms": [listed], "inflect": "fr"})
    except ValueError:
        return
    for found in seen(Terms(options), said(text)):
        assert 0 <= found.span.start <= found.span.end <= len(text)


@pytest.mark.parametrize(
    "text", ["n******", "va n●●●●●●", "noui#%&", "grosse n******", "grosse n▢▢▢▢▢▢", "n*uille"]
)
def test_a_masked_word_asks(text: str) -> None:
    assert 0.5 <= sure(LIST, text) <= 0.6


@pytest.mark.parametrize("text", ["vu avec N****** hier", "n*****", "x******", "100%% n", "nou$$$"])
def test_no_masked_word_is_seen_in(text: str) -> None:
    assert sure(LIST, text) == 0


@pytest.mark.parametrize("text", ["nouille de riz", "n*uille de riz", "n****** de riz"])
def test_what_is_allowed_is_allowed_with_a_mask_on(text: str) -> None:
    assert sure(terms("nouille", allow=["nouille de riz"]), text) == 0
    assert sure(terms("nouille", "nauille", allow=["nouille de riz"]), text) == 0
    assert sure(terms("nouille"), text) > 0.5


@pytest.mark.parametrize("text", ["blacktron1x", "Nigar", "Nigel and Nigella", "megatron2000"])
def test_names_are_no_misspelt_insults(text: str) -> None:
    assert sure(terms("troon", "niggar", "nigger"), text) == 0


@pytest.mark.parametrize("text", ["niger nigg3r", "n i g g a r", "niggaaar", "trooooon"])
def test_insults_beside_names_are_still_seen(text: str) -> None:
    assert sure(terms("troon", "niggar", "nigger"), text) > 0.5
