"""Twitch's events as ours: one function for each kind of subscription."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from msgspec import convert

from bot.ports.events import Event, HumanActed, LostModerator, Said, WentLive, WentOff, Whispered
from bot.twitch.births import Births
from bot.twitch.dedupe import Seen
from bot.twitch.deeds import deed_from, reading_from, warning_from
from bot.twitch.follows import Follows
from bot.twitch.held import held_from, hold_ended_from
from bot.twitch.own import OwnActs
from bot.twitch.pleas import plea_answer_from, plea_from
from bot.twitch.silences import Silences
from bot.twitch.speech import cleaned, message_from
from bot.twitch.stirring import BLOCKED, raid_from, shield_from, terms_from
from bot.twitch.suspects import suspicion_from
from bot.twitch.wire import (
    Appointed,
    Broadcaster,
    ChatMessage,
    Frame,
    Moderated,
    Silenced,
    Target,
    Whisper,
)
from filters.engine.message import Author, Role

NOBODY = Author(id="", login="", name="")
"""The moderator of an act that Twitch did not name one for."""


@dataclass(slots=True)
class Standing:
    """What a translation needs to know besides the event."""

    bot_id: str
    live: dict[str, bool] = field(default_factory=dict)
    told_of_acts: set[str] = field(default_factory=set)
    """Channels where Twitch names the moderator of each act (`channel.moderate`)."""
    moderates: set[str] = field(default_factory=set)
    """Channels where the bot is known to be a moderator."""
    lost: set[str] = field(default_factory=set)
    """Channels where it is none, or no longer."""
    awaited: set[str] = field(default_factory=set)
    """Those of them that have just come, where it never was one yet."""
    doubt: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when something speaks for a change of that."""
    own: OwnActs = field(default_factory=OwnActs)
    """What the bot asked Twitch to do."""
    ours: Seen = field(default_factory=Seen)
    """Messages that the bot deleted and viewers whom it silenced, by id."""
    silences: Silences = field(default_factory=Silences)
    follows: Follows = field(default_factory=Follows)
    births: Births = field(default_factory=Births)
    heard_at: datetime | None = None
    """The time that the newest event carried."""

    def forget(self, channel: str) -> None:
        """Know nothing more of a channel that was left."""
        self.live.pop(channel, None)
        self.follows.forget(channel)
        for known in (self.told_of_acts, self.moderates, self.lost, self.awaited):
            known.discard(channel)


def event_from(frame: Frame, standing: Standing) -> Event | None:
    """Translate a notification; None for what moderation need not hear of.

    Raises `msgspec.ValidationError` for an event without what we cannot do without.
    """
    translation = TRANSLATIONS.get(frame.metadata.subscription_type)
    if translation is None:
        return None
    return translation(frame.payload.event, frame.metadata.message_timestamp, standing)


def _said(event: Mapping[str, object], at: datetime, standing: Standing) -> Event:
    chat = convert(event, ChatMessage)
    live = standing.live.get(chat.broadcaster_user_id)
    return Said(message_from(chat, at, standing.bot_id, live, standing.births.of))


