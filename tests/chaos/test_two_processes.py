"""Two processes that share a conduit and a PostgreSQL: `kill -9` one, then the other."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.terminal.ending import LATER
from tests.chaos.pair import Pair
from tests.chaos.storm import LONGEST, now
from tests.contracts.postgresql import Server
from tests.contracts.postgresql import running as postgresql
from tests.stories.live import MOD, Live
from tests.stories.process import Program

CHANNELS = ("studiovert", "studiobleu", "studiorouge", "studiojaune")
MOST_LOST = 20
"""What a process that is killed has heard and not recorded yet, at eight messages a second."""

FAIR = "il est vendu"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with postgresql() as server:
        yield server


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(viewers=150, channels=CHANNELS, moderators=(MOD,), acknowledge_after=0)
    async with open_sandbox(options) as sandbox:
        yield sandbox


@pytest.fixture
def pair(server: Server, sandbox: Sandbox, tmp_path: Path) -> Pair:
    name = tmp_path.name.replace("-", "_")
    server.create(name)
    return Pair(sandbox, tmp_path, server.url(name))


async def presider_killed(pair: Pair, first: Program, second: Program) -> str:
    """Kill the one that presides, and wait until the other does all by itself."""
    await first.kill()
    killed = now()
    await second.log.show("moderating", patience=LONGEST)
    seconds = now() - killed
    await pair.works()
    await second.log.show("shards_taken_over")
    return f"presides after {seconds:.1f} s"


async def listener_killed(pair: Pair, listener: Program, head: Program) -> str:
    """Kill the one that stands by; what it would have heard is heard meanwhile."""
    before = len(head.log.having("shards_taken_over"))
    await listener.kill()
    killed = now()
    await pair.works()
    await head.log.show("shards_taken_over", times=before + 1)
    return f"shards read after {now() - killed:.1f} s"


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_each_is_killed_and_nothing_is_done_twice(
    pair: Pair, request: pytest.FixtureRequest
) -> None:
    told: list[str] = []
    request.node.user_properties.append(("processes", told))
    async with pair.presiding(1) as first, pair.standing_by(2, first) as second:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(pair.crowd(), name="crowd")
            await pair.works()
            told.append(await presider_killed(pair, first, second))
            async with pair.standing_by(1, second) as again:
                await pair.works()
                told.append(await listener_killed(pair, again, second))
            async with pair.standing_by(1, second) as third:
                await pair.works()
                assert await second.end() == 0
                await third.log.show("moderating", patience=LONGEST)
                await pair.works()
                await pair.settled()
                assert await third.end() == 0
        tally = await pair.tally()
    told.append(tally.row())
    assert tally.doubled == 0
    assert tally.judged_twice == 0
    assert tally.links_left <= tally.lost <= MOST_LOST


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_what_a_human_ruled_in_one_is_known_to_the_other(pair: Pair) -> None:
    live = Live(pair.sandbox)
    async with pair.presiding(1) as first, pair.standing_by(2, first) as second:
        await live.say("hugo", FAIR)
        await live.say(MOD, "!dismiss @hugo")
        await live.answers("Dossier 1", "classé")
        await first.kill()
        await live.say("paul", FAIR)
        await second.log.show("moderating", patience=LONGEST)
        await live.heard_so_far()
        cases = await pair.ask("SELECT viewer_login FROM cases ORDER BY number")
        assert [row["viewer_login"] for row in cases] == ["hugo"]
        assert not live.against("paul")


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.skipif(os.name == "nt", reason="Windows puts no process to sleep")
async def test_whoever_was_only_asleep_finds_its_place_taken_and_does_nothing(
    pair: Pair,
) -> None:
    async with pair.presiding(1) as first, pair.standing_by(2, first) as second:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(pair.crowd(), name="crowd")
            await pair.works()
            first.process.send_signal(signal.SIGSTOP)
            await second.log.show("moderating", patience=LONGEST)
            await pair.works()
            first.process.send_signal(signal.SIGCONT)
            assert await first.ended() == LATER
            assert first.log.having("another presides in its place")
            await pair.works()
            await pair.settled()
        tally = await pair.tally()
    assert tally.doubled == 0
