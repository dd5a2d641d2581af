"""Gauges: ordinary chat raises nothing, and what is far more than usual is told once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.animation.watch.gauge import Gauge, Rise, Window
from bot.animation.watch.ring import BREAK, STEPS, Ring

MINUTE = Window(steps=6, least=10, times=2.5, spreads=6, peaks=1.5)


def gauge() -> Gauge:
    return Gauge((MINUTE,))


def steady(one: Gauge, steps: int, each: int) -> list[Rise]:
    """Let so many steps go by with so many of it in each."""
    found = []
    for _ in range(steps):
        one.roll(1)
        found += [rise for rise in (one.add() for _ in range(each)) if rise]
    return found


def rises(one: Gauge) -> None:
    """Let it rise, and be told at once."""
    while not one.add():
        pass
    one.begin()


def test_nothing_is_a_rise_before_the_usual_is_known() -> None:
    assert steady(gauge(), 59, 50) == []


def test_ordinary_chat_is_no_rise() -> None:
    one = gauge()
    for each in (2, 4, 3, 2, 5, 3) * 60:
        assert steady(one, 1, each) == []


def test_three_messages_are_no_rise_in_silence() -> None:
    one = gauge()
    steady(one, 70, 0)
    assert steady(one, 1, 3) == []
    assert steady(one, 1, 6) == []
    assert len(steady(one, 1, 1)) == 1


def test_far_more_than_usual_is_a_rise_with_its_figures() -> None:
    one = gauge()
    steady(one, 120, 2)
    (rise, *_) = steady(one, 6, 20)
    assert (rise.usual, rise.seconds) == (12, 60)
    assert rise.count >= 30


def test_a_rise_is_told_once_until_it_is_over() -> None:
    one = gauge()
    steady(one, 120, 2)
    rises(one)
    assert steady(one, 20, 20) == []
    assert one.up
    assert steady(one, 30, 2) == []
    assert not one.up
    assert steady(one, 3, 20)


def test_a_storm_is_not_its_own_measure() -> None:
    one = gauge()
    steady(one, 120, 2)
    rises(one)
    steady(one, 40, 20)
    steady(one, 40, 2)
    assert (one.usual() or 20) < 20


def test_what_lasts_a_quarter_of_an_hour_is_the_new_usual() -> None:
    one = gauge()
    steady(one, 120, 2)
    rises(one)
    assert steady(one, 95, 20) == []
    assert not one.up
    assert steady(one, 10, 20) == []


def test_another_evening_begins_anew() -> None:
    one = gauge()
    steady(one, 120, 2)
    one.roll(BREAK + 1)
    assert steady(one, 5, 50) == []


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(1, 200), st.integers(0, 50)), max_size=60))
def test_a_ring_never_grows_beyond_its_hour(steps: list[tuple[int, int]]) -> None:
    ring = Ring()
    for count, each in steps:
        ring.roll(count, marked=each % 2 == 0)
        ring.now += each
    assert len(ring.past) <= STEPS
    assert len(ring.minutes()) <= 60
    assert ring.lately(6) >= ring.now
    assert all(one >= 0 for one in ring.windows(6, 12))
