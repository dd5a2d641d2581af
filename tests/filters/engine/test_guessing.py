"""What the reader's guess is worth beside other evidence."""

from collections.abc import Sequence

import pytest

from filters.engine.charter import Outcome
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.sureness import outcome_of, sureness
from tests.making import article


def found(certainty: float, family: Family, factor: float = 1.0) -> Finding:
    return Finding("some", Span(0, 1), certainty, family, Phrase("some.found"), factor)


GUESS = found(0.85, Family.READER)
NEW = found(0.0, Family.BEHAVIOUR, 1.12)


def outcome(*findings: Finding) -> Outcome:
    return outcome_of(article(), sureness(findings), findings)


@pytest.mark.parametrize(
    "others",
    [
        (),
        (NEW,),
        (found(0.7, Family.CONTENT),),
        (found(0.7, Family.BEHAVIOUR),),
        (found(0.6, Family.LINKS), found(0.6, Family.CONTENT)),
        (found(0.89, Family.STYLE), NEW),
    ],
)
def test_a_guess_acts_upon_no_more_than_a_doubt(others: Sequence[Finding]) -> None:
    assert outcome(GUESS, *others) is Outcome.BORDERLINE


def test_a_guess_and_words_that_are_nearly_enough_are_acted_upon() -> None:
    assert outcome(found(0.8, Family.CONTENT)) is Outcome.BORDERLINE
    assert outcome(GUESS, found(0.8, Family.CONTENT)) is Outcome.BREACH


def test_a_guess_and_a_repeat_by_a_newcomer_are_acted_upon() -> None:
    assert outcome(found(0.7, Family.BEHAVIOUR), NEW) is Outcome.BORDERLINE
    assert outcome(GUESS, found(0.7, Family.BEHAVIOUR), NEW) is Outcome.BREACH


def test_what_is_enough_without_a_guess_stays_enough() -> None:
    assert outcome(GUESS, found(0.92, Family.LINKS)) is Outcome.BREACH
