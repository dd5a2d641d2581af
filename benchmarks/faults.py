"""How each thing that goes wrong is made to happen: see `misfortunes`."""

import asyncio

from benchmarks.weather import BOT, OWNER, Weather
from bot.sandbox.acts.conduits import remove_conduit
from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault, FrameKind

CHAT = "channel.chat.message"
DELETIONS, WARNINGS = "/moderation/chat", "/moderation/warnings"
DOOR, SHARDS = "/ws", "/eventsub/conduits/shards"
CODES = (1000, 1001, 1006, 1012, 4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007)
REASONS = (
    "authorization_revoked",
    "user_removed",
    "chat_user_banned",
    "version_removed",
    "notification_failures_exceeded",
    "beta_maintenance",
    "of_another_day",
)
LONG = 25.0
"""Seconds for which Twitch is away where a fault has no end of its own."""
SOON = 2.0
"""Seconds between two strikes of the same minute."""


async def one_is_cut(one: Weather) -> None:
    one.sandbox.drop_sockets(most=1)


async def all_are_cut(one: Weather) -> None:
    one.sandbox.drop_sockets()


async def closed_with_codes(one: Weather) -> None:
    for code in CODES:
        one.sandbox.drop_sockets(code=code)
        await asyncio.sleep(SOON)
    one.twitch_is_usable()


async def broken_at_a_frame(one: Weather) -> None:
    await _frames(one, "half frame", 1)
    await asyncio.sleep(SOON)
    await _frames(one, "drop", 1)


async def all_fall_silent(one: Weather) -> None:
    one.sandbox.mute_sockets()


async def one_falls_silent(one: Weather) -> None:
    one.sandbox.add_fault(FrameFault("silence", type=CHAT))


async def silent_for_long(one: Weather) -> None:
    one.sandbox.add_fault(FrameFault("silence", name="hush", seconds=LONG))
    one.sandbox.mute_sockets()
    await asyncio.sleep(LONG)
    one.twitch_is_usable()


async def doubled_and_disordered(one: Weather) -> None:
    await _frames(one, "duplicate", 100)
    await _frames(one, "reorder", 30)


async def garbled_and_lost(one: Weather) -> None:
    await _frames(one, "garble", 3)
    await _frames(one, "lose", 3)


async def clock_jumps(one: Weather) -> None:
    await one.sandbox.jump_clock(3600)
    await asyncio.sleep(10)
    await one.sandbox.jump_clock(-7200)
    await asyncio.sleep(10)
    await one.sandbox.jump_clock(3600)


async def shut(one: Weather) -> None:
    one.sandbox.add_fault(Fault(DOOR, status=503, name="shut", seconds=LONG))
    one.sandbox.add_fault(Fault("/eventsub", status=503, name="deaf", seconds=LONG))
    one.sandbox.drop_sockets()
    await asyncio.sleep(LONG)
    one.twitch_is_usable()


async def held_at_the_door(one: Weather) -> None:
    one.sandbox.add_fault(Fault(DOOR, hold=True, name="held", times=4))
    one.sandbox.drop_sockets()
    await asyncio.sleep(LONG / 2)
    one.sandbox.lift_faults()
    one.sandbox.add_fault(Fault(SHARDS, "PATCH", status=500, name="no place", times=6))
    one.sandbox.drop_sockets()
    await one.strikes("no place", 6)
    one.sandbox.lift_faults()
    one.twitch_is_usable()


async def no_welcome(one: Weather) -> None:
    one.sandbox.add_fault(FrameFault("no welcome", times=4))
    one.sandbox.drop_sockets()
    await one.strikes("no welcome", 4)
    one.twitch_is_usable()


async def silent_address(one: Weather) -> None:
    one.sandbox.add_fault(FrameFault("no welcome", times=2))
    await one.sandbox.reconnect_sockets()


async def twenty_moves(one: Weather) -> None:
    for _ in range(20):
        await one.sandbox.reconnect_sockets()
        await asyncio.sleep(SOON)
    one.twitch_is_usable()


