"""What keeps a moment of the stream: a clip in the bot's name, a mark in the broadcaster's."""

from collections.abc import Container

from twitchio.user import PartialUser

from bot.cases.effects import Clip, Keepsake
from bot.ports.world import Answer, Progress
from bot.twitch.texts import fitted

LONGEST_TITLE = 100
"""Twitch names no limit for the title of a clip; what is longer nobody reads."""
LONGEST_MARK = 140
NO_LOGIN = "only a login of the broadcaster with `channel:manage:broadcast` may mark the stream"


async def keep(
    room: PartialUser, bot_id: str, effect: Keepsake, told: str, logins: Container[str]
) -> Answer:
    """Make a clip, whose id the answer tells, or a mark; raises `HTTPException`.

    Twitch takes a clip on at once and makes it within fifteen seconds, or not at all.
    """
    text = fitted(told)
    if isinstance(effect, Clip):
        made = await room.create_clip(token_for=bot_id, title=text[:LONGEST_TITLE] or None)
        return Answer(Progress.DONE, detail=made.id, told=text)
    if room.id not in logins:
        return Answer(Progress.REFUSED, NO_LOGIN)
    marker = await room.create_stream_marker(token_for=room.id, description=text[:LONGEST_MARK])
    return Answer(Progress.DONE, detail=str(marker.position), told=text)
