"""How long an effect may wait."""

from datetime import timedelta

from bot.cases.effects import EFFECTS
from bot.storage.allowances import ALLOWANCES, allowances


def test_every_effect_has_its_allowance() -> None:
    assert set(ALLOWANCES) == set(EFFECTS)


def test_an_allowance_that_is_set_leaves_the_others() -> None:
    assert allowances({"ban": 5}) == {**ALLOWANCES, "ban": timedelta(seconds=5)}