async def twenty_cuts(one: Weather) -> None:
    for _ in range(20):
        one.sandbox.drop_sockets()
        await asyncio.sleep(SOON)
    one.twitch_is_usable()


async def deletions_fail(one: Weather) -> None:
    for status in (401, 409, 429, 500, 503):
        name = f"deletion {status}"
        one.sandbox.add_fault(Fault(DELETIONS, "DELETE", name=name, status=status, times=2))
        await one.strikes(name, 2)


async def deletions_break_off(one: Weather) -> None:
    for number, after in enumerate((False, True)):
        for how in ("reset", "half"):
            name = f"{how} {number}"
            fault = Fault(DELETIONS, "DELETE", name=name, times=2, after=after)
            setattr(fault, how, True)
            one.sandbox.add_fault(fault)
            await one.strikes(name, 2)
    one.sandbox.add_fault(Fault(DELETIONS, "DELETE", name="late", delay=1.5, times=3))
    await one.strikes("late", 3)


async def forbidden_and_unsure(one: Weather) -> None:
    one.sandbox.add_fault(Fault(DELETIONS, "DELETE", status=403, name="forbidden"))
    await one.strikes("forbidden")
    one.sandbox.add_fault(Fault(WARNINGS, "POST", status=500, name="late warning", after=True))
    await one.strikes("late warning")


async def tokens_expire(one: Weather) -> None:
    one.sandbox.expire_tokens(BOT)
    one.sandbox.expire_tokens()
    one.sandbox.drop_sockets()


async def no_points(one: Weather) -> None:
    one.sandbox.drain_points(BOT)
    one.sandbox.drain_points()


async def login_dies(one: Weather) -> None:
    refused = Fault("/oauth2/token", status=400, message="Invalid refresh token", times=99)
    one.sandbox.add_fault(refused)
    one.sandbox.expire_tokens(BOT)
    await one.tells("n’est plus acceptée")
    await asyncio.sleep(5)
    one.sandbox.lift_faults()
    await one.log_in()
    one.twitch_is_usable()


async def disconnected(one: Weather) -> None:
    await one.sandbox.disconnect_app(BOT)
    await one.tells("n’est plus acceptée")
    await one.log_in()
    one.twitch_is_usable()


async def chat_is_revoked(one: Weather) -> None:
    for reason in REASONS:
        await one.sandbox.revoke(reason, type_=CHAT)
        await asyncio.sleep(2 * SOON)
    one.twitch_is_usable()


async def unmodded(one: Weather) -> None:
    await one.sandbox.remove_moderator(BOT)
    await one.tells("n’est plus modérateur")
    await one.sandbox.add_moderator(BOT)
    one.twitch_is_usable()


async def banned(one: Weather) -> None:
    await one.sandbox.ban(OWNER, BOT)
    await one.tells("banni")
    await one.sandbox.unban(OWNER, BOT)
    await one.sandbox.add_moderator(BOT)
    one.twitch_is_usable()


async def unsubscribed(one: Weather) -> None:
    register = one.sandbox.twitch.eventsub.register
    for each in [each for each in register if each.type == CHAT]:
        register.remove(each.id)


async def conduit_is_deleted(one: Weather) -> None:
    for each in list(one.sandbox.twitch.eventsub.conduits.values()):
        remove_conduit(one.sandbox.twitch, each)


async def pointed_elsewhere(one: Weather) -> None:
    for conduit in one.sandbox.twitch.eventsub.conduits.values():
        for shard in conduit.shards.values():
            shard.status, shard.session_id = "websocket_internal_error", "nobody's"


async def killed(one: Weather) -> None:
    await one.kill()
    await one.begin()
    one.told = 0
    one.twitch_is_usable()


async def _frames(one: Weather, kind: FrameKind, times: int) -> None:
    one.sandbox.add_fault(FrameFault(kind, type=CHAT, times=times))
    await one.strikes(kind, times)
