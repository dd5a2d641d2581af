"""`twitchAPI`, another hand's library, against the sandbox: it gets what it expects."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from twitchAPI import twitch as helix
from twitchAPI import type as kinds
from twitchAPI.eventsub import websocket

from bot.sandbox.faults.fault import Fault
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES, SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox


@dataclass(slots=True)
class Client:
    """The library, with the sandbox that it believes to be Twitch."""

    sandbox: Sandbox
    api: object
    events: object
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    heard: asyncio.Queue = field(default_factory=lambda: asyncio.Queue(1000))

    @property
    def here(self) -> tuple[str, str]:
        return self.sandbox.channel().broadcaster.id, self.sandbox.bot.id

    def id_of(self, login: str) -> str:
        return self.sandbox.twitch.world.viewer(login).id

    async def hear(self, event: object) -> None:
        # It calls from a thread of its own.
        self.loop.call_soon_threadsafe(self.heard.put_nowait, event.event)

    async def next(self) -> object:
        async with asyncio.timeout(5):
            return await self.heard.get()


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with open_sandbox(SandboxOptions(moderators=("elm",))) as sandbox:
        api = await _logged_in(sandbox)
        async with _listening(sandbox, api) as events:
            yield Client(sandbox, api, events)
        await api.close()


async def _logged_in(sandbox: Sandbox) -> object:
    options = sandbox.twitch.options
    api = await helix.Twitch(
        options.client_id,
        options.client_secret,
        base_url=sandbox.helix_url + "/",
        auth_base_url=sandbox.oauth_url + "/",
    )
    known = {one.value for one in kinds.AuthScope}
    # It wants `read` even where `manage` would do.
    wanted = {*BOT_SCOPES, *(one.replace(":manage:", ":read:") for one in BOT_SCOPES)} & known
    pair = sandbox.twitch.ledger.issue_user(Grant(sandbox.bot.id, frozenset(wanted)))
    scopes = [kinds.AuthScope(one) for one in wanted]
    await api.set_user_authentication(pair.access, scopes, pair.refresh)
    return api


@asynccontextmanager
async def _listening(sandbox: Sandbox, api: object) -> AsyncIterator[object]:
    events = websocket.EventSubWebsocket(
        api,
        connection_url=sandbox.eventsub_url,
        subscription_url=sandbox.helix_url + "/",
    )
    # It blocks whoever starts and stops it, and the sandbox runs in this very thread.
    await asyncio.to_thread(events.start)
    try:
        yield events
    finally:
        await asyncio.to_thread(asyncio.run, events.stop())
        await asyncio.to_thread(events._socket_thread.join)
        events._socket_loop.close()


async def test_it_reads_chat_and_speaks(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_chat_message(owner, bot, client.hear)
    await client.sandbox.say("fern", "hello @chartreuse")
    assert (await client.next()).message.text == "hello @chartreuse"
    sent = await client.api.send_chat_message(owner, bot, "hello fern")
    assert (sent.is_sent, (await client.next()).message_id) == (True, sent.message_id)


async def test_it_follows_what_moderators_do(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_moderate(owner, bot, client.hear)
    said = await client.sandbox.say("fern", "foul")
    await client.api.delete_chat_message(owner, bot, said)
    await client.api.ban_user(owner, bot, client.id_of("fern"), "enough", 600)
    await client.api.unban_user(owner, bot, client.id_of("fern"))
    await client.sandbox.warn("elm", "fern", "easy")
    await client.api.update_chat_settings(owner, bot, slow_mode=True, slow_mode_wait_time=30)
    acts = [await client.next() for _ in range(5)]
    assert [one.action for one in acts] == ["delete", "timeout", "untimeout", "warn", "slow"]
    assert acts[0].delete.message_id == said
    assert acts[1].timeout.reason == "enough"
    assert acts[4].slow.wait_time_seconds == 30


async def test_it_judges_what_automod_holds(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_automod_message_hold(owner, bot, client.hear)
    await client.events.listen_automod_message_update(owner, bot, client.hear)
    held = await client.sandbox.hold("fern", "flarn", category="swearing", level=2)
    event = await client.next()
    assert (event.message_id, event.category, event.level) == (held, "swearing", 2)
    await client.api.manage_held_automod_message(bot, held, kinds.AutoModAction.DENY)
    assert (await client.next()).status == "denied"
    with pytest.raises(kinds.TwitchAPIException):
        await client.api.manage_held_automod_message(bot, held, kinds.AutoModAction.ALLOW)


async def test_it_keeps_the_blocked_terms(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_automod_terms_update(owner, bot, client.hear)
    term = await client.api.add_blocked_term(owner, bot, "flarn*")
    assert (await client.next()).terms == ["flarn*"]
    listed = [one async for one in client.api.get_blocked_terms(owner, bot)]
    assert [(one.id, one.text) for one in listed] == [(term.id, "flarn*")]
    assert await client.api.remove_blocked_term(owner, bot, term.id)


async def test_it_hears_of_suspects_and_pleas(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_suspicious_user_message(owner, bot, client.hear)
    await client.events.listen_channel_unban_request_create(owner, bot, client.hear)
    await client.events.listen_channel_unban_request_resolve(owner, bot, client.hear)
    await client.sandbox.suspect("moth", "restricted")
    await client.sandbox.say("moth", "back again")
    assert (await client.next()).low_trust_status == "restricted"
    await client.sandbox.ban("elm", "moth")
    request_id = await client.sandbox.ask_unban("moth", "sorry")
    assert (await client.next()).id == request_id
    await client.sandbox.resolve_unban("elm", "moth", approve=False, answer="no")
    assert (await client.next()).status == "denied"


async def test_it_pulls_the_levers(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_shield_mode_begin(owner, bot, client.hear)
    await client.events.listen_channel_chat_settings_update(owner, bot, client.hear)
    await client.events.listen_channel_chat_notification(owner, bot, client.hear)
    assert (await client.api.update_shield_mode_status(owner, bot, is_active=True)).is_active
    assert (await client.next()).moderator_user_login == "chartreuse"
    await client.api.update_chat_settings(owner, bot, emote_mode=True)
    assert (await client.next()).emote_mode
    await client.api.send_chat_announcement(owner, bot, "calm", "blue")
    assert (await client.next()).notice_type == "announcement"
    settings = await client.api.update_automod_settings(owner, bot, overall_level=3)
    assert settings.overall_level == 3


async def test_it_meets_raids_and_followers(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_raid(client.hear, to_broadcaster_user_id=owner)
    await client.events.listen_channel_follow_v2(owner, bot, client.hear)
    await client.sandbox.raid("meadow", 42)
    assert (await client.next()).viewers == 42
    await client.sandbox.follow_now("fern")
    assert (await client.next()).user_login == "fern"


async def test_errors_are_those_that_it_knows(client: Client) -> None:
    owner, bot = client.here
    fern = client.id_of("fern")
    await client.api.ban_user(owner, bot, fern, "enough")
    with pytest.raises(kinds.TwitchAPIException, match="already banned"):
        await client.api.ban_user(owner, bot, fern, "enough")
    client.sandbox.add_fault(Fault("/moderation/bans", status=503, times=9))
    with pytest.raises(kinds.TwitchBackendException):
        await client.api.ban_user(owner, bot, client.id_of("oak"), "enough")


async def test_a_token_that_ran_out_is_renewed_on_the_way(client: Client) -> None:
    owner, bot = client.here
    client.sandbox.expire_tokens("chartreuse")
    assert (await client.api.get_shield_mode_status(owner, bot)).is_active is False


async def test_it_stays_in_touch_when_it_is_asked_to_move(client: Client) -> None:
    owner, bot = client.here
    await client.events.listen_channel_chat_message(owner, bot, client.hear)
    (session,) = client.sandbox.twitch.eventsub.sessions.values()
    first = session.socket
    await client.sandbox.reconnect_sockets()
    async with asyncio.timeout(5):
        await first.farewell.wait()
    assert session.socket is not first
    await client.sandbox.say("fern", "still there?")
    assert (await client.next()).message.text == "still there?"
