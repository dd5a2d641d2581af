"""The `/ws` door: welcome, keepalive, reconnect, and the close codes."""

import asyncio

from aiohttp import WSMsgType, web

from bot.sandbox.acts.conduits import end_session
from bot.sandbox.eventsub.conduit import whole_number
from bot.sandbox.eventsub.frames import keepalive_frame, session_frame
from bot.sandbox.eventsub.session import Session, Socket
from bot.sandbox.faults.strike import Struck, meet_fault
from bot.sandbox.twitch import Twitch

SPOKE = 4001
UNUSED = 4003
LEFT_BEHIND = 4004
INVALID_RECONNECT = 4007
_KEEPALIVE_BOUNDS = (10, 600)
_PATIENCE = 1.0


async def open_socket(request: web.Request) -> web.StreamResponse:
    """Serve one WebSocket for as long as it lasts, unless a fault for `/ws` is in the way."""
    twitch = request.app[Twitch.KEY]

    async def go(struck: Struck | None) -> web.StreamResponse:
        if struck is not None:
            return web.Response(status=struck.status, text=struck.message)
        return await _open(twitch, request)

    return await meet_fault(twitch, request, twitch.faults.take("GET", "/ws"), go)


async def _open(twitch: Twitch, request: web.Request) -> web.WebSocketResponse:
    ws = web.WebSocketResponse(timeout=_PATIENCE, max_msg_size=1 << 16)
    await ws.prepare(request)
    transport = request.transport
    socket = Socket(ws, transport if isinstance(transport, asyncio.Transport) else None)
    socket.silenced = lambda: twitch.faults.swallows("silence")
    session = await _admit(twitch, request, socket)
    if session is None:
        await ws.close(code=INVALID_RECONNECT, message=b"invalid reconnect")
        return ws
    await _serve(twitch, session, socket)
    return ws


async def _admit(twitch: Twitch, request: web.Request, socket: Socket) -> Session | None:
    if "challenge" in request.query or "id" in request.query:
        session = _move(twitch, request, socket)
    else:
        session = _begin(twitch, request, socket)
    if session is not None:
        await _welcome(twitch, session)
    return session


def _begin(twitch: Twitch, request: web.Request, socket: Socket) -> Session:
    lowest, highest = _KEEPALIVE_BOUNDS
    asked = whole_number(request.query.get("keepalive_timeout_seconds", ""))
    keepalive = max(lowest, min(asked or lowest, highest))
    session = Session(twitch.mint.token(40), keepalive, twitch.show.now(), socket)
    twitch.eventsub.sessions[session.id] = session
    return session


def _move(twitch: Twitch, request: web.Request, socket: Socket) -> Session | None:
    session = twitch.eventsub.sessions.get(request.query.get("id", ""))
    if session is None or not session.challenge:
        return None
    if request.query.get("challenge") != session.challenge:
        return None
    session.socket, session.challenge, session.used = socket, "", True
    return session


async def _welcome(twitch: Twitch, session: Session) -> None:
    if twitch.faults.swallows("no welcome"):
        session.socket.mute = True
        return
    frame = session_frame(
        "session_welcome", twitch.mint.frame(), twitch.show.now(), session=session.payload()
    )
    await session.socket.send(frame, twitch.wall.monotonic())


async def _serve(twitch: Twitch, session: Session, socket: Socket) -> None:
    try:
        async with asyncio.TaskGroup() as tasks:
            running = [
                tasks.create_task(_listen(socket), name="listen"),
                tasks.create_task(_keep_alive(twitch, session, socket), name="keepalive"),
                tasks.create_task(_close_unused(twitch, session, socket), name="unused"),
                tasks.create_task(_close_left(twitch, socket), name="left behind"),
            ]
            await socket.over.wait()
            for task in running:
                task.cancel()
    finally:
        await socket.finish()
        await _part(twitch, session, socket)


async def _listen(socket: Socket) -> None:
    async for message in socket.ws:
        if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
            socket.order_close(SPOKE, "client sent inbound traffic")
            return
    socket.over.set()


async def _keep_alive(twitch: Twitch, session: Session, socket: Socket) -> None:
    while True:
        left = socket.last_sent + session.keepalive - twitch.wall.monotonic()
        if left > 0:
            await twitch.wall.sleep(left)
            continue
        frame = keepalive_frame(twitch.mint.frame(), twitch.show.now())
        await socket.send(frame, twitch.wall.monotonic())


async def _close_unused(twitch: Twitch, session: Session, socket: Socket) -> None:
    await twitch.wall.sleep(twitch.options.unused_seconds)
    if not session.used:
        socket.order_close(UNUSED, "connection unused")


async def _close_left(twitch: Twitch, socket: Socket) -> None:
    await socket.told_to_leave.wait()
    await twitch.wall.sleep(twitch.options.reconnect_seconds)
    socket.order_close(LEFT_BEHIND, "reconnect grace time expired")


async def _part(twitch: Twitch, session: Session, socket: Socket) -> None:
    if session.socket is socket:
        await end_session(twitch, session, _reason(socket))


def _reason(socket: Socket) -> str:
    return {
        SPOKE: "websocket_received_inbound_traffic",
        UNUSED: "websocket_connection_unused",
        LEFT_BEHIND: "websocket_failed_to_reconnect",
    }.get(socket.code, "websocket_disconnected")
