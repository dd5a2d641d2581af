"""What every store promises of personal tokens."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Person
from bot.ports.entering import Pass, Passes
from bot.storage.passes import MOST
from bot.storage.records import SqlRecords
from tests.contracts.keeping import WALL

LEA = Person("id-lea", "lea")
ONE = Pass(
    LEA, "CRM \U0001f642", ("read", "rule"), "9000", "d" * 64, WALL, WALL + timedelta(days=7)
)


async def test_nobody_finds_or_revokes_what_is_not_theirs(records: SqlRecords) -> None:
    passes: Passes = records.passes
    assert await passes.keep(ONE)
    (kept,) = await passes.of("id-lea")
    assert await passes.of("id-nora") == ()
    assert not await passes.revoke("id-nora", kept.number)
    assert await passes.found("e" * 64) is None
    assert await passes.found(ONE.digest) == kept


async def test_a_token_comes_back_as_it_was_until_it_is_revoked(records: SqlRecords) -> None:
    await records.passes.keep(ONE)
    (kept,) = await records.passes.of("id-lea")
    assert kept == replace(ONE, number=kept.number)
    await records.passes.touch(kept.number, WALL)
    found = await records.passes.found(ONE.digest)
    assert found == replace(kept, used=WALL)
    assert await records.passes.revoke("id-lea", kept.number)
    assert await records.passes.found(ONE.digest) is None


async def test_of_too_many_the_newest_is_not_kept(records: SqlRecords) -> None:
    for number in range(MOST):
        assert await records.passes.keep(replace(ONE, digest=f"{number:064}"))
    assert not await records.passes.keep(ONE)
