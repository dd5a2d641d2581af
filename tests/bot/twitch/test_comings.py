"""Channels that come and go while the bot listens."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.ports.world import Channel
from bot.sandbox.faults.fault import Fault
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.lanes import LaneClosedError
from bot.twitch.opening import Edge, open_chat
from bot.twitch.tokens import Tokens
from tests.bot.twitch.house import PATIENCE, Drawer, options_for

HOUSE, GUEST = "studiovert", "chezmona"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(channels=(HOUSE, GUEST), bot_moderates=False)
    async with open_sandbox(options) as sandbox:
        await sandbox.add_moderator(sandbox.bot.login, channel=HOUSE)
        yield sandbox


@pytest.fixture
async def edge(sandbox: Sandbox, drawer: Drawer) -> AsyncIterator[Edge]:
    async with open_chat(options_for(sandbox, channels=(HOUSE,)), drawer) as edge:
        yield edge


def guest(sandbox: Sandbox) -> Channel:
    return Channel(sandbox.channel(GUEST).broadcaster.id, GUEST, GUEST, "fr")


def login_of(sandbox: Sandbox) -> Tokens:
    pair = sandbox.broadcaster_tokens[GUEST]
    return Tokens(guest(sandbox).id, GUEST, pair.access, pair.refresh, pair.scopes, None)


def subscribed(sandbox: Sandbox, kind: str = "channel.chat.message") -> bool:
    there = guest(sandbox).id
    return any(
        one.enabled and one.type == kind and there in one.condition.values()
        for one in sandbox.twitch.eventsub.register
    )


async def until(sandbox: Sandbox, kind: str = "channel.chat.message", *, there: bool) -> None:
    async with asyncio.timeout(PATIENCE):
        await sandbox.twitch.journal.until(lambda: subscribed(sandbox, kind) is there)


async def come(sandbox: Sandbox, edge: Edge) -> None:
    await edge.comings.trust(login_of(sandbox))
    await edge.comings.come(guest(sandbox))
    await until(sandbox, there=True)


async def test_what_is_said_after_a_channel_was_left_is_heard_by_nobody(
    sandbox: Sandbox, edge: Edge
) -> None:
    await come(sandbox, edge)
    lane = edge.lanes[guest(sandbox).id]
    await sandbox.say("ana", "before", channel=GUEST)
    async with asyncio.timeout(PATIENCE):
        await lane.take()
    await edge.comings.go(guest(sandbox).id)
    await sandbox.say("ana", "after", channel=GUEST)
    with pytest.raises(LaneClosedError):
        await lane.take()
    await until(sandbox, there=False)
    assert guest(sandbox).id not in edge.lanes
    assert guest(sandbox).id not in {*edge.standing.live, *edge.standing.lost}
    assert guest(sandbox).id not in edge.client.tokens


async def test_a_login_is_forgotten_once_it_is_worthless_and_not_before(
    sandbox: Sandbox, edge: Edge, drawer: Drawer
) -> None:
    await come(sandbox, edge)
    await edge.comings.go(guest(sandbox).id)
    sandbox.add_fault(Fault("/oauth2/revoke", status=429, times=3))
    assert not await edge.comings.forget_login(guest(sandbox).id)
    assert guest(sandbox).id in drawer.kept
    assert await edge.comings.forget_login(guest(sandbox).id)
    assert login_of(sandbox).access not in sandbox.twitch.ledger.tokens
    assert guest(sandbox).id not in drawer.kept
    assert await edge.comings.forget_login(guest(sandbox).id), "nothing is left to be done"


async def test_the_bots_own_login_is_never_forgotten(
    sandbox: Sandbox, edge: Edge, drawer: Drawer
) -> None:
    assert await edge.comings.forget_login(sandbox.bot.id)
    assert sandbox.bot.id in drawer.kept


async def test_the_others_hear_nothing_of_it(sandbox: Sandbox, edge: Edge) -> None:
    await come(sandbox, edge)
    await edge.comings.go(guest(sandbox).id)
    await until(sandbox, there=False)
    await sandbox.say("ana", "still here", channel=HOUSE)
    async with asyncio.timeout(PATIENCE):
        await edge.lanes[edge.channels[0].id].take()


async def test_one_waits_to_be_made_a_moderator_without_an_alarm(
    sandbox: Sandbox, edge: Edge
) -> None:
    await come(sandbox, edge)
    await until(sandbox, "channel.moderator.add", there=True)
    arrival = edge.comings.arrival(guest(sandbox))
    assert (arrival.hears, arrival.moderates, arrival.complete) == (True, False, False)
    await sandbox.add_moderator(sandbox.bot.login, channel=GUEST)
    await until(sandbox, "channel.moderate", there=True)
    async with asyncio.timeout(PATIENCE):
        trouble = await edge.troubles.take()
    assert (trouble.channel, trouble.phrase.key) == (guest(sandbox).id, "twitch.moderator_now")
    assert edge.comings.arrival(guest(sandbox)).moderates


async def test_coming_back_is_coming(sandbox: Sandbox, edge: Edge) -> None:
    await come(sandbox, edge)
    await edge.comings.go(guest(sandbox).id)
    await until(sandbox, there=False)
    await edge.comings.come(guest(sandbox))
    await until(sandbox, there=True)


async def test_a_streamer_who_takes_back_everything_is_known(sandbox: Sandbox, edge: Edge) -> None:
    await come(sandbox, edge)
    await sandbox.disconnect_app(GUEST)
    async with asyncio.timeout(PATIENCE):
        assert await edge.comings.withdrawn() == {guest(sandbox).id}


async def test_a_right_that_only_twitch_took_is_no_farewell(sandbox: Sandbox, edge: Edge) -> None:
    await come(sandbox, edge)
    await sandbox.revoke("authorization_revoked", channel=GUEST)
    async with asyncio.timeout(PATIENCE):
        assert await edge.comings.withdrawn() == frozenset()


async def test_whoever_joined_before_is_listened_to_from_the_start(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    joined = (guest(sandbox).id, "404404")
    options = options_for(sandbox, channels=(HOUSE,))
    async with open_chat(options, drawer, joined) as edge:
        assert [one.login for one in edge.channels] == [HOUSE, GUEST]
        assert subscribed(sandbox)


async def test_a_login_that_was_taken_back_while_the_bot_was_away_is_found(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    drawer.put(guest(sandbox).id, GUEST, sandbox.broadcaster_tokens[GUEST])
    await sandbox.disconnect_app(GUEST)
    options = options_for(sandbox, channels=(HOUSE,))
    async with open_chat(options, drawer, (guest(sandbox).id,)) as edge:
        async with asyncio.timeout(PATIENCE):
            assert await edge.comings.withdrawn() == {guest(sandbox).id}


async def test_a_streamers_dead_login_is_told_with_the_streamers_remedy(
    sandbox: Sandbox, edge: Edge
) -> None:
    await come(sandbox, edge)
    await sandbox.disconnect_app(GUEST)
    keys = set[str]()
    async with asyncio.timeout(PATIENCE):
        while "twitch.streamer_login_lost" not in keys:
            keys.add((await edge.troubles.take()).phrase.key)
    assert "twitch.login_lost" not in keys
