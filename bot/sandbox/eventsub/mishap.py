"""How a fault strikes a notification on its way to a socket."""

from collections.abc import Awaitable, Callable

from bot.sandbox.eventsub.session import Socket
from bot.sandbox.faults.frame_fault import FrameFault

Carry = Callable[[str], Awaitable[bool]]


async def suffer(fault: FrameFault, socket: Socket | None, frame: str, carry: Carry) -> bool:
    """Let a fault have a frame, and tell whether it got through to somebody after all."""
    if fault.kind == "lose":
        return False
    if fault.kind == "garble":
        await carry(frame[: len(frame) // 2])
        return False
    if fault.kind == "duplicate":
        return await carry(frame) | await carry(frame)
    if socket is None:
        return await carry(frame)
    return await _trouble(fault, socket, frame, carry)


async def _trouble(fault: FrameFault, socket: Socket, frame: str, carry: Carry) -> bool:
    if fault.kind == "half frame":
        socket.break_off(frame)
        return False
    if fault.kind == "reorder":
        socket.late.append(frame)
        return True
    if fault.kind == "silence":
        socket.mute = True
        return False
    socket.abort()
    return await carry(frame)
