"""Chat without Twitch: a message, who wrote it, and what stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a viewer is in a channel; roles form a set, never a hierarchy."""

    BROADCASTER = "broadcaster"
    MODERATOR = "moderator"
    LEAD_MODERATOR = "lead_moderator"
    STAFF = "staff"
    BOT = "bot"
    VIP = "vip"
    SUBSCRIBER = "subscriber"
    FOLLOWER = "follower"
    REGULAR = "regular"
    GUEST = "guest"


UNTOUCHABLE = frozenset(
    {Role.BROADCASTER, Role.MODERATOR, Role.LEAD_MODERATOR, Role.STAFF, Role.BOT}
)
"""Whose messages are never sanctioned, so that no filter need look at who they are."""


class Span(NamedTuple):
    """A stretch of a text in code points, end exclusive."""

    start: int
    end: int

    def touches(self, others: Iterable["Span"]) -> bool:
        """Say whether it shares a character with any of the others."""
        return any(self.start < other.end and other.start < self.end for other in others)


@dataclass(frozen=True, slots=True)
class Author:
    """The viewer who wrote; a date that is not known never counts against them."""

    id: str
    login: str
    name: str
    roles: frozenset[Role] = frozenset()
    badges: frozenset[str] = frozenset()
    first_message: bool = False
    account_created_at: datetime | None = None
    followed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Emote:
    """An emote, by its name and its place in the text."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A viewer named with `@`, and the place of the name with its `@`."""

    span: Span
    login: str


@dataclass(frozen=True, slots=True)
class Message:
    """One line of chat; without `author` windows are off, without `sent_at` time is."""

    id: str
    channel: str
    text: str
    author: Author | None = None
    emotes: tuple[Emote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    me: bool = False
    reply_to: str | None = None
    sent_at: datetime | None = None
    source_channel: str | None = None
    source_login: str | None = None
    """The channel of a shared chat in which it was written, where that is another one."""
    live: bool | None = None
