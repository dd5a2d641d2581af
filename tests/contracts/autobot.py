"""TwitchIO's own AutoBot as a listener to the sandbox."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
import twitchio
from twitchio import eventsub
from twitchio.eventsub import websockets
from twitchio.ext import commands
from twitchio.models.eventsub_ import create_event_instance

from bot.sandbox.events.event import Event
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.sandbox.wire import encode


class Listener(commands.AutoBot):
    """Puts everything it hears into one queue."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        owner, bot = sandbox.channel().broadcaster.id, sandbox.bot.id
        read = {"broadcaster_user_id": owner, "user_id": bot}
        act = {"broadcaster_user_id": owner, "moderator_user_id": bot}
        own = {"broadcaster_user_id": owner}
        self.sandbox = sandbox
        self.heard: asyncio.Queue = asyncio.Queue(1000)
        super().__init__(
            client_id=sandbox.twitch.options.client_id,
            client_secret=sandbox.twitch.options.client_secret,
            bot_id=bot,
            prefix="!",
            session=session,
            subscriptions=[
                eventsub.ChatMessageSubscription(**read),
                eventsub.ChatMessageDeleteSubscription(**read),
                eventsub.ChatClearUserMessagesSubscription(**read),
                eventsub.ChannelModerateV2Subscription(**act),
                eventsub.ChannelWarningSendSubscription(**act),
                eventsub.ChannelWarningAcknowledgementSubscription(**act),
                eventsub.AutomodMessageHoldV2Subscription(**act),
                eventsub.AutomodMessageUpdateV2Subscription(**act),
                eventsub.AutomodTermsUpdateSubscription(**act),
                eventsub.AutomodSettingsUpdateSubscription(**act),
                eventsub.SuspiciousUserMessageSubscription(**act),
                eventsub.SuspiciousUserUpdateSubscription(**act),
                eventsub.ChannelUnbanRequestSubscription(**act),
                eventsub.ChannelUnbanRequestResolveSubscription(**act),
                eventsub.ShieldModeBeginSubscription(**act),
                eventsub.ShieldModeEndSubscription(**act),
                eventsub.ChannelFollowSubscription(**act),
                eventsub.ChatSettingsUpdateSubscription(**read),
                eventsub.ChatNotificationSubscription(**read),
                eventsub.ChannelRaidSubscription(to_broadcaster_user_id=owner),
                eventsub.ChannelBanSubscription(**own),
                eventsub.ChannelUnbanSubscription(**own),
                eventsub.ChannelModeratorAddSubscription(**own),
                eventsub.ChannelModeratorRemoveSubscription(**own),
                eventsub.StreamOnlineSubscription(**own),
                eventsub.StreamOfflineSubscription(**own),
                eventsub.WhisperReceivedSubscription(user_id=bot),
            ],
        )

    async def load_tokens(self, _: str | None = None) -> None:
        for pair in (self.sandbox.bot_token, self.sandbox.broadcaster_token):
            await self.add_token(pair.access, pair.refresh)

    async def save_tokens(self, _: str | None = None) -> None:
        pass

    async def hears(self, kind: type) -> object:
        """The next payload of a kind; others are passed over."""
        async with asyncio.timeout(5):
            while True:
                payload = await self.heard.get()
                if isinstance(payload, kind):
                    return payload

    @property
    def channel(self) -> twitchio.PartialUser:
        return self.create_partialuser(self.sandbox.channel().broadcaster.id)

    def user(self, login: str) -> twitchio.PartialUser:
        return self.create_partialuser(self.sandbox.twitch.world.viewer(login).id)

    async def event_ready(self) -> None:
        self.heard.put_nowait(self)

    async def _keep(self, payload: object) -> None:
        self.heard.put_nowait(payload)

    async def event_message(self, payload: object) -> None:
        self.heard.put_nowait(payload)

    event_message_delete = event_chat_clear_user = event_mod_action = _keep
    event_warning_send = event_warning_acknowledge = event_ban = event_unban = _keep
    event_moderator_add = event_moderator_remove = event_stream_online = _keep
    event_stream_offline = event_message_whisper = event_token_refreshed = _keep
    event_automod_message_hold = event_automod_message_update = _keep
    event_automod_terms_update = event_automod_settings_update = _keep
    event_suspicious_user_message = event_suspicious_user_update = _keep
    event_unban_request = event_unban_request_resolve = event_shield_mode_begin = _keep
    event_shield_mode_end = event_follow = event_chat_settings_update = _keep
    event_chat_notification = event_raid = _keep


@asynccontextmanager
async def listening(monkeypatch: pytest.MonkeyPatch, **options: object) -> AsyncIterator[Listener]:
    async with open_sandbox(SandboxOptions(**options)) as sandbox:
        monkeypatch.setattr(twitchio.Route, "BASE", sandbox.helix_url + "/")
        monkeypatch.setattr(twitchio.Route, "ID_BASE", sandbox.url + "/")
        monkeypatch.setattr(websockets, "WSS", sandbox.eventsub_url)
        async with running(sandbox) as bot:
            yield bot


@asynccontextmanager
async def succeeding(first: Listener) -> AsyncIterator[Listener]:
    await first.close(save_tokens=False)
    async with running(first.sandbox) as bot:
        yield bot


@asynccontextmanager
async def running(sandbox: Sandbox) -> AsyncIterator[Listener]:
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:
        bot = Listener(sandbox, session)
        task = tasks.create_task(bot.start(with_adapter=False), name="AutoBot")
        await bot.hears(Listener)
        yield bot
        await bot.close(save_tokens=False)
        task.cancel()


def build(event: Event) -> object:
    """Make of an event what TwitchIO makes of it."""
    subscription = {"id": "s", "type": event.type, "version": "1", "condition": {}}
    metadata = {"message_id": "f", "message_timestamp": "2026-03-01T12:00:00.000000Z"}
    payload = {"subscription": subscription, "event": json.loads(encode(event.payload))}
    return create_event_instance(event.type, {"metadata": metadata, "payload": payload})
