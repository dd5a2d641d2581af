"""The live of the evening, as Twitch told it and as it was counted: what its report is about."""

from datetime import datetime, timedelta

from bot.cases.airing import Aired
from bot.cases.decision import Decision
from bot.cases.evening.lives import Live
from bot.cases.evening.minute import Minute
from tests.browser.stage import Stage

BEFORE, LASTS = timedelta(minutes=70), 80
"""The stream began so long before the first thing was said, and lasts so many minutes."""


async def accounted(stage: Stage, first: datetime) -> str:
    """Let the live be over, and return the key of its report."""
    parts = stage.bot.parts
    (bench,) = parts.benches.values()
    begun = first - BEFORE
    for minute in range(LASTS):
        viewers = 80 + round(2520 * min(1, minute / 60))
        counted = Minute(
            at=begun + timedelta(minutes=minute),
            viewers=viewers,
            present=1 + minute // 12,
            by_rule=-(-viewers // (200 if viewers < 2000 else 600)),
            by_load=1 + minute // 25,
        )
        await parts.behind.minutes.keep(bench.channel, counted)
    for ended in (None, max(bench.now, begun + timedelta(minutes=LASTS))):
        decision = Decision(bench.channel, bench.now, facts=(Aired("s1", begun, ended),))
        await parts.moderation.settle(bench.accept(decision), None)
    return Live(begun).key
