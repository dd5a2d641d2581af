"""Deaf or quiet: what Twitch says is compared with what we want, and mended."""

import asyncio

import pytest

from bot.ports.events import Deaf
from bot.sandbox.acts.conduits import remove_conduit
from bot.sandbox.faults.fault import Fault
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.opening import Edge, open_chat
from bot.twitch.probe import BLIND
from tests.bot.twitch.house import PATIENCE, Drawer, heard, heard_message, options_for, trouble

SUBSCRIPTIONS = "/eventsub/subscriptions"
CHAT = "channel.chat.message"


def subscribed(sandbox: Sandbox) -> set[tuple[str, str]]:
    return {(one.type, one.subject) for one in sandbox.twitch.eventsub.register if one.enabled}


async def test_a_look_that_finds_all_well_changes_nothing(sandbox: Sandbox, edge: Edge) -> None:
    before, sockets = subscribed(sandbox), edge.client.shards.sockets
    acts, since = len(sandbox.acts()), len(sandbox.calls())
    await edge.probe.look()
    assert {one.method for one in sandbox.calls(since=since)} == {"GET"}
    assert subscribed(sandbox) == before
    assert edge.client.shards.sockets == sockets
    assert len(sandbox.acts()) == acts


async def test_a_subscription_that_vanished_is_made_again_and_the_gap_told(
    sandbox: Sandbox, edge: Edge
) -> None:
    before = subscribed(sandbox)
    await edge.probe.look()
    for one in sandbox.twitch.eventsub.register:
        sandbox.twitch.eventsub.register.remove(one.id)
    await edge.probe.look()
    assert subscribed(sandbox) == before
    assert isinstance(await heard(edge), Deaf)


async def test_a_channel_that_is_no_longer_wanted_is_unsubscribed(drawer: Drawer) -> None:
    world = SandboxOptions(channels=("alpha", "beta"))
    async with open_sandbox(world) as sandbox:
        async with open_chat(options_for(sandbox), drawer):
            beta = sandbox.channel("beta").broadcaster.id
            assert (CHAT, beta) in subscribed(sandbox)
        async with open_chat(options_for(sandbox, channels=("alpha",)), drawer):
            assert (CHAT, beta) not in subscribed(sandbox)
            assert (CHAT, sandbox.channel("alpha").broadcaster.id) in subscribed(sandbox)


async def test_what_is_refused_is_told_once_and_asked_for_again(drawer: Drawer) -> None:
    world = SandboxOptions(bot_moderates=False)
    async with open_sandbox(world) as sandbox, open_chat(options_for(sandbox), drawer) as edge:
        told = [(await trouble(edge)).phrase.key for _ in range(2)]
        assert sorted(told) == ["twitch.not_moderator", "twitch.subscription_refused"]
        await edge.probe.look()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await edge.troubles.take()
        await sandbox.add_moderator(sandbox.bot.login)
        await edge.probe.look()
        assert "channel.moderate" in {kind for kind, _ in subscribed(sandbox)}


async def test_a_conduit_that_was_deleted_is_made_again(sandbox: Sandbox, edge: Edge) -> None:
    before = subscribed(sandbox)
    for one in list(sandbox.twitch.eventsub.conduits.values()):
        remove_conduit(sandbox.twitch, one)
    await edge.probe.look()
    assert (await trouble(edge)).phrase.key == "twitch.conduit_gone"
    assert subscribed(sandbox) == before
    assert isinstance(await heard(edge), Deaf)
    await sandbox.say("ana", "here again")
    assert (await heard_message(edge)).text == "here again"


async def test_a_shard_that_twitch_sends_elsewhere_is_read_anew(
    sandbox: Sandbox, edge: Edge
) -> None:
    (conduit,) = sandbox.twitch.eventsub.conduits.values()
    conduit.shards["0"].session_id = "nobody's"
    keeper = next(iter(edge.client.shards))
    before, keeper.since = keeper.current, keeper.since - 60
    await edge.probe.look()
    async with asyncio.timeout(PATIENCE):
        await edge.client.shards.changed.until(lambda: keeper.current is not before)
    assert keeper.current
    assert conduit.shards["0"].session_id == keeper.current.session_id


async def test_what_a_shard_that_twitch_sends_elsewhere_has_cost_is_told(
    sandbox: Sandbox, edge: Edge
) -> None:
    await sandbox.say("ana", "still here")
    said = await heard_message(edge)
    brought_by = edge.hearing.rhythm.shard_of(said.channel)
    (conduit,) = sandbox.twitch.eventsub.conduits.values()
    (keeper,) = [one for one in edge.client.shards if one.shard == brought_by]
    conduit.shards[keeper.shard].session_id = "nobody's"
    keeper.since -= 60
    await edge.probe.look()
    assert isinstance(await heard(edge), Deaf)


async def test_a_shard_that_was_pointed_a_moment_ago_is_trusted(
    sandbox: Sandbox, edge: Edge
) -> None:
    (conduit,) = sandbox.twitch.eventsub.conduits.values()
    conduit.shards["0"].session_id = "yesterday's"
    before = edge.client.shards.sockets
    await edge.probe.look()
    assert edge.client.shards.sockets == before


async def test_a_revocation_makes_it_look_at_once(sandbox: Sandbox, edge: Edge) -> None:
    since = len(sandbox.calls())
    await sandbox.revoke("notification_failures_exceeded", type_=CHAT)
    async with asyncio.timeout(PATIENCE):
        await sandbox.wait_for_calls(SUBSCRIPTIONS, method="POST", since=since)
    assert (await trouble(edge)).phrase.key == "twitch.revoked.failures"
    assert isinstance(await heard(edge), Deaf)


async def test_people_are_told_once_when_it_cannot_look(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.add_fault(Fault("/eventsub", "GET", status=400, times=2 * BLIND))
    for _ in range(BLIND + 2):
        await edge.probe.look()
    assert (await trouble(edge)).phrase.key == "twitch.unverified"
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await edge.troubles.take()
