"""Holding messages back: by AutoMod, by blocked terms; let through, refused, or run out."""

from dataclasses import replace
from datetime import timedelta

from bot.sandbox.acts.show import show
from bot.sandbox.acts.talk import why_silent
from bot.sandbox.events.automod import (
    hold_updated,
    message_held,
    own_message_held,
    own_message_updated,
)
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.hold import ByAutomod, ByTerms, Hold, HoldStatus
from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.twitch import Twitch

_MOST_KEPT = 5_000
_NOTES = {"approved": "allow", "denied": "deny", "expired": "expire"}


def cause_in(
    twitch: Twitch, channel: Channel, message: Message
) -> tuple[str, ByAutomod | ByTerms | None]:
    """Tell the drop code of a message that may not pass, and why it is held if it is.

    A private term drops it unseen. Nothing of a moderator's is held.
    """
    if channel.may_moderate(message.author.id):
        return "", None
    found = [
        (term, stretch)
        for term in channel.terms.values()
        if (stretch := term.found_in(message.text)) is not None
    ]
    if any(term.private for term, _ in found):
        return "msg_rejected_mandatory", None
    if found:
        return "msg_rejected", ByTerms(tuple(found))
    caught = twitch.lexicon.caught(message.text, channel.automod)
    if caught is None:
        return "", None
    lesson, stretch = caught
    return "msg_rejected", ByAutomod(lesson.category, lesson.level, (stretch,))


async def hold_back(
    twitch: Twitch, channel: Channel, message: Message, cause: ByAutomod | ByTerms
) -> Hold:
    """Hold a message until a moderator has seen it, or its time is over."""
    hold = Hold(message, cause, twitch.show.now())
    channel.holds[message.id] = hold
    if len(channel.holds) > _MOST_KEPT:
        del channel.holds[next(iter(channel.holds))]
    twitch.note("hold", channel, message.author, text=message.text, message_id=message.id)
    await twitch.eventsub.announce(message_held(channel.broadcaster, hold))
    await twitch.eventsub.announce(own_message_held(channel.broadcaster, hold))
    patience = timedelta(seconds=twitch.options.hold_seconds)
    twitch.agenda.at(hold.at + patience, lambda: _expire(twitch, channel, hold))
    return hold


async def judge_hold(
    twitch: Twitch, channel: Channel, moderator: Person, hold: Hold, *, allow: bool
) -> None:
    """Let a held message through or refuse it."""
    hold.moderator = moderator
    await _settle(twitch, channel, hold, "approved" if allow else "denied", moderator)
    if allow and not await why_silent(twitch, channel, hold.message.author):
        await show(twitch, channel, replace(hold.message, sent_at=twitch.show.now()))


async def _expire(twitch: Twitch, channel: Channel, hold: Hold) -> None:
    if hold.status == "held":
        await _settle(twitch, channel, hold, "expired", hold.message.author)


async def _settle(
    twitch: Twitch, channel: Channel, hold: Hold, status: HoldStatus, by: Person
) -> None:
    hold.status, message, owner = status, hold.message, channel.broadcaster
    note = _NOTES[status]
    twitch.note(note, channel, by, target=message.author, text=message.text, message_id=message.id)
    await twitch.eventsub.announce(hold_updated(owner, hold))
    await twitch.eventsub.announce(own_message_updated(owner, hold))
