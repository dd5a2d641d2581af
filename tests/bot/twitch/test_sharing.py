"""Several processes on one conduit: each reads its own shards, and takes nobody else's."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from pydantic import ValidationError

from bot.ports.events import Said
from bot.sandbox.acts.conduits import remove_conduit
from bot.sandbox.sandbox import Sandbox
from bot.twitch.ears import Ears, open_ears
from bot.twitch.opening import Edge, open_chat
from bot.twitch.options import TwitchOptions
from bot.twitch.repairs import conduit
from bot.twitch.sharing import Sharing
from tests.bot.twitch.house import PATIENCE, Drawer, heard_message, options_for, trouble

SHARDS = 4


def process(sandbox: Sandbox, number: int) -> TwitchOptions:
    return options_for(sandbox, processes=2, process=number, shards=SHARDS)


class Post:
    """Takes what ears hand on."""

    def __init__(self) -> None:
        self.frames: list[str] = []
        self._news = asyncio.Condition()

    async def put(self, frames: Sequence[str]) -> None:
        async with self._news:
            self.frames.extend(frames)
            self._news.notify_all()

    async def brought(self, text: str) -> str:
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: any(text in one for one in self.frames))
        return next(one for one in self.frames if text in one)


@asynccontextmanager
async def presiding(sandbox: Sandbox, drawer: Drawer) -> AsyncIterator[Edge]:
    async with open_chat(process(sandbox, 1), drawer) as edge:
        edge.hearing.release(())
        yield edge


@asynccontextmanager
async def ears(sandbox: Sandbox, post: Post) -> AsyncIterator[Ears]:
    async with open_ears(process(sandbox, 2), post.put) as opened:
        async with asyncio.timeout(PATIENCE):
            await opened.listening.wait()
        yield opened


async def until(sandbox: Sandbox, true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        await sandbox.twitch.journal.until(true)


def readers(sandbox: Sandbox) -> dict[str, str]:
    (one,) = sandbox.twitch.eventsub.conduits.values()
    return {shard.id: shard.session_id for shard in one.shards.values()}


def test_shards_alternate_so_that_the_next_one_is_somebody_else_s() -> None:
    options = TwitchOptions(processes=2, process=2, shards=5)
    assert options.shards_of(1) == (0, 2, 4)
    assert options.shards_of(2) == (1, 3)


@pytest.mark.parametrize(
    ("settings", "why"),
    [({"processes": 2, "process": 3}, "3 of 2"), ({"processes": 3}, "as many `shards`")],
)
def test_a_place_that_is_not_there_is_refused(settings: dict[str, object], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        TwitchOptions.model_validate(settings)


async def test_each_reads_its_own_shards_and_takes_none(sandbox: Sandbox, drawer: Drawer) -> None:
    async with presiding(sandbox, drawer) as edge:
        assert {one.shard for one in edge.client.shards} == {"0", "2"}
        before = readers(sandbox)
        async with ears(sandbox, Post()):
            now = readers(sandbox)
            assert set(now) == {"0", "1", "2", "3"}
            assert {one: now[one] for one in before} == before
            assert len(sandbox.twitch.eventsub.conduits) == 1


async def test_what_one_hears_reaches_the_other_once(sandbox: Sandbox, drawer: Drawer) -> None:
    post = Post()
    async with presiding(sandbox, drawer) as edge, ears(sandbox, post):
        for keeper in list(edge.client.shards):
            await edge.client.shards.drop(keeper.shard)
        await sandbox.say("ana", "bonsoir")
        frame = await post.brought("bonsoir")
        edge.hearing.overhear([frame, frame])
        assert (await heard_message(edge)).text == "bonsoir"
        assert not len(edge.lanes[edge.channels[0].id])


async def test_what_was_heard_before_comes_before(sandbox: Sandbox, drawer: Drawer) -> None:
    post = Post()
    async with presiding(sandbox, drawer) as edge, ears(sandbox, post):
        for keeper in list(edge.client.shards):
            await edge.client.shards.drop(keeper.shard)
        for text in ("un", "deux"):
            await sandbox.say("ana", f"numéro {text}")
        earlier, later = [await post.brought(f"numéro {text}") for text in ("un", "deux")]
        edge.hearing.hold()
        edge.hearing.heard(json.loads(later))
        assert not len(edge.lanes[edge.channels[0].id])
        edge.hearing.release([earlier])
        texts = [(await heard_message(edge)).text for _ in range(2)]
        assert texts == ["numéro un", "numéro deux"]


async def test_shards_of_whoever_is_away_are_read_and_given_back(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    living = {1}
    async with presiding(sandbox, drawer) as edge:
        sharing = Sharing(edge.client, process(sandbox, 1), lambda: living, edge.troubles)
        await sharing.look()
        await until(sandbox, lambda: len(readers(sandbox)) == SHARDS)
        living.add(2)
        async with ears(sandbox, Post()):
            theirs = readers(sandbox)
            await edge.probe.look()
            await sharing.look()
            assert {one.shard for one in edge.client.shards} == {"0", "2"}
            assert readers(sandbox) == theirs
            assert not edge.gaps.deaf
            living.remove(2)
            await sharing.look()
            assert (await trouble(edge)).phrase.key == "twitch.process_away"


async def test_nobody_who_stands_by_founds_a_conduit(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_ears(process(sandbox, 2), Post().put) as opened:
        await sandbox.wait_for_calls("/eventsub/conduits", method="GET", count=1)
        assert not sandbox.twitch.eventsub.conduits
        async with presiding(sandbox, drawer):
            async with asyncio.timeout(PATIENCE):
                await opened.listening.wait()
            assert len(readers(sandbox)) == SHARDS


async def test_a_conduit_that_another_made_anew_is_gone_over_to(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    async with presiding(sandbox, drawer) as edge, ears(sandbox, Post()) as opened:
        (old,) = sandbox.twitch.eventsub.conduits.values()
        remove_conduit(sandbox.twitch, old)
        await opened.look()
        assert not sandbox.twitch.eventsub.conduits
        await edge.probe.look()
        await opened.look()
        assert set(readers(sandbox)) == {"0", "1", "2", "3"}
        assert await conduit.stands(edge.client)


async def test_a_conduit_is_never_made_smaller(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_chat(options_for(sandbox, shards=6), drawer):
        pass
    async with presiding(sandbox, drawer) as edge:
        assert edge.client.conduit_info.shard_count == 6
        assert {one.shard for one in edge.client.shards} == {"0", "2", "4"}
        assert isinstance(await _said(sandbox, edge), Said)


async def _said(sandbox: Sandbox, edge: Edge) -> Said:
    await sandbox.say("ana", "encore là")
    return Said(await heard_message(edge))