def _whispered(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    whisper = convert(event, Whisper)
    if whisper.from_user_id == standing.bot_id:
        return None
    name = cleaned(whisper.from_user_name) or whisper.from_user_login
    author = Author(whisper.from_user_id, whisper.from_user_login, name)
    return Whispered(author, cleaned(whisper.whisper.text), at)


def _held(event: Mapping[str, object], at: datetime, standing: Standing) -> Event:
    live = standing.live.get(str(event.get("broadcaster_user_id")))
    return held_from(event, at, standing.bot_id, live=live, born=standing.births.of)


def _hold_ended(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    return hold_ended_from(event, at, standing.bot_id)


def _pleaded(event: Mapping[str, object], at: datetime, _: Standing) -> Event:
    return plea_from(event, at)


def _plea_answered(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    return plea_answer_from(event, at, standing.bot_id)


def _suspected(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    live = standing.live.get(str(event.get("broadcaster_user_id")))
    return suspicion_from(event, at, standing.bot_id, live=live, born=standing.births.of)


def _acted(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    act = convert(event, Moderated)
    target = convert(event.get(act.action) or {}, Target)
    if target.user_id:
        standing.silences.note(
            act.broadcaster_user_id, target.user_id, act.action, target.expires_at
        )
    if act.action == "unmod" and target.user_id == standing.bot_id:
        return LostModerator(act.broadcaster_user_id, at)
    if act.moderator_user_id == standing.bot_id and not _by_hand(act, target, standing):
        return None
    if act.action in BLOCKED:
        return terms_from(event, act.broadcaster_user_id, _actor(act), act.action, at)
    return deed_from(act, target, _actor(act), at)


def _warned(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    """Hear of a warning where Twitch does not tell of all acts."""
    warned = warning_from(event, at, standing.bot_id)
    return None if warned is None or warned.channel in standing.told_of_acts else warned


def _warning_read(event: Mapping[str, object], at: datetime, _: Standing) -> Event:
    return reading_from(event, at)


def _raided(event: Mapping[str, object], at: datetime, _: Standing) -> Event:
    return raid_from(event, at)


def _followed(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    return standing.follows.one(convert(event, Broadcaster).broadcaster_user_id, at)


def _shielded(*, up: bool) -> "Translation":
    def translated(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
        moved = shield_from(event, at, up=up)
        ours = moved.by.id == standing.bot_id
        return None if ours and standing.own.did(moved.channel, "shield") else moved

    return translated


def _by_hand(act: Moderated, target: Target, standing: Standing) -> bool:
    """Whether the broadcaster did what bears the bot's name: they may lend it their account."""
    if act.broadcaster_user_id != standing.bot_id:
        return False
    aim = target.message_id or target.user_id or ""
    return not any(standing.own.did(standing.bot_id, act.action, one) for one in (aim, ""))


def _actor(act: Moderated) -> Author:
    """Who acted: here they hold a rank, unless they acted in the other room of a shared chat."""
    role = Role.MODERATOR
    if act.moderator_user_id == act.broadcaster_user_id:
        role = Role.BROADCASTER
    roles = frozenset() if act.action.startswith("shared_chat_") else frozenset({role})
    name = cleaned(act.moderator_user_name) or act.moderator_user_login
    return Author(act.moderator_user_id, act.moderator_user_login, name, roles)


def _silenced(act: str) -> "Translation":
    def translated(
        event: Mapping[str, object], at: datetime, standing: Standing
    ) -> HumanActed | None:
        gone = convert(event, Silenced)
        if gone.broadcaster_user_id in standing.told_of_acts:
            return None
        return HumanActed(
            gone.broadcaster_user_id, NOBODY, act, gone.target_user_id, gone.message_id, at
        )

    return translated


def _began(event: Mapping[str, object], at: datetime, standing: Standing) -> Event:
    began = convert(event, Broadcaster)
    standing.live[began.broadcaster_user_id] = True
    return WentLive(began.broadcaster_user_id, at, began.id)


def _ended(event: Mapping[str, object], at: datetime, standing: Standing) -> Event:
    channel = convert(event, Broadcaster).broadcaster_user_id
    standing.live[channel] = False
    return WentOff(channel, at)


def _dismissed(event: Mapping[str, object], at: datetime, standing: Standing) -> Event | None:
    whom = convert(event, Appointed)
    if whom.user_id != standing.bot_id:
        return HumanActed(whom.broadcaster_user_id, NOBODY, "unmod", whom.user_id, None, at)
    return LostModerator(whom.broadcaster_user_id, at)


def _appointed(event: Mapping[str, object], _: datetime, standing: Standing) -> None:
    if convert(event, Appointed).user_id == standing.bot_id:
        standing.doubt.set()


Translation = Callable[[Mapping[str, object], datetime, Standing], Event | None]

TRANSLATIONS: dict[str, Translation] = {
    "channel.chat.message": _said,
    "channel.chat.message_delete": _silenced("delete"),
    "channel.chat.clear_user_messages": _silenced("timeout"),
    "automod.message.hold": _held,
    "automod.message.update": _hold_ended,
    "channel.unban_request.create": _pleaded,
    "channel.unban_request.resolve": _plea_answered,
    "channel.suspicious_user.message": _suspected,
    "channel.moderate": _acted,
    "channel.warning.send": _warned,
    "channel.warning.acknowledge": _warning_read,
    "channel.raid": _raided,
    "channel.follow": _followed,
    "channel.shield_mode.begin": _shielded(up=True),
    "channel.shield_mode.end": _shielded(up=False),
    "channel.moderator.add": _appointed,
    "channel.moderator.remove": _dismissed,
    "stream.online": _began,
    "stream.offline": _ended,
    "user.whisper.message": _whispered,
}
