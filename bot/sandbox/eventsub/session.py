"""Sessions: an id that outlives its sockets, and the sockets themselves."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.sandbox.wire import Payload, stamp

STALL_SECONDS = 10.0
_WHOLE_TEXT, _LENGTH_FOLLOWS, _LONGEST = 0x81, 126, 0xFFFF  # RFC 6455, 5.2


def _never() -> bool:
    return False


@dataclass(slots=True, eq=False)
class Socket:
    """One WebSocket; whoever sends waits until there is room.

    A reader that takes nothing for ten seconds is cut off.
    """

    ws: web.WebSocketResponse
    transport: asyncio.Transport | None
    last_sent: float = 0.0
    mute: bool = False
    silenced: Callable[[], bool] = _never
    late: list[str] = field(default_factory=list)
    gone: bool = False
    code: int = 0
    reason: str = ""
    over: asyncio.Event = field(default_factory=asyncio.Event)
    told_to_leave: asyncio.Event = field(default_factory=asyncio.Event)
    farewell: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, frame: str, at: float) -> bool:
        """Write a frame and tell whether it went out; a mute socket swallows it."""
        if self.gone or self.ws.closed:
            return False
        self.last_sent = at
        if self.mute or self.silenced():
            return True
        # Frames that were put off go out behind the next one.
        frames, self.late = [frame, *self.late], []
        try:
            for one in frames:
                await self._write(one)
        except (ConnectionError, RuntimeError):
            return False
        except TimeoutError:
            self.abort()
            return False
        return True

    async def _write(self, frame: str) -> None:
        if self.transport is not None and not self.transport.get_write_buffer_size():
            # Nothing waits: the kernel takes the frame at once, and no watch need be set.
            await self.ws.send_str(frame)
            return
        async with asyncio.timeout(STALL_SECONDS):
            await self.ws.send_str(frame)

    def order_close(self, code: int, reason: str) -> None:
        """Have the socket closed with a code of EventSub's by the one who serves it."""
        self.gone, self.code, self.reason = True, self.code or code, reason
        self.over.set()

    async def close(self, code: int, reason: str) -> None:
        """Have the socket closed and wait until that is done."""
        self.order_close(code, reason)
        await self.farewell.wait()

    async def finish(self) -> None:
        """Say goodbye to the other side and wait for its answer."""
        self.gone = True
        try:
            if self.code:
                await self.ws.close(code=self.code, message=self.reason.encode())
        finally:
            self.farewell.set()

    def break_off(self, frame: str) -> None:
        """Cut the line in the middle of a frame."""
        payload = frame.encode()
        head = bytes((_WHOLE_TEXT, _LENGTH_FOLLOWS)) + min(len(payload), _LONGEST).to_bytes(
            2, "big"
        )
        if self.transport is not None and not self.ws.closed:
            self.transport.write(head + payload[: len(payload) // 2])
        self.abort()

    def abort(self) -> None:
        """Cut the line without a word."""
        self.gone = True
        if self.transport is not None:
            self.transport.abort()
        self.over.set()


@dataclass(slots=True, eq=False)
class Session:
    """What subscriptions and shards point at."""

    id: str
    keepalive: int
    connected_at: datetime
    socket: Socket
    used: bool = False
    challenge: str = ""

    @property
    def live(self) -> bool:
        """Whether events can still go out."""
        return not self.socket.gone and not self.socket.ws.closed

    def payload(self, *, reconnect_url: str | None = None) -> Payload:
        """Write it as it stands in welcome and reconnect frames."""
        return {
            "id": self.id,
            "status": "reconnecting" if reconnect_url else "connected",
            "connected_at": stamp(self.connected_at),
            "keepalive_timeout_seconds": None if reconnect_url else self.keepalive,
            "reconnect_url": reconnect_url,
            "recovery_url": None,
        }
