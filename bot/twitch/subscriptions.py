"""What we listen to: which subscriptions a channel gets, by what the accounts allow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypedDict

from twitchio import eventsub
from twitchio.eventsub.subscriptions import SubscriptionPayload

from bot.twitch.scopes import (
    FOR_ACTS,
    FOR_FOLLOWS,
    FOR_HOLDS,
    FOR_PLEAS,
    FOR_SHIELD,
    FOR_SUSPECTS,
    FOR_WHISPERS,
    missing,
)

CHAT = "channel.chat.message"
ACTS = "channel.moderate"

ENABLED = "enabled"

Subject = tuple[str, frozenset[tuple[str, str]]]
"""What a subscription is about: its type, and its condition without what is empty."""


def subject_of(kind: str, condition: Mapping[str, object]) -> Subject:
    """Tell two subscriptions to the same thing from two to different ones."""
    return kind, frozenset((key, str(value)) for key, value in condition.items() if value)


def channel_of(subject: Subject) -> str:
    """The channel that a subscription is about, empty where it is about none."""
    about = dict(subject[1])
    return about.get("broadcaster_user_id") or about.get("to_broadcaster_user_id", "")


@dataclass(frozen=True, slots=True)
class Held:
    """A subscription as Twitch has it; any other status than `enabled` says why it ended."""

    id: str
    subject: Subject
    status: str

    @property
    def enabled(self) -> bool:
        """Whether events still come."""
        return self.status == ENABLED


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Twitch does not subscribe us."""

    status: int
    why: str


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the bot's account and a channel's broadcaster allow."""

    bot_id: str
    bot: frozenset[str]
    broadcaster: frozenset[str] = frozenset()


class _Room(TypedDict):
    """A channel, and who asks as its moderator."""

    broadcaster_user_id: str
    moderator_user_id: str


def for_channel(channel: str, allowed: Allowed) -> Iterator[SubscriptionPayload]:
    """The subscriptions of one channel; the first is the one that matters."""
    ids = {"broadcaster_user_id": channel, "user_id": allowed.bot_id}
    here = _Room(broadcaster_user_id=channel, moderator_user_id=allowed.bot_id)
    yield eventsub.ChatMessageSubscription(**ids)
    yield eventsub.ChatMessageDeleteSubscription(**ids)
    yield eventsub.ChatClearUserMessagesSubscription(**ids)
    yield eventsub.StreamOnlineSubscription(broadcaster_user_id=channel)
    yield eventsub.StreamOfflineSubscription(broadcaster_user_id=channel)
    yield eventsub.ChannelWarningSendSubscription(**here)
    yield eventsub.ChannelWarningAcknowledgementSubscription(**here)
    yield eventsub.ChannelRaidSubscription(to_broadcaster_user_id=channel)
    yield from _as_moderator(here, allowed)
    if "moderation:read" in allowed.broadcaster:
        yield eventsub.ChannelModeratorAddSubscription(broadcaster_user_id=channel)
        yield eventsub.ChannelModeratorRemoveSubscription(broadcaster_user_id=channel)


def _as_moderator(here: _Room, allowed: Allowed) -> Iterator[SubscriptionPayload]:
    """What only moderators are told, as far as the bot's login allows it."""
    if not missing(allowed.bot, FOR_ACTS):
        yield eventsub.ChannelModerateV2Subscription(**here)
    if not missing(allowed.bot, FOR_HOLDS):
        yield eventsub.AutomodMessageHoldV2Subscription(**here)
        yield eventsub.AutomodMessageUpdateV2Subscription(**here)
    if not missing(allowed.bot, FOR_PLEAS):
        yield eventsub.ChannelUnbanRequestSubscription(**here)
        yield eventsub.ChannelUnbanRequestResolveSubscription(**here)
    if not missing(allowed.bot, FOR_SHIELD):
        yield eventsub.ShieldModeBeginSubscription(**here)
        yield eventsub.ShieldModeEndSubscription(**here)
    if not missing(allowed.bot, FOR_FOLLOWS):
        yield eventsub.ChannelFollowSubscription(**here)
    if not missing(allowed.bot, FOR_SUSPECTS):
        yield eventsub.SuspiciousUserMessageSubscription(**here)


def for_bot(allowed: Allowed) -> Iterator[SubscriptionPayload]:
    """The subscriptions that belong to no channel."""
    if not missing(allowed.bot, FOR_WHISPERS):
        yield eventsub.WhisperReceivedSubscription(user_id=allowed.bot_id)
