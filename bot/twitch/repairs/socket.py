"""A shard's connection that never hangs: opened with patience that ends, and never silent unseen.

TwitchIO connects with aiohttp's time-outs (minutes), retries after up to 90 random seconds,
notices silence after 15 to 25 s whatever keepalive Twitch promised, and opens a session of its
own for each socket.
Unnecessary once its socket takes a session and time-outs, raises where it cannot be opened,
goes by the welcome's `keepalive_timeout_seconds`, and tells how it ended.
"""

import asyncio
from enum import StrEnum

from aiohttp import (
    ClientError,
    ClientSession,
    ClientWebSocketResponse,
    ClientWSTimeout,
    WSMessage,
    WSMsgType,
)
from twitchio import Client
from twitchio.eventsub import websockets

from bot.twitch.errors import TwitchError
from bot.twitch.repairs.frames import Ear, Spoken, read_frame

KEEPALIVE = 10
"""Seconds after which Twitch shall say that it is still there; fewer it does not grant."""

SILENCE = 1.5
"""How many of these are silence."""

GRACE = 0.5
"""Seconds more for frames that came while this process itself was held up."""

PATIENCE = 5.0
"""Seconds for a connection and its welcome."""

BREATH = 0.01
"""Seconds of frames in a row after which all else gets a turn: what came in one go may be hundreds
of frames, and each call and each record takes several turns."""

OVER = {WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR}


class Ending(StrEnum):
    """How a connection ended: `silent` ones took messages with them."""

    CLOSED = "closed"
    SILENT = "silent"


class OpeningError(TwitchError):
    """A shard's connection could not be opened, or got no welcome."""


class ShardSocket(websockets.Websocket):
    """One connection of one shard; whoever opens it reads it and closes it."""

    def __init__(self, client: Client, line: ClientSession, shard: str, ear: Ear) -> None:
        super().__init__(client=client, http=client.http, shard_id=shard)
        self.shard = shard
        self.keepalive = float(KEEPALIVE)
        self.heard_at = _now()
        self.leave: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        """Done when another must be read: at the address that Twitch names, or at any."""
        self.over = False
        """Whether nothing more will come."""
        self._line = line
        self._ear = ear

    @property
    def age(self) -> float:
        """Seconds since the last frame."""
        return _now() - self.heard_at

    async def open(self, url: str | None = None) -> None:
        """Connect and be welcomed; raises `OpeningError`, and leaves nothing open then."""
        address = url or f"{websockets.WSS}?keepalive_timeout_seconds={KEEPALIVE}"
        closing = ClientWSTimeout(ws_close=1.0)
        try:
            async with asyncio.timeout(PATIENCE):
                self._socket = await self._line.ws_connect(address, timeout=closing)
                await self._welcomed(self._socket)
        except (ClientError, OSError, TimeoutError) as error:
            raise OpeningError(f"shard {self.shard}: {type(error).__name__} {error}") from None
        finally:
            if not self._session_id:
                await self.close()

    async def read(self) -> Ending:
        """Hand frames on until the connection ends, or has been silent for too long."""
        try:
            return await self._read()
        finally:
            self.over = True
            self.give_up()

    async def _read(self) -> Ending:
        rested = _now()
        while self._socket is not None:
            message = await self._next(self._socket)
            if message is None:
                return Ending.SILENT
            if message.type in OVER:
                break
            if message.type is WSMsgType.TEXT:
                self._take(message.data)
            if _now() - rested > BREATH:
                await asyncio.sleep(0)
                rested = _now()
        return Ending.CLOSED

    def give_up(self, url: str | None = None) -> None:
        """Ask for another connection in its place; this one is read until then."""
        if not self.leave.done():
            self.leave.set_result(url)

    async def close(self, cleanup: bool = True, *, reassociate: bool = True) -> None:  # noqa: ARG002  # TwitchIO's
        """Close the connection, whatever state it is in."""
        self.give_up()
        if self._socket is not None:
            await self._socket.close()

    async def _welcomed(self, socket: ClientWebSocketResponse) -> None:
        message = await socket.receive()
        spoken = self._take(message.data) if message.type is WSMsgType.TEXT else None
        if spoken is None or not spoken.payload.session.id:
            raise OpeningError(f"shard {self.shard}: no welcome")
        self._session_id = spoken.payload.session.id
        self.keepalive = spoken.payload.session.keepalive_timeout_seconds or KEEPALIVE

    async def _next(self, socket: ClientWebSocketResponse) -> WSMessage | None:
        for patience in (SILENCE * self.keepalive - GRACE, GRACE):
            try:
                async with asyncio.timeout(patience):
                    return await socket.receive()
            except TimeoutError:
                continue
        return None

    def _take(self, text: str) -> Spoken | None:
        self.heard_at = _now()
        spoken = read_frame(text, self._ear, self.shard)
        if spoken and spoken.metadata.message_type == "session_reconnect":
            self.give_up(spoken.payload.session.reconnect_url)
        return spoken


def _now() -> float:
    return asyncio.get_running_loop().time()
