"""Thirty things that go wrong, each to happen in a minute of its own."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks import faults
from benchmarks.weather import Weather

Strike = Callable[[Weather], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Misfortune:
    """Something that goes wrong; it is over, or Twitch can be used again, when it returns."""

    name: str
    strike: Strike


MISFORTUNES = (
    Misfortune("one connection is cut", faults.one_is_cut),
    Misfortune("every connection is cut", faults.all_are_cut),
    Misfortune("closed with each of twelve codes", faults.closed_with_codes),
    Misfortune("a connection breaks within a frame, and before one", faults.broken_at_a_frame),
    Misfortune("frames come twice, and out of order", faults.doubled_and_disordered),
    Misfortune("frames are cut short, and lost by Twitch", faults.garbled_and_lost),
    Misfortune("every connection falls silent", faults.all_fall_silent),
    Misfortune("Twitch's clock jumps, and back", faults.clock_jumps),
    Misfortune("deletions fail: 401, 409, 429, 500, 503", faults.deletions_fail),
    Misfortune("deletions break off, before and after, or are late", faults.deletions_break_off),
    Misfortune("a deletion is forbidden, a warning fails once given", faults.forbidden_and_unsure),
    Misfortune("nobody is let in for 25 seconds", faults.shut),
    Misfortune("held at the door, then no place for a shard", faults.held_at_the_door),
    Misfortune("none gets a welcome", faults.no_welcome),
    Misfortune("every token expires", faults.tokens_expire),
    Misfortune("no points are left", faults.no_points),
    Misfortune("the login dies", faults.login_dies),
    Misfortune("the application is disconnected", faults.disconnected),
    Misfortune("chat is revoked, for seven reasons", faults.chat_is_revoked),
    Misfortune("unmodded and modded again", faults.unmodded),
    Misfortune("banned and unbanned", faults.banned),
    Misfortune("somebody deletes the subscription", faults.unsubscribed),
    Misfortune("somebody deletes the conduit", faults.conduit_is_deleted),
    Misfortune("the shards are pointed elsewhere", faults.pointed_elsewhere),
    Misfortune("the address to move to is silent", faults.silent_address),
    Misfortune("one connection falls silent", faults.one_falls_silent),
    Misfortune("twenty forced moves", faults.twenty_moves),
    Misfortune("twenty cuts", faults.twenty_cuts),
    Misfortune("all is silent for 25 seconds", faults.silent_for_long),
)
KILLED = Misfortune("`kill -9`", faults.killed)
"""The last one of all: what the bot holds in memory is measured until then."""


def misfortunes(count: int) -> tuple[Misfortune, ...]:
    """Return so many, in turn, of which the last is a kill."""
    return (*islice(cycle(MISFORTUNES), count - 1), KILLED)
