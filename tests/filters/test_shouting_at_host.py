import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.filter import Scene
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.room import Room
from filters.engine.text import Text
from filters.engine.window import Window
from filters.shouting_at_host import ShoutingAtHost, ShoutingAtHostOptions
from tests.filters.stage import BEN, said, surest

HERE = Room(people=frozenset({"Marion", "marion_live", "Éric D."}))


def flagged(*texts: str, every: float = 5.0) -> list[Finding]:
    return judged([said(text, after=n * every) for n, text in enumerate(texts)])


def judged(messages: list[Message]) -> list[Finding]:
    window, last = Window(), messages[-1]
    for one in messages[:-1]:
        window.add(one)
    shouting = ShoutingAtHost(ShoutingAtHostOptions())
    return list(shouting.examine(Scene(last, Text(last), window.before(last), room=HERE)))


@pytest.mark.parametrize(
    "cheer",
    [
        "GO MARION!!!",
        "ALLEZ MARION",
        "bravo @marion_live",
        "marion you look so happy today",
        "Marion merci pour ta réponse",
        "je regarde le live de chez moi",
    ],
)
def test_cheering_by_name_is_welcome(cheer: str) -> None:
    assert not flagged(*[cheer] * 8)


def test_a_question_may_be_asked_three_times() -> None:
    assert not flagged(*["Marion, tu réponds à ma question ?"] * 3)


def test_demands_over_a_long_time_are_patience() -> None:
    assert not flagged(*["MARION REPONDS"] * 6, every=60)


def test_demands_of_different_viewers_are_nobody_s_insistence() -> None:
    others = [said("MARION REPONDS", by=BEN, after=n) for n in range(5)]
    assert not judged([*others, said("MARION REPONDS", after=9)])


def test_who_is_not_on_air_may_be_called() -> None:
    assert not flagged(*["paul réponds"] * 6)


@pytest.mark.parametrize(
    "demand",
    [
        "MARION REPONDS",
        "@marion_live notice me",
        "marion",
        "@marion_live ??",
        "READ MY MESSAGE",
        "lis mon message",
        "éric d. réponds à la question",
    ],
)
def test_about_the_fourth_demand_in_two_minutes_people_are_asked(demand: str) -> None:
    assert 0.5 <= surest(flagged(*[demand] * 4)) < 0.9
    assert 0.5 <= surest(flagged(*[demand] * 30, every=1)) < 0.9


@given(st.lists(st.text(max_size=40), min_size=4, max_size=8))
def test_whatever_is_said_people_are_asked_at_most(texts: list[str]) -> None:
    assert surest(flagged(*texts)) < 0.9
