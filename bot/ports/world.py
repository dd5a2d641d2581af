"""What moderation needs of the world: small protocols that adapters fulfil and `app` joins."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.cases.blocking.terms import Blocked
from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.cases.facts import Fact
from bot.cases.staffing import Need
from filters.engine.charter import Modes, Outcome
from filters.engine.message import Message
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that the bot moderates; `id` is Twitch's, `language` what viewers are told in."""

    id: str
    login: str
    name: str
    language: str


class Progress(StrEnum):
    """How far an effect got.

    `pending` was recorded, `sending` may or may not have reached Twitch, the rest are final;
    `covered` was made needless by something else that was done.
    """

    PENDING = "pending"
    SENDING = "sending"
    DONE = "done"
    GONE = "gone"
    COVERED = "covered"
    REFUSED = "refused"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Answer:
    """What Twitch said to an effect; `told` is the text that a person was sent.

    With `pending` nothing was done, or nothing that harms when it is done again; with `sending`
    it may have been done, and is looked for before it is done again.
    """

    progress: Progress
    detail: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class PendingEffect:
    """A recorded effect that is not finished; after `deadline` (wall time) it is dropped."""

    id: int
    channel: str
    effect: Effect
    deadline: datetime
    progress: Progress
    case: int | None
    message_id: str | None


@dataclass(frozen=True, slots=True)
class Logged:
    """A message as the log keeps it, with the outcome it got."""

    message: Message
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class EffectReport:
    """An effect of a case with what became of it, for people who ask why."""

    effect: Effect
    answer: Answer


class Records(Protocol):
    """What is kept."""

    async def record(
        self, decision: Decision, wall: datetime, logged: Logged | None = None
    ) -> Sequence[PendingEffect]:
        """Write a decision and its pending effects in one transaction; return the effects.

        With the message that it follows from, that is in the log from then on as well.
        """

    async def sending(self, effect_id: int) -> None:
        """Note that an effect is about to be sent: from here on it may have happened."""

    async def postponed(self, effect_id: int) -> None:
        """Note that an effect that was about to be sent waits again: nothing was done."""

    async def answered(self, effect_id: int, answer: Answer) -> None:
        """Note what became of an effect."""

    async def unfinished(self) -> Sequence[PendingEffect]:
        """Every effect that was pending or sending, oldest first: what a crash left."""

    async def facts(self, channel: str, since: datetime) -> Sequence[Fact]:
        """The facts of a channel in the order they were recorded."""

    async def cases(self, channel: str, since: datetime) -> Sequence[Case]:
        """The open cases of a channel, and those opened since a moment, by number."""

    async def case(self, channel: str, number: int) -> Case | None:
        """One case by its number."""

    async def last_number(self, channel: str) -> int:
        """The highest case number of a channel, 0 when there is none."""

    async def history(self, channel: str, viewer_id: str, limit: int) -> Sequence[Case]:
        """A viewer's newest cases."""

    async def viewer(self, channel: str, login: str) -> str | None:
        """The id of a viewer by login, as last seen in the channel's log."""

    async def reports(self, channel: str, number: int) -> Sequence[EffectReport]:
        """The effects of a case and Twitch's answers."""

    async def latest(self, channel: str, kind: str) -> EffectReport | None:
        """The newest effect of a kind in a channel, with what became of it."""

    async def log(self, messages: Sequence[Logged]) -> None:
        """Keep a batch of messages."""

    async def recent(self, channel: str, since: datetime) -> Sequence[Message]:
        """The channel's logged messages since a moment, oldest first."""

    async def following(self, channel: str, since: datetime, limit: int) -> Sequence[Message]:
        """The first of the channel's logged messages after a moment, oldest first."""

    async def tidy(self) -> int:
        """Erase what each kind of record is no longer kept for; return how many messages."""

    async def forget(self, before: datetime) -> int:
        """Erase the texts of logged messages older than a moment; return how many."""


class Chat(Protocol):
    """What can be done on Twitch."""

    async def perform(
        self, channel: Channel, effect: Effect, told: str, *, doubted: bool = False
    ) -> Answer:
        """Carry out one effect; `told` is the rendered text for the person, if any.

        A time-out or a ban of which it is `doubted` whether it was done before is looked for first.
        Never raises for what Twitch refuses: the answer says it.
        """

    def door(self, channel: Channel, effect: Effect) -> Hashable:
        """Return what an effect must pass: a budget that it shares with others."""

    def opens_in(self, door: Hashable) -> float:
        """Seconds until something may pass a door, 0 now."""

    async def is_silenced(
        self, channel: Channel, user_id: str, *, for_good: bool = False
    ) -> bool | None:
        """Whether a viewer is timed out or banned, or banned alone; None: it cannot be known."""

    async def viewers(self, channels: Sequence[Channel]) -> Mapping[str, int]:
        """Viewer counts of the channels that are live, by channel id."""

    async def automod_on(self, channel: Channel) -> bool | None:
        """Whether AutoMod filters anything there, None when it cannot be known."""

    async def modes(self, channel: Channel) -> Modes | None:
        """The modes of a chat now, None when they cannot be known."""

    async def shield(self, channel: Channel) -> bool | None:
        """Whether shield mode is up there, None when it cannot be known."""

    async def moderators(self, channel: Channel) -> frozenset[str] | None:
        """Ids of the channel's moderators, None without the broadcaster's token."""


class BlockedTerms(Protocol):
    """What Twitch itself keeps out of a chat."""

    async def blocked_terms(self, channel: Channel) -> Sequence[Blocked] | None:
        """The terms that Twitch keeps out there, None when they cannot be known."""


@dataclass(frozen=True, slots=True)
class Footage:
    """A clip that Twitch shows."""

    url: str


class Clips(Protocol):
    """Where a clip is looked for that Twitch took on."""

    async def clip(self, clip_id: str) -> Footage | None:
        """The clip; None while it is not made, or cannot be asked for."""


class Clock(Protocol):
    """Two clocks: what policy goes by, and what wires and tokens go by."""

    def show(self) -> datetime:
        """The time of the show."""

    def wall(self) -> datetime:
        """The time of the world."""

    async def heard(self, at: datetime) -> None:
        """Take note of an event's time stamp."""

    async def pause(self, show: timedelta) -> None:
        """Wait for a stretch of show time."""


class Notices(Protocol):
    """How the team is told."""

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Tell the team something; never in public chat."""


class MessageLog(Protocol):
    """Where messages wait to be kept in batches."""

    async def put(self, logged: Logged) -> None:
        """Keep a message soon; waits while too many are waiting, loses none."""


class Feed(Protocol):
    """Who watches what happens, inside the process; a watcher never delays and never decides."""

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """See a decision after it was recorded; `message` is None for a ruling."""

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """See what became of an effect."""

    def staffed(self, channel: Channel, live: Need) -> None:
        """See how many moderators the live needs now."""

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """See that somebody moderates there no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All that the moderation works with, joined by the wiring."""

    channels: Mapping[str, Channel]
    leaving: Mapping[str, Channel] = field(default_factory=dict)
    """Channels that were left and in which the bot still has something to give back."""
    records: Records
    log: MessageLog
    chat: Chat
    clock: Clock
    notices: Notices
    feed: Feed
    prefix: str = "!"
    """What commands begin with in chat."""
    site: str = ""
    """The address by which everybody knows the bot's pages, empty where nobody else does."""
