"""Which call carries out which effect; whatever goes wrong is raised."""

import asyncio

from twitchio.user import PartialUser

from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Clip,
    Delete,
    DenyHeld,
    Effect,
    Mark,
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
from bot.ports.world import Answer, Channel, Progress
from bot.twitch import acts
from bot.twitch.client import TwitchClient
from bot.twitch.dedupe import Seen
from bot.twitch.keeping import keep
from bot.twitch.translate import Standing

ECHO = 30.0
"""Seconds within which Twitch drops what says the same again; nobody misses it either."""


class Acting:
    """Carries out one effect at a time, as the bot's account or as the application."""

    def __init__(self, client: TwitchClient, standing: Standing) -> None:
        self._client = client
        self._standing = standing
        self._said = Seen(ECHO)

    async def act(self, channel: Channel, effect: Effect, told: str) -> Answer:
        """Carry out an effect; raises `HTTPException` and `TwitchError`."""
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
            case Say() | Whisper():
                return await self._tell(room, effect, told)
            case SetChatMode() | Shield() | BlockTerm() | UnblockTerm():
                return await acts.pull(room, bot, effect)
            case Clip() | Mark():
                return await keep(room, bot, effect, told, self._client.tokens)
            case OpenCase() | Notify():
                return Answer(Progress.REFUSED, f"`{effect.kind}` is nothing to do on twitch")

    async def _tell(self, room: PartialUser, effect: Say | Whisper, told: str) -> Answer:
        if isinstance(effect, Say):
            return await self._say(room, effect, told)
        bot = self._client.create_partialuser(self._client.bot_id)
        return await acts.whisper(bot, effect, told)

    async def _say(self, room: PartialUser, effect: Say, told: str) -> Answer:
        """Say something, but not twice in half a minute; who asks a moderator bot is answered."""
        moderator = room.id in self._standing.moderates
        text = f"{room.id} {told}"
        asked = moderator and effect.reply_to is not None
        if not asked and self._said.has(text, _now()):
            return Answer(Progress.COVERED, "the same was said a moment ago")
        answer = await acts.say(room, self._client.bot_id, effect, told, as_app=moderator)
        if answer.progress is Progress.DONE:
            self._said.again(text, _now())
        return answer

    def _mark(self, effect: Effect) -> None:
        """Remember what the bot does before Twitch echoes it without a name."""
        if isinstance(effect, Delete):
            self._standing.ours.again(effect.message_id, _now())
        elif isinstance(effect, TimeOut | Ban):
            self._standing.ours.again(effect.user_id, _now())


def _now() -> float:
    return asyncio.get_running_loop().time()
