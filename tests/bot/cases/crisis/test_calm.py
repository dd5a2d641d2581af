"""Calming a chat never loosens what people chose for it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cases.crisis.calm import calmed
from filters.engine.charter import CALM, Modes

some_modes = st.builds(
    Modes,
    slow=st.none() | st.integers(3, 120),
    followers=st.none() | st.integers(0, 129_600),
    subscribers=st.booleans(),
    emotes=st.booleans(),
    unique=st.booleans(),
    delay=st.none() | st.sampled_from([2, 4, 6]),
)


def is_at_least_as_strict(one: Modes, other: Modes) -> bool:
    numbers = ((one.slow, other.slow), (one.followers, other.followers), (one.delay, other.delay))
    flags = (
        (one.subscribers, other.subscribers),
        (one.emotes, other.emotes),
        (one.unique, other.unique),
    )
    return all(b is None or (a is not None and a >= b) for a, b in numbers) and all(
        a or not b for a, b in flags
    )


@given(some_modes, some_modes)
def test_it_is_as_strict_as_both(before: Modes, wanted: Modes) -> None:
    both = calmed(before, wanted)
    assert is_at_least_as_strict(both, before)
    assert is_at_least_as_strict(both, wanted)


def test_no_default_silences_everybody() -> None:
    assert not CALM.emotes
    assert not CALM.subscribers
