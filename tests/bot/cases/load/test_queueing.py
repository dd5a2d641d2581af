"""What the theory of queues says of moderators, held against a queue that is really played."""

from math import floor

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.cases.load.queueing import Load, Promise, moderators_for, taken_within, waiting
from tests.bot.cases.load.queue import played_queue

rates = st.floats(0.0001, 2.0)
shares = st.floats(0.0, 1.0)
rulings = st.floats(1.0, 120.0)
loads = st.builds(lambda a, g, r: Load(a, a * g, r), rates, shares, rulings)


def test_a_chat_without_cases_needs_nobody() -> None:
    assert moderators_for(Load(0, 0, 20), Promise()) == 0
    assert taken_within(Load(0, 0, 20), 0, 15) == 1


def test_nobody_takes_up_anything() -> None:
    assert taken_within(Load(0.1, 0.1, 20), 0, 3600) == 0


def test_too_few_let_every_case_wait() -> None:
    assert waiting(3.0, 3) == 1
    assert waiting(3.5, 2) == 1


@pytest.mark.parametrize(
    ("work", "moderators", "share"),
    [(0.5, 1, 0.5), (1.0, 2, 1 / 3), (2.0, 3, 4 / 9), (20.0, 24, 0.2981)],
)
def test_waiting_is_as_in_the_printed_tables(work: float, moderators: int, share: float) -> None:
    assert waiting(work, moderators) == pytest.approx(share, abs=1e-4)


@given(loads)
def test_those_who_are_needed_keep_the_promise_and_one_fewer_would_not(load: Load) -> None:
    promise = Promise()
    needed = moderators_for(load, promise)
    assert needed > load.work
    assert taken_within(load, needed, promise.seconds) >= promise.share
    fewer = needed - 1
    assert fewer <= load.work or taken_within(load, fewer, promise.seconds) < promise.share


@given(loads, st.floats(1.0, 4.0))
def test_more_cases_or_longer_rulings_never_need_fewer(load: Load, times: float) -> None:
    needed = moderators_for(load, Promise())
    more = Load(load.arrivals * times, load.grave * times, load.ruling)
    longer = Load(load.arrivals, load.grave, load.ruling * times)
    assert moderators_for(more, Promise()) >= needed
    assert moderators_for(longer, Promise()) >= needed


@pytest.mark.parametrize(
    ("load", "moderators"),
    [
        (Load(0.1, 0.03, 15), 2),
        (Load(0.1, 0.1, 15), 2),
        (Load(0.5, 0.05, 20), 11),
        (Load(0.3, 0.2, 10), 4),
        (Load(1.0, 0.1, 8), 9),
    ],
)
def test_a_queue_that_is_played_waits_as_the_theory_says(load: Load, moderators: int) -> None:
    played = played_queue(load, moderators, seconds=15, cases=25_000)
    assert played == pytest.approx(taken_within(load, moderators, 15), abs=0.02)


@given(
    st.floats(0.02, 0.6),
    st.floats(0.1, 1.0),
    st.floats(5.0, 40.0),
    st.integers(0, 2),
    st.integers(0, 2**32),
)
@settings(max_examples=6, derandomize=True, deadline=None)
def test_whatever_the_load_a_played_queue_waits_as_the_theory_says(
    arrivals: float, share: float, ruling: float, spare: int, seed: int
) -> None:
    load = Load(arrivals, arrivals * share, ruling)
    moderators = floor(load.work) + 1 + spare
    assume(load.work / moderators <= 0.7)  # busier queues stray too far in 15,000 cases
    played = played_queue(load, moderators, seconds=15, cases=15_000, seed=seed)
    assert played == pytest.approx(taken_within(load, moderators, 15), abs=0.06)


@pytest.mark.long
@given(
    st.floats(0.02, 0.6),
    st.floats(0.1, 1.0),
    st.floats(5.0, 40.0),
    st.integers(0, 2**32),
)
@settings(max_examples=25, deadline=None)
def test_those_who_are_needed_keep_the_promise_in_a_played_queue(
    arrivals: float, share: float, ruling: float, seed: int
) -> None:
    load = Load(arrivals, arrivals * share, ruling)
    needed = moderators_for(load, Promise())
    assert played_queue(load, needed, seconds=15, cases=40_000, seed=seed) >= 0.87
    fewer = needed - 1
    if fewer > load.work * 1.05:
        assert played_queue(load, fewer, seconds=15, cases=40_000, seed=seed) <= 0.93
