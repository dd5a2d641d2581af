"""A shard's connection that hands frames on as they come, in order, and survives odd ones.

TwitchIO starts a task per event, loses events that lack a key of its models, and stops
reading at a revocation whose reason it does not know (`moderator_removed`).
When Twitch asks it to move to another address it stops reading while it does so, and keeps
a dead socket that later takes the place of a healthy one.
"""

import asyncio
from typing import Protocol, runtime_checkable

from twitchio.eventsub.websockets import Websocket
from twitchio.types_.conduits import NotificationMessage, ReconnectMessage, RevocationMessage


@runtime_checkable
class Ear(Protocol):
    """Who the frames are for; none of its methods may wait or raise."""

    def opened(self, socket: "ShardSocket", task: asyncio.Task[object] | None) -> None:
        """A socket is being connected, by a task that may try for ever."""

    def heard(self, data: object) -> None:
        """A notification came."""

    def revoked(self, data: object) -> None:
        """A subscription was revoked."""

    def asked_to_move(self, socket: "ShardSocket", url: str) -> None:
        """Twitch wants a shard to be read at another address, and soon."""


class ShardSocket(Websocket):
    """TwitchIO's socket with its hooks turned towards us; for another client it is TwitchIO's."""

    ear: Ear | None = None

    async def connect(
        self, *, url: str | None = None, reconnect: bool = False, fail_once: bool = False
    ) -> None:
        """Connect, and make known which task does so."""
        if isinstance(self._client, Ear):
            self.ear = self._client
            self.ear.opened(self, asyncio.current_task())
        await super().connect(url=url, reconnect=reconnect, fail_once=fail_once)

    @property
    def shard(self) -> str:
        """The shard that it reads."""
        return self._shard_id or ""

    def successor(self) -> "ShardSocket":
        """A socket for the same shard, not connected yet."""
        return ShardSocket(client=self._client, http=self._http, shard_id=self._shard_id)

    def tasks(self) -> set[asyncio.Task[None]]:
        """The tasks that read this socket and watch over it."""
        return {task for task in (self._listen_task, self._keep_alive_task) if task}

    async def _process_notification(self, data: NotificationMessage) -> None:
        if self.ear is None:
            return await super()._process_notification(data)
        return self.ear.heard(data)

    async def _process_revocation(self, data: RevocationMessage) -> None:
        if self.ear is None:
            return await super()._process_revocation(data)
        return self.ear.revoked(data)

    async def _process_reconnect(self, data: ReconnectMessage) -> None:
        if self.ear is None:
            return await super()._process_reconnect(data)
        return self.ear.asked_to_move(self, data["payload"]["session"]["reconnect_url"])
