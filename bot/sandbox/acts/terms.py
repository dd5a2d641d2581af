"""Blocked terms come and go."""

from datetime import timedelta
from typing import Literal

from bot.sandbox.events.moderate import term_moderated
from bot.sandbox.events.terms import terms_updated
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person
from bot.sandbox.state.term import BlockedTerm
from bot.sandbox.twitch import Twitch


async def block_term(
    twitch: Twitch,
    channel: Channel,
    moderator: Person,
    text: str,
    *,
    seconds: float | None = None,
    private: bool = False,
) -> BlockedTerm:
    """Block a term, for some seconds of the show if given; one that is blocked stays as it is."""
    known = next((one for one in channel.terms.values() if one.text == text), None)
    if known is not None:
        return known
    now, owner = twitch.show.now(), channel.broadcaster
    ends_at = now + timedelta(seconds=seconds) if seconds is not None else None
    term = BlockedTerm(twitch.mint.uuid(), text, owner, moderator, now, ends_at, private)
    channel.terms[term.id] = term
    twitch.note("block_term", channel, moderator, text=text)
    if ends_at is not None:
        twitch.agenda.at(ends_at, lambda: _run_out(channel, term))
    await _tell(twitch, channel, moderator, term, added=True)
    return term


async def unblock_term(
    twitch: Twitch, channel: Channel, moderator: Person, term: BlockedTerm
) -> None:
    """Block a term no more."""
    del channel.terms[term.id]
    twitch.note("unblock_term", channel, moderator, text=term.text)
    await _tell(twitch, channel, moderator, term, added=False)


async def _run_out(channel: Channel, term: BlockedTerm) -> None:
    channel.terms.pop(term.id, None)


async def _tell(
    twitch: Twitch, channel: Channel, moderator: Person, term: BlockedTerm, *, added: bool
) -> None:
    if term.private:
        return
    owner = channel.broadcaster
    act: Literal["add", "remove"] = "add" if added else "remove"
    await twitch.eventsub.announce(terms_updated(owner, moderator, f"{act}_blocked", term.text))
    await twitch.eventsub.announce(term_moderated(owner, moderator, act, term.text))
