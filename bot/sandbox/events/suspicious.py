"""`channel.suspicious_user.*`."""

from bot.sandbox.events.event import Event
from bot.sandbox.events.fragments import plain_fragments
from bot.sandbox.events.parts import broadcaster, moderator, user
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.state.suspect import Suspect


def suspect_spoke(message: Message, suspect: Suspect) -> Event:
    """`channel.suspicious_user.message`: whether or not chat sees the message."""
    payload = {
        **broadcaster(message.channel),
        **user(suspect.person),
        "low_trust_status": suspect.treatment,
        "shared_ban_channel_ids": list(suspect.banned_in),
        "types": list(suspect.grounds),
        "ban_evasion_evaluation": suspect.evasion,
        "message": {
            "message_id": message.id,
            "text": message.text,
            "fragments": plain_fragments(message.fragments),
        },
    }
    return Event("channel.suspicious_user.message", message.channel.id, payload)


def suspect_updated(channel: Person, suspect: Suspect) -> Event:
    """`channel.suspicious_user.update`."""
    payload = {
        **broadcaster(channel),
        **moderator(suspect.moderator),
        **user(suspect.person),
        "low_trust_status": suspect.treatment,
    }
    return Event("channel.suspicious_user.update", channel.id, payload)
