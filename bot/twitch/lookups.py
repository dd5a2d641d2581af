"""What can be asked of Twitch about channels and viewers; what cannot be known is None."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from twitchio.exceptions import HTTPException
from twitchio.models.moderation import BannedUser, BlockedTerm

from bot.cases.blocking.terms import Blocked
from bot.ports.world import Channel, Footage
from bot.twitch.client import TwitchClient
from bot.twitch.errors import TwitchError
from bot.twitch.options import TwitchOptions
from bot.twitch.silences import FOR_EVER
from bot.twitch.translate import Standing
from filters.engine.charter import Modes

AT_ONCE = 100
"""Ids in one question (Helix)."""

NOT_TO_BE_HAD = (HTTPException, TwitchError, LookupError, TypeError, ValueError)
"""Refused, out of reach, or not what was to be expected."""


class Lookups:
    """Questions to Twitch; none of them raises for what Twitch refuses."""

    def __init__(self, client: TwitchClient, options: TwitchOptions, standing: Standing) -> None:
        self._client = client
        self._options = options
        self._standing = standing

    async def is_silenced(
        self, channel: Channel, user_id: str, *, for_good: bool = False
    ) -> bool | None:
        """Whether a viewer is timed out or banned, or banned alone; None: it cannot be known.

        Twitch shows its list to the broadcaster only; without that login we go by the events.
        """
        banned = await self._banned(channel, user_id)
        if banned is not None:
            return any(one.expires_at is None or not for_good for one in banned)
        return True if self._was_heard_to_be_silent(channel, user_id, for_good=for_good) else None

    async def viewers(self, channels: Sequence[Channel]) -> Mapping[str, int]:
        """Viewer counts of the channels that are live, by channel id; empty when unknown."""
        return await self.live([channel.id for channel in channels]) or {}

    async def live(self, ids: Sequence[str]) -> Mapping[str, int] | None:
        """Viewer counts of those of the channels that are live, None when it cannot be known."""
        counts: dict[str, int] = {}
        try:
            for first in range(0, len(ids), AT_ONCE):
                some: list[int | str] = list(ids[first : first + AT_ONCE])
                async for stream in self._client.fetch_streams(user_ids=some, first=AT_ONCE):
                    counts[str(stream.user.id)] = stream.viewer_count
        except NOT_TO_BE_HAD:
            return None
        return counts

    async def births(self, ids: Sequence[str]) -> Mapping[str, datetime] | None:
        """Since when accounts exist, at most a hundred; None when it cannot be known."""
        try:
            found = await self._client.fetch_users(ids=list(ids))
        except NOT_TO_BE_HAD:
            return None
        return {one.id: one.created_at for one in found}

    async def automod_on(self, channel: Channel) -> bool | None:
        """Whether AutoMod filters anything there, None when it cannot be known."""
        room = self._client.create_partialuser(channel.id)
        try:
            levels = await room.fetch_automod_settings(moderator=self._client.bot_id)
        except NOT_TO_BE_HAD:
            return None
        return any(
            (
                levels.aggression,
                levels.bullying,
                levels.disability,
                levels.misogyny,
                levels.race_ethnicity_or_religion,
                levels.sex_based_terms,
                levels.sexuality_sex_or_gender,
                levels.swearing,
            )
        )

    async def modes(self, channel: Channel) -> Modes | None:
        """The modes of a chat now, None when they cannot be known."""
        room = self._client.create_partialuser(channel.id)
        bot = self._client.bot_id
        try:
            now = await room.fetch_chat_settings(moderator=bot, token_for=bot)
        except NOT_TO_BE_HAD:
            return None
        return Modes(
            slow=now.slow_mode_wait_time if now.slow_mode else None,
            followers=now.follower_mode_duration if now.follower_mode else None,
            subscribers=now.subscriber_mode,
            emotes=now.emote_mode,
            unique=now.unique_chat_mode,
            delay=now.non_moderator_chat_delay_duration if now.non_moderator_chat_delay else None,
        )

    async def shield(self, channel: Channel) -> bool | None:
        """Whether shield mode is up there, None when it cannot be known."""
        room = self._client.create_partialuser(channel.id)
        try:
            return (await room.fetch_shield_mode_status(moderator=self._client.bot_id)).active
        except NOT_TO_BE_HAD:
            return None

    async def blocked_terms(self, channel: Channel) -> Sequence[Blocked] | None:
        """The terms that Twitch keeps out there, None when they cannot be known."""
        room, bot = self._client.create_partialuser(channel.id), self._client.bot_id
        try:
            listed = room.fetch_blocked_terms(moderator=bot, first=AT_ONCE)
            return [_blocked(one, bot) async for one in listed]
        except NOT_TO_BE_HAD:
            return None

    async def moderators(self, channel: Channel) -> frozenset[str] | None:
        """Ids of the channel's moderators, None without the broadcaster's token."""
        if not self.has_login(channel):
            return None
        room = self._client.create_partialuser(channel.id)
        try:
            return frozenset([str(one.id) async for one in room.fetch_moderators(first=AT_ONCE)])
        except NOT_TO_BE_HAD:
            return None

    async def moderated(self) -> frozenset[str] | None:
        """Ids of the channels where the bot is a moderator, None when it cannot be known."""
        bot = self._client.create_partialuser(self._client.bot_id)
        try:
            listed = [str(one.id) async for one in bot.fetch_moderated_channels(first=AT_ONCE)]
        except NOT_TO_BE_HAD:
            return None
        # A streamer may lend the bot their own account: it needs no rank in their own chat.
        return frozenset({*listed, self._client.bot_id})

    async def clip(self, clip_id: str) -> Footage | None:
        """Return a clip that Twitch shows; None while it is not made, or cannot be asked for."""
        try:
            async for one in self._client.fetch_clips(clip_ids=[clip_id], max_results=1):
                return Footage(one.url)
        except NOT_TO_BE_HAD:
            return None
        return None

    def has_login(self, channel: Channel) -> bool:
        """Whether the broadcaster has logged in, whom Twitch shows more than moderators."""
        return channel.id in self._client.tokens

    async def _banned(self, channel: Channel, user_id: str) -> list[BannedUser] | None:
        """A viewer's row in Twitch's list, no row if free to write, None if not to be had."""
        if not self.has_login(channel):
            return None
        room = self._client.create_partialuser(channel.id)
        listed = room.fetch_banned_user(user_ids=[user_id], token_for=channel.id)
        try:
            return [one async for one in listed]
        except NOT_TO_BE_HAD:
            return None

    def _was_heard_to_be_silent(self, channel: Channel, user_id: str, *, for_good: bool) -> bool:
        now = datetime.now(UTC)
        if self._options.show_time == "events" and self._standing.heard_at:
            now = self._standing.heard_at
        until = self._standing.silences.until(channel.id, user_id, now)
        return until is not None and (until == FOR_EVER or not for_good)


def _blocked(term: BlockedTerm, bot_id: str) -> Blocked:
    by_us = str(term.moderator.id) == bot_id
    return Blocked(term.id, term.text, term.created_at, term.expires_at, by_us)
