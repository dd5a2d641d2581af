"""What was heard is remembered for a while, and not for ever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.twitch.dedupe import Seen


def test_the_same_id_is_met_again_within_the_time() -> None:
    seen = Seen(seconds=10)
    assert not seen.again("a", 0)
    assert seen.again("a", 9.9)
    assert not seen.again("a", 10)


def test_past_the_limit_the_oldest_is_forgotten() -> None:
    seen = Seen(most=2)
    for identity in "abc":
        seen.again(identity, 0)
    assert len(seen) == 2
    assert not seen.has("a", 0)
    assert seen.has("c", 0)


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(max_size=2), st.integers(0, 5)), max_size=60))
def test_it_agrees_with_a_plain_reading(steps: list[tuple[str, int]]) -> None:
    seen, until, now = Seen(seconds=10), dict[str, float](), 0.0
    for identity, pause in steps:
        now += pause
        expected = until.get(identity, -1.0) > now
        assert seen.again(identity, now) is expected
        if not expected:
            until[identity] = now + 10
