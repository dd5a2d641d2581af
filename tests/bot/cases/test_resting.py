from datetime import timedelta

from bot.cases.resting import Resting
from filters.engine.charter import Outcome
from filters.engine.finding import Trouble
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict
from tests.making import NINE

SLOW = Verdict(
    "m1",
    Outcome.BORDERLINE,
    troubles=(Trouble("patterns", Phrase.of("patterns.timeout", pattern="(a+)+$")),),
)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def test_a_filter_that_fails_is_not_taken_for_a_slow_pattern() -> None:
    failed = Verdict("m1", Outcome.BORDERLINE, troubles=(Trouble("caps", Phrase("x")),))
    resting = Resting()

    for _ in range(5):
        assert resting.learn(failed, NINE) == ()


def test_a_pattern_that_trips_now_and_then_does_not_rest() -> None:
    resting = Resting()

    for minute in range(10):
        assert resting.learn(SLOW, NINE + seconds(31 * minute)) == ()


def test_a_message_trips_a_pattern_once_in_however_many_articles_it_stands() -> None:
    twice = Verdict("m1", Outcome.BORDERLINE, troubles=SLOW.troubles * 3)

    assert Resting().learn(twice, NINE) == ()


def test_a_pattern_rests_after_three_trips_in_a_minute_and_comes_back() -> None:
    resting = Resting()

    told = [resting.learn(SLOW, NINE + seconds(second)) for second in (0, 20, 40)]

    assert told == [(), (), ("(a+)+$",)]
    assert resting.at(NINE + seconds(41)) == {"(a+)+$"}
    assert resting.at(NINE + seconds(341)) == frozenset()
