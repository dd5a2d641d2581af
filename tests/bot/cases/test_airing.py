"""When a stream began and ended is known once, whatever is told twice or never."""

from datetime import timedelta

import pytest

from bot.cases.airing import Aired, Airing, Reported, begins, ends
from tests.making import NINE

HOUR, WAIT, STALE = timedelta(hours=1), timedelta(minutes=5), timedelta(hours=6)


def test_a_stream_that_is_told_again_is_no_new_one() -> None:
    on = Aired("s1", NINE)
    assert begins(on, "s1", NINE + HOUR) == ()
    assert begins(on, "", NINE + HOUR) == ()
    assert begins(on, "s2", NINE + HOUR) == (Aired("s2", NINE + HOUR),)
    assert begins(on, "", NINE + 49 * HOUR) == (Aired("", NINE + 49 * HOUR),)
    assert ends(None, NINE) == ends(Aired("s1", NINE, NINE + HOUR), NINE + 2 * HOUR) == ()


@pytest.mark.parametrize(("minutes", "due"), [(0, False), (4, False), (5, True), (361, False)])
def test_a_report_is_due_once_a_while_after_the_end(minutes: int, *, due: bool) -> None:
    airing, over = Airing(), Aired("s1", NINE, NINE + HOUR)
    now = NINE + HOUR + timedelta(minutes=minutes)
    airing.learn(Aired("s1", NINE))
    assert airing.due(now, WAIT, STALE) is None
    airing.learn(over)
    assert airing.due(now, WAIT, STALE) == (over if due else None)
    airing.learn(Reported(NINE, now))
    assert airing.due(now, WAIT, STALE) is None


def test_a_stream_that_broke_off_is_told_of_though_the_next_one_has_begun() -> None:
    airing, first = Airing(), Aired("s1", NINE, NINE + HOUR)
    second = Aired("s2", NINE + HOUR + timedelta(minutes=2))
    for fact in (Aired("s1", NINE), first, second):
        airing.learn(fact)
    soon = NINE + HOUR + WAIT
    assert airing.due(soon, WAIT, STALE) == first
    airing.learn(Reported(first.at, soon))
    assert airing.due(soon, WAIT, STALE) is None
    over = Aired("s2", second.at, NINE + 2 * HOUR)
    airing.learn(over)
    assert airing.due(NINE + 2 * HOUR + WAIT, WAIT, STALE) == over
