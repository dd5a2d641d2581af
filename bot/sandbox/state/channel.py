"""A channel: who moderates it, who may not speak, what is on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox.state.clip import Clip, Marker
from bot.sandbox.state.hold import Hold
from bot.sandbox.state.message import Message, MessageBook
from bot.sandbox.state.modes import Modes, Turns
from bot.sandbox.state.person import Person
from bot.sandbox.state.raid import Raid
from bot.sandbox.state.suspect import Suspect
from bot.sandbox.state.term import BlockedTerm
from bot.sandbox.state.unban_request import UnbanRequest

_MOST_CHATTERS = 20_000
_AFTER_THE_LAST_WORD = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Ban:
    """A ban, or a time-out when it ends."""

    person: Person
    moderator: Person
    reason: str
    created_at: datetime
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning that its receiver must acknowledge before speaking again."""

    person: Person
    moderator: Person
    reason: str
    at: datetime
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """A live that is on."""

    id: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Shield:
    """Shield mode as it was last switched on, and whether it still is."""

    active: bool
    moderator: Person
    since: datetime


@dataclass(frozen=True, slots=True)
class Pin:
    """The message that is pinned, until its time is over or the stream ends."""

    message: Message
    moderator: Person
    starts_at: datetime
    ends_at: datetime | None
    updated_at: datetime


@dataclass(slots=True)
class Channel:
    """One broadcaster's channel."""

    broadcaster: Person
    moderators: dict[str, Person] = field(default_factory=dict)
    vips: dict[str, Person] = field(default_factory=dict)
    followers: dict[str, datetime] = field(default_factory=dict)
    bans: dict[str, Ban] = field(default_factory=dict)
    warnings: dict[str, Warned] = field(default_factory=dict)
    messages: MessageBook = field(default_factory=MessageBook)
    heard: dict[str, datetime] = field(default_factory=dict)
    automod: dict[str, int] = field(default_factory=dict)
    automod_overall: int | None = 0
    subscribers: set[str] = field(default_factory=set)
    modes: Modes = field(default_factory=Modes)
    turns: Turns = field(default_factory=Turns)
    shield: Shield | None = None
    pin: Pin | None = None
    raid: Raid | None = None
    terms: dict[str, BlockedTerm] = field(default_factory=dict)
    holds: dict[str, Hold] = field(default_factory=dict)
    suspects: dict[str, Suspect] = field(default_factory=dict)
    unban_requests: dict[str, UnbanRequest] = field(default_factory=dict)
    clips: dict[str, Clip] = field(default_factory=dict)
    markers: list[Marker] = field(default_factory=list)
    title: str = "An evening in the sandbox"
    category: str = "Just Chatting"
    stream: Stream | None = None
    viewers: int | None = None

    def may_moderate(self, person_id: str) -> bool:
        """Tell whether somebody is the broadcaster or a moderator."""
        return person_id == self.broadcaster.id or person_id in self.moderators

    def ban_of(self, person_id: str, now: datetime) -> Ban | None:
        """Find the ban or time-out that holds at that moment; one that ended is forgotten."""
        ban = self.bans.get(person_id)
        if ban is None or ban.ends_at is None or ban.ends_at > now:
            return ban
        del self.bans[person_id]
        return None

    def hear(self, person: Person, at: datetime) -> None:
        """Remember that somebody is in the room; the longest silent make room."""
        self.heard.pop(person.id, None)
        self.heard[person.id] = at
        if len(self.heard) > _MOST_CHATTERS:
            del self.heard[next(iter(self.heard))]

    def chatters(self, now: datetime) -> list[str]:
        """List the ids of those who spoke in the last quarter of an hour."""
        return [one for one, at in self.heard.items() if now - at <= _AFTER_THE_LAST_WORD]
