"""Levers say why they cannot be pulled, and what follows goes into the bench at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases.effects import SetChatMode, Shield
from bot.moderation.pulling import (
    LONGEST_PAUSE,
    CannotPullError,
    asked_again,
    calmed,
    modes_before,
    paused,
    resumed,
    shielded,
    uncalmed,
)
from filters.engine.charter import Modes
from tests.making import NINE, article, bench

USUAL = Modes(slow=5)


class Silent:
    """A Twitch that says nothing."""

    asked = 0

    async def modes(self) -> Modes | None:
        self.asked += 1
        return None

    async def shield(self) -> bool | None:
        raise AssertionError("nobody needs to know")


class Open(Silent):
    """A Twitch that tells the modes, and that the shield is down."""

    async def modes(self) -> Modes | None:
        return USUAL

    async def shield(self) -> bool | None:
        return False


@pytest.mark.parametrize("seconds", [None, 0, -1, LONGEST_PAUSE + 1])
def test_a_pause_of_no_length_cannot_begin(seconds: int | None) -> None:
    with pytest.raises(CannotPullError):
        paused(seconds, NINE)


def test_what_is_not_pulled_cannot_be_let_go() -> None:
    here = bench(article())
    for lever in (uncalmed, resumed, asked_again):
        with pytest.raises(CannotPullError):
            lever(here, NINE)


async def test_modes_that_nobody_can_read_are_never_changed() -> None:
    here = bench(article())
    modes = await modes_before(here, NINE, Silent())
    with pytest.raises(CannotPullError) as refused:
        calmed(here, modes, NINE)
    assert refused.value.phrase.key == "calm.unknown"


async def test_a_calm_that_was_just_ended_counts_as_before_and_asks_nobody() -> None:
    here, twitch = bench(article()), Silent()
    calmed(here, USUAL, NINE).decision(here, NINE)
    over = NINE + timedelta(seconds=9)
    uncalmed(here, over).decision(here, over)
    assert await modes_before(here, over, twitch) == USUAL
    assert not twitch.asked


async def test_the_shield_is_asked_for_only_where_the_charter_may_raise_it() -> None:
    here = bench(article())
    assert await modes_before(here, NINE, Open()) == USUAL
    here.charter = replace(here.charter, calm=Modes(shield=True))
    assert await modes_before(here, NINE, Open()) == replace(USUAL, shield=False)


def test_nothing_is_told_where_nobody_is_to_be_told() -> None:
    here = bench(article())
    decision = calmed(here, USUAL, NINE).decision(here, NINE)
    (effect,) = decision.effects
    assert isinstance(effect, SetChatMode)
    assert here.past.upheavals.calmed is not None
    (shield,) = shielded(here, NINE, up=True).decision(here, NINE).effects
    assert shield == Shield(up=True)
