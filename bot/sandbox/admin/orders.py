"""The table of orders: what may be posted to `/sandbox/<name>`."""

from collections.abc import Mapping

from bot.sandbox.admin.emotes import Emotes
from bot.sandbox.admin.order import Order
from bot.sandbox.admin.people import Moderator, Sanction, Say, Whisper
from bot.sandbox.admin.room import Play, Room, Skip
from bot.sandbox.admin.trouble import (
    Clock,
    Faults,
    Frames,
    Lift,
    Revoke,
    Sockets,
    Tokens,
)

ORDERS: Mapping[str, type[Order]] = {
    "say": Say,
    "whisper": Whisper,
    "moderator": Moderator,
    "sanction": Sanction,
    "room": Room,
    "skip": Skip,
    "emotes": Emotes,
    "faults": Faults,
    "frames": Frames,
    "lift": Lift,
    "revoke": Revoke,
    "clock": Clock,
    "sockets": Sockets,
    "tokens": Tokens,
    "play": Play,
}
