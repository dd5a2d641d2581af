"""A grave word said of the host or a moderator, by name."""

import pytest

from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.room import Room
from filters.engine.window import Window
from filters.terms import Terms, TermsOptions
from tests.making import article, charter, message

NOUILLES = Judge(
    charter(article(1, filters=(Terms(TermsOptions(terms=("nouille",), certainty=0.72)),)))
)
TEAM = Room(people=frozenset({"Odile_Live", "Bastien_Modo", "June_Radio"}))


def acted_upon(text: str, room: Room = TEAM) -> bool:
    said = message(text)
    return NOUILLES.judge(said, Window().before(said), room=room).outcome is Outcome.BREACH


@pytest.mark.parametrize(
    "text",
    [
        "odile said nouille again",
        "nouille is what odile reads",
        "someone told me odile is a nouille",
        "odile is a nouille haha love you",
        "live is a nouille",
        "june was a nouille month",
        "odile is a n*uille",
        "rosalie is a nouille",
    ],
)
def test_a_name_beside_the_word_is_not_enough(text: str) -> None:
    assert not acted_upon(text)


@pytest.mark.parametrize(
    "text", ["odile is a nouille", "I say it: Bastien is just a fat nouille", "odile you nouille"]
)
def test_the_word_said_of_the_team_by_name_is_acted_upon(text: str) -> None:
    assert acted_upon(text)
    assert not acted_upon(text.replace("you ", "is a "), Room())
