"""`automod.message.*`, `automod.settings.update` and the author's side of a hold."""

from collections.abc import Iterable

from bot.sandbox.events.event import Event
from bot.sandbox.events.fragments import cut_at, plain_fragments
from bot.sandbox.events.parts import broadcaster, moderator, user, whom
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.hold import ByAutomod, ByTerms, Hold, Stretch
from bot.sandbox.state.person import Person
from bot.sandbox.wire import Payload, stamp


def message_held(channel: Person, hold: Hold) -> Event:
    """`automod.message.hold`."""
    base = {**broadcaster(channel), **user(hold.message.author), **_message(hold)}
    held_at = {"held_at": stamp(hold.at)}
    return _event("hold", channel, hold, base, held_at)


def hold_updated(channel: Person, hold: Hold) -> Event:
    """`automod.message.update`: nobody is the moderator of one that expired."""
    base = {
        **broadcaster(channel),
        **user(hold.message.author),
        **whom("moderator_user", hold.moderator),
        **_message(hold),
    }
    rest = {"status": hold.status, "held_at": stamp(hold.at)}
    return _event("update", channel, hold, base, rest)


def own_message_held(channel: Person, hold: Hold) -> Event:
    """`channel.chat.user_message_hold`: for the author only."""
    author = hold.message.author
    payload = {**broadcaster(channel), **user(author), **_message(hold)}
    return Event("channel.chat.user_message_hold", channel.id, payload, reader=author.id)


def own_message_updated(channel: Person, hold: Hold) -> Event:
    """`channel.chat.user_message_update`: what expired is `invalid` to its author."""
    author = hold.message.author
    status = "invalid" if hold.status == "expired" else hold.status
    payload = {**broadcaster(channel), **user(author), "status": status, **_message(hold)}
    return Event("channel.chat.user_message_update", channel.id, payload, reader=author.id)


def settings_updated(channel: Channel, by: Person) -> Event:
    """`automod.settings.update`: flat, as the live service sends it."""
    payload = {
        **broadcaster(channel.broadcaster),
        **moderator(by),
        "overall_level": channel.automod_overall,
        **channel.automod,
    }
    return Event("automod.settings.update", channel.broadcaster.id, payload)


def _event(kind: str, channel: Person, hold: Hold, base: Payload, rest: Payload) -> Event:
    cause, type_ = hold.cause, f"automod.message.{kind}"
    payload = {**base, **_why(cause), **rest}
    if isinstance(cause, ByTerms):
        # Version 1 has no place for a term.
        return Event(type_, channel.id, payload, newest=True)
    first = {**base, "category": cause.category, "level": cause.level, **rest}
    return Event(type_, channel.id, payload, first=first)


def _message(hold: Hold) -> Payload:
    fragments = cut_at(hold.message.fragments, hold.cause.stretches)
    message = {"text": hold.message.text, "fragments": plain_fragments(fragments)}
    return {"message_id": hold.message.id, "message": message}


def _why(cause: ByAutomod | ByTerms) -> Payload:
    if isinstance(cause, ByAutomod):
        automod = {
            "category": cause.category,
            "level": cause.level,
            "boundaries": [_boundary(one) for one in cause.stretches],
        }
        return {"reason": "automod", "automod": automod, "blocked_term": None}
    terms = {"terms_found": list(_terms(cause))}
    return {"reason": "blocked_term", "automod": None, "blocked_term": terms}


def _terms(cause: ByTerms) -> Iterable[Payload]:
    for term, stretch in cause.found:
        yield {
            "term_id": term.id,
            **whom("owner_broadcaster_user", term.owner),
            "boundary": _boundary(stretch),
        }


def _boundary(stretch: Stretch) -> Payload:
    """Twitch counts the last code point in."""
    return {"start_pos": stretch[0], "end_pos": stretch[1] - 1}
