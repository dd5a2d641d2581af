"""People are counted once, within a span of time, and never without bound."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cases.crisis.gathering import MOST_KEYS, MOST_PEOPLE, MOST_SEEN, Gathering

moments = st.floats(-1e9, 1e9, allow_nan=False)


def test_who_does_it_twice_counts_once() -> None:
    seen = Gathering()
    seen.add("same", "mona", 2, 0.0, 60.0)
    assert seen.add("same", "mona", 2, 10.0, 60.0) == (1, 2)


def test_other_things_are_counted_apart() -> None:
    seen = Gathering()
    seen.add("same", "mona", 2, 0.0, 60.0)
    assert seen.add("other", "hugo", 1, 0.0, 60.0) == (1, 1)
    assert seen.add("same", "hugo", 1, 0.0, 60.0) == (2, 3)


def test_who_did_it_long_ago_is_forgotten() -> None:
    seen = Gathering()
    seen.add("same", "mona", 2, 0.0, 60.0)
    assert seen.add("same", "hugo", 2, 61.0, 60.0) == (1, 2)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), moments), max_size=40))
def test_whatever_the_clock_does_who_is_there_counts(
    steps: list[tuple[str, str, float]],
) -> None:
    seen = Gathering()
    for key, who, at in steps:
        assert 1 <= seen.add(key, who, 1, at, 60.0).people <= 3


def test_it_never_grows_without_bound() -> None:
    seen = Gathering()
    for number in range(MOST_PEOPLE + 5):
        people = seen.add("same", str(number), 1, 0.0, 60.0).people
    assert people == MOST_PEOPLE
    for number in range(MOST_KEYS):
        seen.add(f"key {number}", "mona", 1, 0.0, 60.0)
    assert seen.add("same", "mona", 1, 0.0, 60.0).people == 1


def test_many_things_that_many_do_are_bounded_together() -> None:
    seen, each = Gathering(), 2 * MOST_SEEN // MOST_KEYS
    for number in range(MOST_SEEN + each):
        seen.add(f"key {number // each}", str(number), 1, 0.0, 60.0)
    assert seen.add("key 0", "mona", 1, 0.0, 60.0).people == 1
    assert seen.add(f"key {MOST_SEEN // each}", "mona", 1, 0.0, 60.0).people == each + 1


@given(
    st.lists(st.tuples(st.sampled_from("xyz"), st.integers(1, 2), st.integers(0, 90)), min_size=1)
)
def test_they_weigh_what_each_weighed_last(steps: list[tuple[str, int, int]]) -> None:
    seen = Gathering()
    now, last = 0.0, dict[str, tuple[float, int]]()
    for who, weight, pause in steps:
        now += pause
        last[who] = (now, weight)
        there = [each for at, each in last.values() if now - at <= 60.0]
        assert seen.add("same", who, weight, now, 60.0) == (len(there), sum(there))
