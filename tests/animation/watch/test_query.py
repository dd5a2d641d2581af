"""Boolean queries: what cannot be read says why, what can be read finds no more than it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.animation.watch.matcher import Matcher
from bot.animation.watch.query import Query, QueryError, depth, sought_in
from bot.animation.watch.writing import DEEPEST, MOST, read_query
from filters.engine.reading.views import Views

SUBJECT = 'covid AND (vaccin* OR "effets secondaires") NOT blague'


def finds(query: str, text: str) -> bool:
    return Matcher([read_query(query)]).matching(Views(text)) == (0,)


def read_or_refused(text: str) -> Query | None:
    """Read a query; one that is refused says what to do, and anything else is a failure."""
    try:
        return read_query(text)
    except QueryError:
        return None


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("  ", "the query is empty"),
        ("x", "would be found nearly everywhere"),
        ("*", "would be found nearly everywhere"),
        ("NOT covid", "met by messages that say nothing of it"),
        ("covid OR NOT vaccin", "met by messages that say nothing of it"),
        ("(covid", "the `(` at character 1 is not closed"),
        ("covid)", "the `)` at character 6 closes nothing"),
        ("covid AND", "ends where a word must follow"),
        ("AND covid", "the `AND` at character 1 stands where a word must"),
        ("covid OU ET vaccin", "the `ET` at character 10 stands where a word must"),
        ('covid "effets', 'the `"` at character 7 is not closed'),
        ("covid »", "the `»` at character 7 opens nothing"),
        ("(" * 21 + "covid" + ")" * 21, "21 brackets stand within each other"),
        ("ab " * 101, "101 words of at most 100"),
        ("a" * 1001, "1001 characters of at most 1000"),
    ],
)
def test_what_cannot_be_read_says_where_and_why(query: str, said: str) -> None:
    with pytest.raises(QueryError) as problem:
        read_query(query)
    assert said in problem.value.sentence
    assert problem.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "covid",
        "le vaccin",
        "covidvaccin",
        "covid vaccin quelle blague",
        "covid effets très secondaires",
        "recovid vaccin",
    ],
)
def test_what_is_not_meant_is_not_found(text: str) -> None:
    assert not finds(SUBJECT, text)


@pytest.mark.parametrize(
    "text",
    [
        "le COVID et le vaccin",
        "c0v1d : vaccination obligatoire ??",
        "covid, effets   secondaires",
        "ｃｏｖｉｄ vaccins",
        "c o v i d vaccin",
        "Сovid vaccin",
    ],
)
def test_case_accents_spacing_and_disguise_make_no_difference(text: str) -> None:
    assert finds(SUBJECT, text)


def test_both_languages_join_alike_and_words_side_by_side_are_both_meant() -> None:
    for query in ("pain AND beurre", "pain ET beurre", "pain beurre", "pain & beurre"):
        assert finds(query, "du pain, du beurre")
        assert not finds(query, "du pain")
    for query in ("pain OR beurre", "pain OU beurre", "pain | beurre"):
        assert finds(query, "du beurre")
    for query in ("pain NOT beurre", "pain SAUF beurre", "pain -beurre"):
        assert finds(query, "du pain")
        assert not finds(query, "du pain et du beurre")


def test_a_word_in_small_letters_joins_nothing() -> None:
    assert finds("pain et beurre", "pain et beurre")
    assert not finds("pain et beurre", "pain beurre")


def test_only_what_a_star_lets_go_on_goes_on() -> None:
    assert finds("vaccin*", "vaccinations")
    assert not finds("vaccin", "vaccinations")
    assert finds("*vaccin", "antivaccin")


def test_many_queries_are_asked_at_once() -> None:
    matcher = Matcher([read_query(one) for one in ("pain", "beurre", "pain AND beurre")])
    assert matcher.matching(Views("pain")) == (0,)
    assert matcher.matching(Views("beurre et pain")) == (0, 1, 2)
    assert Matcher([]).matching(Views("pain")) == ()


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    query = read_or_refused(text)
    if query is not None:
        assert len(tuple(sought_in(query))) <= MOST
        assert depth(query) <= 3 * DEEPEST


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["(", ")", "ab", '"', "AND", "NOT", "OR", "-"]), max_size=60))
def test_whatever_signs_stand_together_are_read_or_refused(signs: list[str]) -> None:
    read_or_refused(" ".join(signs))


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_whatever_is_said_is_answered(text: str) -> None:
    assert Matcher([read_query(SUBJECT)]).matching(Views(text)) in {(), (0,)}
