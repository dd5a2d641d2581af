"""Frames handed on as they come, in their order, the odd ones too.

TwitchIO starts a task per event, loses every event that lacks a key of its models, and stops
reading for good at a frame without a head or a revocation whose reason it does not know
(`moderator_removed`).
Unnecessary once its socket awaits one hook with each raw frame before it builds any model.
"""

from datetime import datetime
from typing import Protocol

import structlog
from msgspec import DecodeError, Struct, ValidationError, convert, json

log = structlog.get_logger(__name__)


class Ear(Protocol):
    """Who the frames are for; none of its methods may wait."""

    def heard(self, data: object, shard: str) -> None:
        """A notification came."""

    def revoked(self, data: object) -> None:
        """A subscription was revoked."""

    def told_time(self, at: datetime) -> None:
        """A frame about the connection itself said what time it is."""

    def unreadable(self, why: str) -> None:
        """Something came that no one can read."""


class Head(Struct):
    """What tells frames apart; the time is the sender's."""

    message_type: str
    message_timestamp: datetime | None = None


class Session(Struct, frozen=True):
    """A connection as Twitch speaks of it."""

    id: str = ""
    keepalive_timeout_seconds: float | None = None
    reconnect_url: str | None = None


class Body(Struct, frozen=True):
    """What a frame about the connection itself carries."""

    session: Session = Session()


class Spoken(Struct):
    """A frame, as far as it must be understood to be handed on."""

    metadata: Head
    payload: Body = Body()


def read_frame(text: str | bytes, ear: Ear, shard: str) -> Spoken | None:
    """Hand a frame on to an ear and tell what kind it was; None if it cannot be read."""
    try:
        data = json.decode(text)
        spoken = convert(data, Spoken)
    except (DecodeError, ValidationError) as error:
        ear.unreadable(str(error))
        return None
    try:
        _hand_on(spoken.metadata, data, ear, shard)
    except Exception:
        # Whatever is wrong with one event, the next ones must be heard.
        log.exception("twitch.frame_failed", shard=shard)
    return spoken


def _hand_on(head: Head, data: object, ear: Ear, shard: str) -> None:
    if head.message_type == "notification":
        ear.heard(data, shard)
    elif head.message_type == "revocation":
        ear.revoked(data)
    elif head.message_timestamp is not None:
        ear.told_time(head.message_timestamp)
