"""The table of orders: what may be posted to `/sandbox/<name>`."""

from collections.abc import Mapping

from bot.sandbox.admin.emotes import Emotes
from bot.sandbox.admin.levers import Announce, Clear, Modes, Raid, Share, Shield
from bot.sandbox.admin.order import Order
from bot.sandbox.admin.people import Acknowledge, Moderator, Sanction, Say, Whisper
from bot.sandbox.admin.review import Hold, Judge, Teach, Term
from bot.sandbox.admin.room import Play, Room, Skip
from bot.sandbox.admin.standing import Follow, Plea, Subscribe, Suspect, Vip
from bot.sandbox.admin.trouble import Clock, Faults, Frames, Lift, Revoke, Sockets, Tokens

ORDERS: Mapping[str, type[Order]] = {
    "say": Say,
    "whisper": Whisper,
    "moderator": Moderator,
    "sanction": Sanction,
    "acknowledge": Acknowledge,
    "hold": Hold,
    "judge": Judge,
    "teach": Teach,
    "term": Term,
    "follow": Follow,
    "subscribe": Subscribe,
    "vip": Vip,
    "suspect": Suspect,
    "plea": Plea,
    "modes": Modes,
    "shield": Shield,
    "announce": Announce,
    "clear": Clear,
    "raid": Raid,
    "share": Share,
    "room": Room,
    "skip": Skip,
    "emotes": Emotes,
    "faults": Faults,
    "frames": Frames,
    "lift": Lift,
    "sockets": Sockets,
    "tokens": Tokens,
    "revoke": Revoke,
    "clock": Clock,
    "play": Play,
}
