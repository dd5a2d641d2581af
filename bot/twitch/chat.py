"""What the bot does on Twitch: effects carried out, each with an answer and never an error."""

import asyncio
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from twitchio.exceptions import HTTPException
from twitchio.user import PartialUser

from bot.cases.blocking import Blocked
from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Delete,
    DenyHeld,
    Effect,
    Notify,
    OpenCase,
    ResolveUnbanRequest,
    Say,
    SetChatMode,
    Shield,
    TimeOut,
    Unban,
    UnblockTerm,
    Untimeout,
    Warn,
    Whisper,
)
from bot.ports import Answer, Channel, Progress
from bot.twitch import acts
from bot.twitch.budget import Pace
from bot.twitch.client import TwitchClient
from bot.twitch.errors import TwitchError, UnconfirmedError
from bot.twitch.lookups import Lookups
from bot.twitch.refusals import answer_from
from bot.twitch.translate import Standing
from filters.engine.charter import Modes


class TwitchChat:
    """The port `Chat`, by way of TwitchIO."""

    def __init__(self, client: TwitchClient, standing: Standing, lookups: Lookups) -> None:
        self._client = client
        self._standing = standing
        self._lookups = lookups
        self._pace = Pace()

    async def perform(self, channel: Channel, effect: Effect, told: str) -> Answer:
        """Carry out one effect; `told` is the rendered text for the person, if any.

        Where the connection broke before Twitch answered, a time-out or a ban is looked up
        and tried once more, and what a person would be told twice is `unknown`.
        """
        try:
            return await self._once(channel, effect, told)
        except UnconfirmedError as error:
            if isinstance(effect, TimeOut | Ban):
                return await self._after_doubt(channel, effect, told)
            return Answer(_in_doubt(effect), str(error))

    async def is_silenced(self, channel: Channel, user_id: str) -> bool | None:
        """Whether a viewer is timed out or banned, None when it cannot be known."""
        return await self._lookups.is_silenced(channel, user_id)

    async def viewers(self, channels: Sequence[Channel]) -> Mapping[str, int]:
        """Viewer counts of the channels that are live, by channel id."""
        return await self._lookups.viewers(channels)

    async def automod_on(self, channel: Channel) -> bool | None:
        """Whether AutoMod filters anything there, None when it cannot be known."""
        return await self._lookups.automod_on(channel)

    async def modes(self, channel: Channel) -> Modes | None:
        """The modes of a chat now, None when they cannot be known."""
        return await self._lookups.modes(channel)

    async def shield(self, channel: Channel) -> bool | None:
        """Whether shield mode is up there, None when it cannot be known."""
        return await self._lookups.shield(channel)

    async def blocked_terms(self, channel: Channel) -> Sequence[Blocked] | None:
        """The terms that Twitch keeps out there, None when they cannot be known."""
        return await self._lookups.blocked_terms(channel)

    async def moderators(self, channel: Channel) -> frozenset[str] | None:
        """Ids of the channel's moderators, None without the broadcaster's token."""
        return await self._lookups.moderators(channel)

    async def _after_doubt(self, channel: Channel, effect: TimeOut | Ban, told: str) -> Answer:
        if await self._lookups.is_silenced(channel, effect.user_id):
            return Answer(Progress.DONE, "seen to be in force", told)
        try:
            return await self._once(channel, effect, told)
        except UnconfirmedError as error:
            return Answer(Progress.FAILED, str(error))

    async def _once(self, channel: Channel, effect: Effect, told: str) -> Answer:
        """Carry out an effect; raises only `UnconfirmedError`."""
        try:
            return await self._act(channel, effect, told)
        except HTTPException as error:
            if error.status == HTTPStatus.FORBIDDEN:
                self._standing.doubt.set()
            return answer_from(error)
        except UnconfirmedError:
            raise
        except TwitchError as error:
            return Answer(Progress.FAILED, str(error))
        except (LookupError, TypeError, ValueError) as error:
            return Answer(Progress.UNKNOWN, f"unreadable answer ({type(error).__name__})")

    async def _act(self, channel: Channel, effect: Effect, told: str) -> Answer:
        room = self._client.create_partialuser(channel.id)
        bot = self._client.bot_id
        self._mark(effect)
        match effect:
            case Delete() | Warn() | TimeOut() | Ban() | Untimeout() | Unban():
                return await acts.sanction(room, bot, effect, told)
            case AllowHeld() | DenyHeld() | ResolveUnbanRequest():
                return await acts.answer_review(
                    room, self._client.create_partialuser(bot), effect, told
                )
            case Say():
                return await self._say(room, effect, told)
            case Whisper():
                return await acts.whisper(self._client.create_partialuser(bot), effect, told)
            case SetChatMode() | Shield() | BlockTerm() | UnblockTerm():
                return await acts.pull(room, bot, effect)
            case OpenCase() | Notify():
                return Answer(Progress.REFUSED, f"`{effect.kind}` is nothing to do on twitch")

    async def _say(self, room: PartialUser, effect: Say, told: str) -> Answer:
        moderator = room.id in self._standing.moderates
        await self._pace.wait(moderator=moderator)
        return await acts.say(room, self._client.bot_id, effect, told, as_app=moderator)

    def _mark(self, effect: Effect) -> None:
        """Remember what the bot does before Twitch echoes it without a name."""
        now = asyncio.get_running_loop().time()
        if isinstance(effect, Delete):
            self._standing.ours.again(effect.message_id, now)
        elif isinstance(effect, TimeOut | Ban):
            self._standing.ours.again(effect.user_id, now)


def _in_doubt(effect: Effect) -> Progress:
    """What is told to a person may have arrived; the rest can be done again without harm."""
    return Progress.UNKNOWN if isinstance(effect, Warn | Say | Whisper) else Progress.FAILED
