from dataclasses import replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from filters.engine.charter import Outcome
from filters.engine.filter import Scene
from filters.engine.finding import Finding
from filters.engine.judge import Judge
from filters.engine.recent import Recent
from filters.engine.room import Room
from filters.engine.text import Text
from filters.spoilers import Spoilers, SpoilersOptions
from tests.filters.stage import said, seen, surest
from tests.making import article, charter


def spoilers(*terms: str) -> Spoilers:
    return Spoilers(SpoilersOptions(terms=terms))


def tonight(one: Spoilers, text: str, *kept: str) -> list[Finding]:
    message = said(text)
    scene = Scene(message, Text(message), Recent(), room=Room(spoilers=kept))
    return list(one.examine(scene))


def test_nothing_is_given_away_where_nothing_is_kept() -> None:
    assert not seen(spoilers(), said("c'est le jardinier"))


def test_a_word_that_holds_the_term_gives_nothing_away() -> None:
    assert not tonight(spoilers(), "quel beau jardin, quelle jardinière", "le jardinier")


def test_a_link_gives_nothing_away() -> None:
    assert not tonight(spoilers(), "https://example.org/jardinier", "jardinier")


def test_people_are_asked_and_not_told_the_term() -> None:
    (finding,) = tonight(spoilers(), "ouf, c'est LE  JARDINIER", "le jardinier")
    assert 0.5 <= finding.certainty < 0.9
    assert finding.reason.values == ()


def test_another_spelling_gives_it_away_too() -> None:
    assert tonight(spoilers(), "j a r d i n i e r !!", "jardinier")
    assert tonight(spoilers(), "c'est le jard1n1er", "jardinier")


def test_what_is_kept_changes_with_the_show() -> None:
    one = spoilers("rosebud")
    assert tonight(one, "c'est le jardinier", "jardinier")
    assert not tonight(one, "c'est le jardinier", "facteur")
    assert tonight(one, "c'est le facteur", "facteur")
    assert tonight(one, "rosebud is a sledge")


def test_a_judge_learns_what_is_kept_for_the_show() -> None:
    judge = Judge(charter(replace(article(7), filters=(spoilers("rosebud"),))))
    told = partial(judge.judge, said("c'est le jardinier"), Recent())
    assert told().outcome is Outcome.CLEAR
    assert told(room=Room(spoilers=("jardinier",))).outcome is Outcome.BORDERLINE
    assert told(room=Room()).outcome is Outcome.CLEAR


@given(st.text(max_size=60), st.lists(st.text(min_size=2, max_size=20), max_size=3))
def test_whatever_is_kept_and_said_people_are_asked_at_most(text: str, kept: list[str]) -> None:
    assert surest(tonight(spoilers(), text, *kept)) < 0.9
