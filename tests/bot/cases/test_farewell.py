"""What a chat that the bot leaves is owed."""

from datetime import timedelta

import pytest

from bot.cases.crisis.upheavals import Upheavals
from bot.cases.facts import Calmed
from bot.cases.farewell import PATIENCE, modes_owed
from filters.engine.charter import Modes
from tests.making import NINE

USUAL = Modes(slow=5)


def known(*facts: Calmed) -> Upheavals:
    upheavals = Upheavals()
    for fact in facts:
        upheavals.learn(fact)
    return upheavals


def test_a_chat_that_was_never_calmed_is_owed_nothing() -> None:
    assert modes_owed(known(), NINE, taken=False) is None


@pytest.mark.parametrize("taken", [True, False])
def test_a_chat_that_is_calmed_is_owed_its_modes(*, taken: bool) -> None:
    assert modes_owed(known(Calmed(USUAL, NINE)), NINE, taken=taken) == USUAL


def test_a_calm_that_twitch_did_not_end_is_owed_for_a_week() -> None:
    ended = known(Calmed(USUAL, NINE), Calmed(None, NINE))
    assert modes_owed(ended, NINE, taken=True) is None
    assert modes_owed(ended, NINE + PATIENCE, taken=False) == USUAL
    assert modes_owed(ended, NINE + PATIENCE + timedelta(1), taken=False) is None
