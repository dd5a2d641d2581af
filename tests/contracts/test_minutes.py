"""What every store promises of the minutes that were counted."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.evening.minute import Minute
from bot.ports.archive import Minutes
from bot.storage.minutes import forget_minutes
from bot.storage.records import SqlRecords
from tests.contracts.keeping import NINE, TALK, after

MINUTE = Minute(
    at=NINE,
    viewers=450,
    present=2,
    by_rule=3,
    by_load=2,
    cases=4,
    grave=1,
    ruling=18.5,
    in_time=0.93,
    show=7,
)
HOUR = timedelta(hours=1)


async def test_minutes_come_back_as_they_were_the_oldest_first(records: SqlRecords) -> None:
    minutes: Minutes = records.minutes
    bare = Minute(at=after(1), viewers=0, present=0, by_rule=0)
    await minutes.keep(TALK, bare)
    await minutes.keep(TALK, MINUTE)
    await minutes.keep("other", replace(MINUTE, viewers=1))
    assert await minutes.between(TALK, (NINE, NINE + HOUR)) == (MINUTE, bare)


async def test_only_the_spans_that_are_asked_for_are_read(records: SqlRecords) -> None:
    for minute in (0, 1, 60, 61, 120):
        await records.minutes.keep(TALK, replace(MINUTE, at=after(minute)))
    spans = ((after(0), after(1)), (after(60), after(120)))
    found = await records.minutes.between(TALK, *spans)
    assert [one.at for one in found] == [after(0), after(60), after(61)]
    assert await records.minutes.between(TALK) == ()


async def test_a_minute_counted_twice_is_kept_once(records: SqlRecords) -> None:
    await records.minutes.keep(TALK, MINUTE)
    again = replace(MINUTE, viewers=460)
    await records.minutes.keep(TALK, again)
    assert await records.minutes.between(TALK, (NINE, NINE + HOUR)) == (again,)


async def test_old_minutes_are_forgotten_in_portions(records: SqlRecords) -> None:
    for minute in range(5):
        await records.minutes.keep(TALK, replace(MINUTE, at=after(minute)))

    async def forget(portion: int) -> int:
        return await records._database.write(lambda one: forget_minutes(one, after(3), portion))

    assert [await forget(2), await forget(2)] == [2, 1]
    left = await records.minutes.between(TALK, (NINE, NINE + HOUR))
    assert [one.at for one in left] == [after(3), after(4)]
