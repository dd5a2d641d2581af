"""AutoMod's holds as Twitch tells of them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, convert

from bot.ports.events import Held, Resolved
from bot.twitch.judges import judge_of
from bot.twitch.speech import Born, message_from
from bot.twitch.wire import Body, ChatMessage

HIGHEST = 4
ENDS = frozenset({"approved", "denied", "expired"})


class Caught(Struct):
    """What AutoMod caught, and how bad that is for it."""

    level: int = 1


class Hold(Struct):
    """`automod.message.hold`; blocked terms hold messages too, without a level."""

    broadcaster_user_id: str
    user_id: str
    user_login: str
    message_id: str
    message: Body
    user_name: str = ""
    automod: Caught | None = None


class HoldUpdate(Struct):
    """`automod.message.update`; of one that ran out the moderator means nothing."""

    broadcaster_user_id: str
    message_id: str
    status: str
    moderator_user_id: str | None = None
    moderator_user_login: str | None = None
    moderator_user_name: str | None = None


def held_from(
    event: Mapping[str, object], at: datetime, bot_id: str, *, live: bool | None, born: Born
) -> Held:
    """Translate a hold; its author's badges are not told."""
    hold = convert(event, Hold)
    chat = ChatMessage(
        broadcaster_user_id=hold.broadcaster_user_id,
        chatter_user_id=hold.user_id,
        chatter_user_login=hold.user_login,
        chatter_user_name=hold.user_name,
        message_id=hold.message_id,
        message=hold.message,
    )
    level = hold.automod.level if hold.automod else 1
    return Held(message_from(chat, at, bot_id, live, born), min(max(level, 1), HIGHEST))


def hold_ended_from(event: Mapping[str, object], at: datetime, bot_id: str) -> Resolved | None:
    """Translate how a hold ended; the bot's own word is no news."""
    update = convert(event, HoldUpdate)
    status = update.status.lower()
    if status not in ENDS or update.moderator_user_id == bot_id:
        return None
    by = None if status == "expired" else judge_of(update)
    return Resolved(update.broadcaster_user_id, update.message_id, by, status == "approved", at)
