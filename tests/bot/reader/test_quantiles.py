import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reader.quantiles import BINS, Quantiles

SCORES = st.lists(st.floats(0, 1), max_size=60)
ONE = st.floats(0, 1)


def counted(scores: list[float], most: int = 1000) -> Quantiles:
    one = Quantiles(most=most)
    for score in scores:
        one.learn(score)
    return one


def test_where_nothing_is_known_everything_scores_as_high() -> None:
    assert Quantiles().share(0.99) == 1
    assert Quantiles().limit(0.01) == 0


def test_a_share_is_of_those_who_score_at_least_as_high() -> None:
    one = counted([0.01] * 990 + [0.9] * 10)
    assert one.share(0.5) == pytest.approx(0.01)
    assert one.share(0.99) == 0
    assert one.share(0.001) == 1


def test_a_limit_is_reached_by_the_share_that_was_asked() -> None:
    one = counted([place / 1000 for place in range(1000)])
    assert one.share(one.limit(0.05)) == pytest.approx(0.05, abs=0.001)
    assert one.limit(0.05) == pytest.approx(0.95, abs=0.01)


@settings(max_examples=25)
@given(scores=SCORES, low=ONE, high=ONE)
def test_the_higher_the_rarer(scores: list[float], low: float, high: float) -> None:
    one = counted(scores)
    low, high = sorted((low, high))
    assert 0 <= one.share(high) <= one.share(low) <= 1


@settings(max_examples=25)
@given(scores=SCORES)
def test_what_is_kept_is_known_again(scores: list[float]) -> None:
    one = counted(scores)
    again = Quantiles(one.counts)
    assert again.counts == one.counts
    assert len(one.counts) == BINS


@settings(max_examples=25)
@given(scores=st.lists(ONE, min_size=30, max_size=90))
def test_it_never_grows_and_never_counts_more_than_it_may(scores: list[float]) -> None:
    assert counted(scores, most=20).total <= 20


@pytest.mark.parametrize("kept", [[1.0], [-1.0] * BINS, [float("nan")] * BINS, [1e999] * BINS])
def test_counts_of_another_shape_are_forgotten(kept: list[float]) -> None:
    assert Quantiles(kept).total == 0
