"""The bot as TwitchIO knows it: a conduit of several shards, whose frames go to `Hearing`."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypedDict

import structlog
from aiohttp import ClientSession
from twitchio.eventsub.subscriptions import SubscriptionPayload
from twitchio.exceptions import HTTPException
from twitchio.ext import commands

from bot.twitch.errors import NotReadyError, TwitchError
from bot.twitch.hearing import Hearing
from bot.twitch.options import TwitchOptions
from bot.twitch.refusals import said
from bot.twitch.repairs import conduit
from bot.twitch.repairs.logins import hand_over
from bot.twitch.repairs.noserver import NoServer
from bot.twitch.repairs.shards import Shards
from bot.twitch.repairs.socket import ShardSocket
from bot.twitch.subscriptions import Held, Refusal, subject_of
from bot.twitch.tokens import Tokens
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

AT_ONCE = 10
"""Logins that are handed over at the same time."""


log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a client stands on: sessions for calls and for events, and the group of its tasks."""

    calls: ClientSession
    events: ClientSession
    tasks: asyncio.TaskGroup


class TwitchClient(commands.AutoBot):
    """TwitchIO's bot without its commands, its dispatch of events, its sockets and its files."""

    def __init__(
        self,
        options: TwitchOptions,
        ground: Ground,
        bot_id: str,
        hearing: Hearing,
        troubles: Troubles,
    ) -> None:
        super().__init__(
            client_id=options.client_id,
            client_secret=options.client_secret.get_secret_value(),
            bot_id=bot_id,
            prefix="!",
            session=ground.calls,
            adapter=NoServer(),
            fetch_client_user=False,
            **_place(options),
        )
        self.shards = Shards(self, ground.tasks)
        self._options = options
        self._line = ground.events
        self._hearing = hearing
        self._troubles = troubles
        self._logins: list[Tokens] = []

    async def begin(self, app_token: str, logins: Iterable[Tokens]) -> None:
        """Log in and open our shards; returns when Twitch reports all of them enabled."""
        self._logins = list(logins)
        await self.login(token=app_token, save_tokens=False)
        ours = {keeper.shard for keeper in self.shards}
        seen = [one for one in await conduit.states(self) if one.shard in ours]
        broken = [one.shard for one in seen if one.status != conduit.ENABLED]
        if broken:
            raise NotReadyError(
                f"twitch did not take the connections of shards {', '.join(broken)}; "
                "start again, and see whether another copy of the bot is running"
            )

    async def held(self) -> list[Held]:
        """What the conduit is subscribed to."""
        found = await self.fetch_eventsub_subscriptions(conduit_id=self.conduit_info.id)
        return [
            Held(one.id, subject_of(one.type, one.condition), one.status)
            async for one in found.subscriptions
        ]

    async def subscribe(self, wanted: SubscriptionPayload) -> Refusal | None:
        """Subscribe the conduit; what it holds already is no matter. Tells why Twitch refused."""
        done = await self.multi_subscribe([wanted])
        for one in done.errors:
            if one.error.status != HTTPStatus.CONFLICT:
                return Refusal(one.error.status, f"{one.error.status} {said(one.error)}".strip())
        return None

    async def unsubscribe(self, held: Held) -> None:
        """End a subscription; one that is gone already is no matter."""
        try:
            await self.delete_eventsub_subscription(held.id)
        except HTTPException as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise

    async def end(self) -> None:
        """Close every socket and wait for every task that TwitchIO began."""
        await self.shards.close()
        validation = self.validation
        await self.close(save_tokens=False)
        if validation and validation is not asyncio.current_task():
            await asyncio.wait([validation])

    async def load_tokens(self, path: str | None = None, /) -> None:  # noqa: ARG002  # TwitchIO's
        """Hand the stored logins to TwitchIO, the bot's first: without it nothing begins."""
        for own in self._logins[:1]:
            await self.trust(own)
        others = self._logins[1:]
        for first in range(0, len(others), AT_ONCE):
            async with asyncio.TaskGroup() as tasks:
                for login in others[first : first + AT_ONCE]:
                    tasks.create_task(self._try(login), name=f"login {login.login}")

    async def _try(self, login: Tokens) -> None:
        """Hand over a login that can be done without."""
        try:
            await self.trust(login)
        except (HTTPException, TwitchError) as error:
            log.warning("twitch.login_not_tried", account=login.login, why=type(error).__name__)

    async def save_tokens(self, path: str | None = None, /) -> None:
        """Nothing: tokens are stored when they change."""

    async def trust(self, login: Tokens) -> bool:
        """Call with a login from now on; False says that Twitch no longer accepts it."""
        return await hand_over(self, login.access, login.refresh)

    async def distrust(self, user_id: str) -> None:
        """Call with an account's login no longer."""
        await self.remove_token(user_id)

    async def verify(self) -> None:
        """Ask Twitch whether our logins still work, and renew those that can be renewed."""
        for tokens in list(self.tokens.values()):
            try:
                await hand_over(self, tokens["token"], tokens["refresh"])
            except (HTTPException, TwitchError):
                continue

    @property
    def validation(self) -> asyncio.Task[None] | None:
        """TwitchIO's hourly validation of tokens, which Twitch demands."""
        return self.http._validate_task  # noqa: SLF001  # TwitchIO shows it nowhere else

    def socket(self, shard: str) -> ShardSocket:
        """A connection for a shard, not opened yet."""
        return ShardSocket(self, self._line, shard, self._hearing)

    async def point(self, shard: str, session: str) -> None:
        """Point a shard at a session; raises where Twitch does not take it."""
        await conduit.point(self, shard, session)

    def down(self, shard: str, silent_since: float | None) -> None:
        """Nobody reads a shard, which may have been silent since a moment of the loop's clock."""
        self._hearing.gaps.shard_down(shard, silent_since)

    def elsewhere(self, shard: str, since: float) -> None:
        """A shard's events go elsewhere, since then or the last message that it brought."""
        brought = self._hearing.rhythm.brought(shard)
        self.down(shard, None if brought is None else max(since, brought))

    def troubled(self, shard: str) -> None:
        """Tell that a shard could not be read again at once."""
        self._troubles.report(None, Phrase.of("twitch.shard_lost", shard=shard))

    def up(self, shard: str) -> None:
        """A shard is read again."""
        self._hearing.gaps.shard_up(shard)
        self._hearing.ended.set()
        self.conduit_info._sockets.update(  # noqa: SLF001  # it has no other door
            {one.shard: one.current for one in self.shards if one.current}
        )

    async def _associate_shards(self, shard_ids: list[int]) -> None:  # noqa: ARG002  # TwitchIO's
        """Let our keepers read them: see `repairs.shards`.

        A conduit may grow, and never shrinks: another process may read the shards that it has.
        """
        if (self.conduit_info.shard_count or 0) < self._options.shards:
            await self.conduit_info.update_shard_count(
                self._options.shards, assign_transports=False
            )
        ours = self._options.shards_of(self._options.process, self.conduit_info.shard_count or 0)
        await self.shards.open(map(str, ours))
        self._shard_ids = sorted(int(keeper.shard) for keeper in self.shards)

    async def _conduit_check(self) -> None:
        """Nothing: see `bot.twitch.probe`."""

    async def _close_sockets(self) -> None:
        """Nothing: keepers close what they open."""


class Place(TypedDict, total=False):
    """Which conduit and which shards of it are ours, as TwitchIO is told."""

    conduit_id: str
    shard_ids: list[int]


def _place(options: TwitchOptions) -> Place:
    """Name what the settings say; TwitchIO finds the rest by itself."""
    place: Place = {}
    if options.conduit:
        place["conduit_id"] = options.conduit
    if options.processes > 1:
        place["shard_ids"] = list(options.shards_of(options.process))
    return place
