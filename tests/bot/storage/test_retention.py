"""Each kind of record is kept as long as its own setting says."""

from datetime import timedelta
from pathlib import Path

from bot.cases.case import Status
from bot.cases.evening.minute import Minute
from bot.cases.facts import Removed
from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.storage.retention import horizons
from filters.engine.charter import Outcome
from tests.contracts.keeping import NINE, TALK, WALL, case, decision, message


def options(folder: Path, **days: int) -> StorageOptions:
    return StorageOptions(url=f"sqlite:///{(folder / 'kept.db').as_posix()}", **days)  # type: ignore[arg-type]  # a test names the days it changes


async def test_each_kind_goes_in_its_own_time(tmp_path: Path) -> None:
    kept = options(tmp_path, keep_messages_days=10, keep_cases_days=20, keep_figures_days=5)
    now = NINE + timedelta(days=15)
    async with open_records(kept, lambda: now) as records:
        await records.log([Logged(message(1), Outcome.CLEAR)])
        minute = Minute(at=NINE, viewers=9, present=1, by_rule=1)
        await records.minutes.keep(TALK, minute)
        closed = case(1, Status.DISMISSED, opened_at=NINE)
        await records.record(decision(cases=(closed,), facts=(Removed("0f", NINE),)), WALL)
        assert await records.tidy() == 1
        assert await records.recent(TALK, NINE) == ()
        assert await records.minutes.between(TALK, (NINE, now)) == ()
        assert await records.case(TALK, 1) == closed
        assert len(await records.facts(TALK, NINE)) == 1


def test_cases_and_voices_go_with_the_messages_unless_told_otherwise(tmp_path: Path) -> None:
    found = horizons(options(tmp_path, keep_messages_days=7), NINE)
    assert found.cases == found.voices == found.messages == NINE - timedelta(days=7)
    other = horizons(options(tmp_path, keep_messages_days=7, keep_cases_days=90), NINE)
    assert other.cases == NINE - timedelta(days=90)
    assert other.voices == NINE - timedelta(days=7)
