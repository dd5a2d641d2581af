"""Suspicious users as Twitch tells of them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, convert

from bot.ports.events import Suspected
from bot.twitch.speech import Born, message_from
from bot.twitch.wire import Body, ChatMessage, Fragment

EVADER, LIKELY = "ban_evader", "likely"


class Written(Struct):
    """What a suspect wrote."""

    message_id: str
    text: str
    fragments: tuple[Fragment, ...] | None = ()


class Suspicion(Struct):
    """`channel.suspicious_user.message`."""

    broadcaster_user_id: str
    user_id: str
    user_login: str
    message: Written
    user_name: str = ""
    low_trust_status: str = ""
    types: tuple[str, ...] | None = ()
    ban_evasion_evaluation: str = ""


def suspicion_from(
    event: Mapping[str, object], at: datetime, bot_id: str, *, live: bool | None, born: Born
) -> Suspected | None:
    """Translate a suspicion of evading a ban; whom people themselves watch, they know."""
    seen = convert(event, Suspicion)
    if EVADER not in (seen.types or ()) and seen.ban_evasion_evaluation != LIKELY:
        return None
    chat = ChatMessage(
        broadcaster_user_id=seen.broadcaster_user_id,
        chatter_user_id=seen.user_id,
        chatter_user_login=seen.user_login,
        chatter_user_name=seen.user_name,
        message_id=seen.message.message_id,
        message=Body(seen.message.text, seen.message.fragments),
    )
    message = message_from(chat, at, bot_id, live, born)
    return Suspected(message, seen.ban_evasion_evaluation == LIKELY)
