"""Live, in shadow and afterwards: three ways to hear one evening, which never disagree."""

import asyncio
import random
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.backtest.counts import Counts
from bot.backtest.order import Draft
from bot.backtest.probe import Probe
from bot.backtest.sitting import Rules, Sitting
from bot.cases.conduct import Conduct
from bot.ports.chronicle import Stretch
from bot.ports.shadow import Word
from bot.shadow.shade import word
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.wiring.kept_log import KeptLog
from filters.engine.charter import Outcome
from filters.engine.message import Message
from tests.stories.setting import database
from tests.stories.test_judge_agrees import CHANNEL, EVENING, Witness, moderated

MESSAGES = 200
FOREVER: dict[str, object] = {"keep_messages_days": 36_500, "keep_facts_days": 36_500}
IN_FORCE = "talkshow.fr"

Said = tuple[Outcome, int, int]
"""What was made of a message: the outcome, and how far it goes."""


def an_evening(folder: Path, seed: int) -> Path:
    """Some of the recorded evening, in its order, without what people type to the bot."""
    dice = random.Random(seed)  # noqa: S311  # a test is to come out the same again
    lines = [one for one in EVENING.read_text("utf-8").splitlines() if '"text":"!' not in one]
    kept = sorted(dice.sample(range(len(lines)), MESSAGES))
    log = folder / "part.jsonl"
    log.write_text("\n".join(lines[place] for place in kept), "utf-8")
    return log


def plain(said: Word) -> Said:
    return (said.outcome, said.rank, said.seconds)


def live(witness: Witness) -> Mapping[str, Said]:
    return {message.id: plain(word(decision)) for message, decision in witness.seen}


async def in_shadow(folder: Path, said_live: Mapping[str, Said]) -> Mapping[str, Said]:
    """What the shadow said of each message: the ledger names those that went another way."""
    url = f"sqlite:///{database(folder).as_posix()}"
    async with open_records(StorageOptions(url=url)) as records:
        (cast,) = await records.shadows.casts()
        moved = await records.shadows.examples(cast.channel, 100_000)
    assert (cast.judged, cast.missed) == (len(said_live), 0)
    return {**said_live, **{one.message_id: plain(one.shadow) for one in moved}}


def afterwards(folder: Path, channel: str, name: str) -> Mapping[str, Said]:
    """What a backtest says of each message that the bot has kept."""
    charter = Draft(name).charter()
    conduct = Conduct(notice_gap=0)
    conduct = conduct.model_copy(update={"bots": (*conduct.bots, "chartreuse")})
    rules = Rules(charter, Probe(charter), conduct, "fr", (CHANNEL,))
    sitting, said = Sitting(channel, rules, Counts()), dict[str, Said]()
    kept = KeptLog(f"sqlite:///{database(folder).as_posix()}", Stretch(channel), 1)
    with kept.open() as opened:
        for number, entry in enumerate(opened):
            assert isinstance(entry, Message)
            seen = sitting.consider(number, entry)
            said[entry.id] = (seen.outcome, *seen.done)
    return said


async def three_ways(folder: Path, seed: int, beside: str) -> None:
    witness = await moderated(
        folder,
        log=an_evening(folder, seed),
        storage=FOREVER,
        channels={CHANNEL: {"shadow": beside}},
    )
    said_live = live(witness)
    said_beside = await in_shadow(folder, said_live)
    channel = witness.seen[0][0].channel
    assert len(said_live) > MESSAGES // 2
    assert await asyncio.to_thread(afterwards, folder, channel, IN_FORCE) == said_live
    assert await asyncio.to_thread(afterwards, folder, channel, beside) == said_beside


@pytest.mark.long
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10_000), st.sampled_from(["base.fr", "family.en", "sport.fr"]))
def test_live_shadow_and_backtest_say_the_same_of_every_message(seed: int, beside: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(three_ways(Path(folder), seed, beside))
