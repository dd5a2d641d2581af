"""What was done from a terminal, said in the audit of the channel that it concerns."""

from datetime import UTC, datetime

from bot.cases.decision import Decision
from bot.cases.noted import NOBODY, Noted, Where
from bot.storage.records import SqlRecords


async def note(records: SqlRecords, channel: str, deed: str, about: str = "") -> None:
    """Say what was done, by nobody who is known by name."""
    fact = Noted(NOBODY, deed, now(), Where.CONSOLE, about)
    await records.record(Decision(channel, fact.at, facts=(fact,)), fact.at)


def now() -> datetime:
    """Return the time of the world: a terminal follows no show."""
    return datetime.now(UTC)
