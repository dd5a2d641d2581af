"""What was heard is remembered for a while, and not for ever."""

from hypothesis import given
from hypothesis import strategies as st

from bot.twitch.dedupe import Seen


def test_the_same_id_is_met_again_within_the_time() -> None:
    seen = Seen(seconds=10)
    assert not seen.again("a", 0)
    assert seen.again("a", 9.9)
    assert not seen.again("a", 10)


@given(st.lists(st.integers(0, 5), max_size=60))
def test_past_the_limit_the_newest_half_at_least_is_remembered(pauses: list[int]) -> None:
    seen, now, met = Seen(seconds=100, most=6), 0.0, list[tuple[str, float]]()
    for number, pause in enumerate(pauses):
        now += pause
        seen.again(str(number), now)
        met.append((str(number), now))
        assert len(seen) <= 6
        assert all(seen.has(one, now) for one, at in met[-3:] if now - at < 100)


def test_what_is_long_over_takes_no_room() -> None:
    seen = Seen(seconds=10)
    for moment in range(1000):
        seen.again(str(moment), moment)
    assert len(seen) <= 20


@given(st.lists(st.tuples(st.text(max_size=2), st.integers(0, 5)), max_size=60))
def test_it_agrees_with_a_plain_reading(steps: list[tuple[str, int]]) -> None:
    seen, until, now = Seen(seconds=10), dict[str, float](), 0.0
    for identity, pause in steps:
        now += pause
        expected = until.get(identity, -1.0) > now
        assert seen.again(identity, now) is expected
        if not expected:
            until[identity] = now + 10
