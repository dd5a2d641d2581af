"""A recorded evening, once over the wire and once replayed from what the bot kept of it."""

import asyncio
from pathlib import Path

import pytest

from bot.backtest.counts import Counts
from bot.backtest.entries import Entry, Ruled
from bot.backtest.order import Draft
from bot.backtest.probe import Probe
from bot.backtest.sanctions import reach
from bot.backtest.sitting import Rules, Sitting
from bot.cases.conduct import Conduct
from bot.ports.chronicle import Stretch
from bot.wiring.kept_log import KeptLog
from filters.engine.message import Message
from tests.stories.test_judge_agrees import CHANNEL, CHARTER, Witness, moderated

pytestmark = pytest.mark.long


def kept(url: str, channel: str) -> list[Entry]:
    with KeptLog(url, Stretch(channel), 1).open() as opened:
        return list(opened)


async def test_a_backtest_never_disagrees_with_the_live_way(tmp_path: Path) -> None:
    witness: Witness = await moderated(tmp_path, storage={"keep_messages_days": 36_500})
    live = {
        message.id: (decision.verdict and decision.verdict.outcome, reach(decision))
        for message, decision in witness.seen
    }
    channel = witness.seen[0][0].channel
    (database,) = await asyncio.to_thread(lambda: [*tmp_path.glob("*.db")])
    found = await asyncio.to_thread(kept, f"sqlite:///{database.as_posix()}", channel)

    conduct = Conduct(notice_gap=0)
    conduct = conduct.model_copy(update={"bots": (*conduct.bots, "chartreuse")})
    charter = Draft(CHARTER).charter()
    rules = Rules(charter, Probe(charter), conduct, "fr", (CHANNEL,))
    sitting = Sitting(channel, rules, Counts())

    replayed = {}
    for number, entry in enumerate(found):
        assert not isinstance(entry, Ruled)
        if isinstance(entry, Message):
            seen = sitting.consider(number, entry)
            replayed[entry.id] = (seen.outcome, seen.done)
    assert len(replayed) > 2_000
    assert replayed == live
