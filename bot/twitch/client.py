"""The bot as TwitchIO knows it: a conduit of several shards, whose frames go to `Hearing`."""

import asyncio
from collections.abc import Iterable
from http import HTTPStatus
from weakref import WeakSet

from aiohttp import ClientSession
from twitchio.eventsub.subscriptions import SubscriptionPayload
from twitchio.eventsub.websockets import WebsocketClosed
from twitchio.exceptions import InvalidTokenException, WebsocketConnectionException
from twitchio.ext import commands

from bot.twitch.errors import NotReadyError
from bot.twitch.hearing import Hearing
from bot.twitch.noserver import NoServer
from bot.twitch.options import TwitchOptions
from bot.twitch.refusals import said
from bot.twitch.socket import ShardSocket
from bot.twitch.subscriptions import Subject, subject_of
from bot.twitch.tokens import Tokens
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

ENABLED = "enabled"
RETRY = 2.0
LINGER = 2.0
"""Seconds that a socket is still read after its successor answered."""


class TwitchClient(commands.AutoBot):
    """TwitchIO's bot without its commands, its dispatch of events and its token file."""

    def __init__(
        self,
        options: TwitchOptions,
        session: ClientSession,
        bot_id: str,
        hearing: Hearing,
        troubles: Troubles,
    ) -> None:
        super().__init__(
            client_id=options.client_id,
            client_secret=options.client_secret.get_secret_value(),
            bot_id=bot_id,
            prefix="!",
            session=session,
            adapter=NoServer(),
            fetch_client_user=False,
        )
        self._options = options
        self._hearing = hearing
        self._troubles = troubles
        self._open: WeakSet[ShardSocket] = WeakSet()
        self._started: set[asyncio.Task[object]] = set()
        self._logins: list[Tokens] = []

    async def begin(self, app_token: str, logins: Iterable[Tokens]) -> None:
        """Log in and open every shard; returns when Twitch reports all of them enabled."""
        self._logins = list(logins)
        await self.login(token=app_token, save_tokens=False)
        if (self.conduit_info.shard_count or 0) < self._options.shards:
            await self.conduit_info.update_shard_count(self._options.shards)
        # Twitch accepts an association and reports its failure in the same breath.
        broken = [one.id async for one in self.conduit_info.fetch_shards() if one.status != ENABLED]
        if broken:
            raise NotReadyError(
                f"twitch did not take the connections of shards {', '.join(broken)}; "
                "start again, and see whether another copy of the bot is running"
            )

    async def held(self) -> frozenset[Subject]:
        """What the conduit is subscribed to from before."""
        found = await self.fetch_eventsub_subscriptions(conduit_id=self.conduit_info.id)
        return frozenset(
            [
                subject_of(one.type, one.condition)
                async for one in found.subscriptions
                if one.status == ENABLED
            ]
        )

    async def subscribe(self, wanted: Iterable[SubscriptionPayload]) -> set[str]:
        """Subscribe; return the kinds of events that Twitch refused, each reported."""
        done = await self.multi_subscribe(list(wanted))
        refused = set()
        for error in done.errors:
            if error.error.status == HTTPStatus.CONFLICT:
                continue
            what = str(error.subscription.type)
            refused.add(what)
            why = f"{error.error.status} {said(error.error)}".strip()
            channel = error.subscription.condition.get("broadcaster_user_id")
            phrase = Phrase.of("twitch.subscription_refused", what=what, why=why)
            self._troubles.report(str(channel) if channel else None, phrase)
        return refused

    async def end(self) -> None:
        """Close every socket and wait for every task that TwitchIO began."""
        tasks = self._own_tasks()
        await self.close(save_tokens=False)
        for socket in list(self._open):
            tasks |= socket.tasks()
            await socket.close(reassociate=False)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def load_tokens(self, path: str | None = None, /) -> None:  # noqa: ARG002  # TwitchIO's
        """Hand the stored logins to TwitchIO."""
        for login in self._logins:
            await self._hand_over(login.access, login.refresh, login.login)

    async def save_tokens(self, path: str | None = None, /) -> None:
        """Nothing: tokens are stored when they change."""

    def opened(self, socket: ShardSocket, task: asyncio.Task[object] | None) -> None:
        """Remember a socket and the task that connects it, to be able to end both."""
        self._open.add(socket)
        if task:
            self._remember(task)

    def heard(self, data: object) -> None:
        """Hear a notification."""
        self._hearing.heard(data)

    def revoked(self, data: object) -> None:
        """Hear that a subscription was revoked."""
        self._hearing.revoked(data)

    @property
    def validation(self) -> asyncio.Task[None] | None:
        """TwitchIO's hourly validation of tokens, which Twitch demands."""
        return self.http._validate_task  # noqa: SLF001  # TwitchIO shows it nowhere else

    async def revive_validation(self) -> None:
        """Begin the hourly validation again after it died."""
        self.http._validate_task = None  # noqa: SLF001  # else it would not begin again
        for user_id, tokens in self.tokens.items():
            await self._hand_over(tokens["token"], tokens["refresh"], user_id)

    async def _hand_over(self, access: str, refresh: str, account: str) -> None:
        try:
            await self.add_token(access, refresh)
        except InvalidTokenException:
            self._troubles.report(None, Phrase.of("twitch.login_lost", account=account))

    def asked_to_move(self, socket: ShardSocket, url: str) -> None:
        """Read a shard at another address, without a gap; `end` waits for what this begins."""
        moving = asyncio.create_task(
            self._move(socket, url), name=f"twitch shard {socket.shard} moves"
        )
        self._remember(moving)

    async def _move(self, old: ShardSocket, url: str) -> None:
        new = old.successor()
        try:
            await new.connect(url=url, fail_once=True)
        except WebsocketConnectionException:
            await old.close(reassociate=True)
            return
        self.conduit_info._sockets[old.shard] = new  # noqa: SLF001  # it has no other door
        # What was sent to the old address before the new one answered may still be on its way.
        await asyncio.sleep(LINGER)
        await old.close(reassociate=False)

    async def _websocket_closed(self, payload: WebsocketClosed) -> None:
        """Read a shard again whose socket closed; TwitchIO tries once, and without a word."""
        closed = payload.socket
        shard = closed.shard if isinstance(closed, ShardSocket) else ""
        if self._closing or self.conduit_info.websockets.get(shard) is not closed:
            return
        if task := asyncio.current_task():
            self._remember(task)
        await super()._websocket_closed(payload)
        while not self._closing and self.conduit_info.websockets.get(shard) is closed:
            self._troubles.report(None, Phrase.of("twitch.shard_lost", shard=shard))
            await asyncio.sleep(RETRY)
            await super()._websocket_closed(payload)

    def _remember(self, task: asyncio.Task[object]) -> None:
        self._started.add(task)
        task.add_done_callback(self._started.discard)

    def _own_tasks(self) -> set[asyncio.Task[object]]:
        tasks: set[asyncio.Task[object]] = set(self._started)
        for socket in self._open:
            tasks |= socket.tasks()
        for task in (self.validation, self._background_check_task):
            if task:
                tasks.add(task)
        return {task for task in tasks if task is not asyncio.current_task()}
