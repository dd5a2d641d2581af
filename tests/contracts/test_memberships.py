"""What every store promises of the channels that join and leave by the page."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.membership import Membership, Stay
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from tests.contracts.keeping import NINE

MONA = Membership("1", "mona", "base.fr", "fr", Stay.JOINED, NINE)
GONE = replace(MONA, stay=Stay.LEFT, since=NINE + timedelta(days=1))


async def log_in(records: SqlRecords, user_id: str) -> None:
    await records.tokens.save(user_id, "mona", "access", "refresh", ("channel:bot",), NINE)


async def test_whoever_joined_is_still_there_after_a_restart(options: StorageOptions) -> None:
    async with open_records(options) as records:
        await records.memberships.keep(MONA)
    async with open_records(options) as records:
        assert await records.memberships.all() == (MONA,)


async def test_the_login_goes_with_whoever_leaves_and_nobody_elses(records: SqlRecords) -> None:
    await log_in(records, "1")
    await log_in(records, "2")
    await records.memberships.keep(MONA)
    assert await records.tokens.load("1")
    await records.memberships.keep(GONE)
    assert await records.tokens.load("1") is None
    assert await records.tokens.load("2")


async def test_whoever_is_leaving_keeps_the_login_until_all_is_given_back(
    records: SqlRecords,
) -> None:
    await log_in(records, "1")
    await records.memberships.keep(replace(MONA, stay=Stay.LEAVING))
    assert await records.tokens.load("1")
    await records.memberships.keep(GONE)
    assert await records.tokens.load("1") is None


async def test_it_is_known_who_left_and_when(records: SqlRecords) -> None:
    await records.memberships.keep(MONA)
    await records.memberships.keep(GONE)
    assert await records.memberships.all() == (GONE,)


async def test_one_can_come_back_under_another_charter(records: SqlRecords) -> None:
    again = replace(MONA, charter="debate.fr", since=NINE + timedelta(days=2))
    for one in (MONA, GONE, again):
        await records.memberships.keep(one)
    assert await records.memberships.all() == (again,)
