"""`/moderation/blocked_terms`."""

from bot.sandbox.acts.terms import block_term, unblock_term
from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.pages import paged
from bot.sandbox.helix.quotas import BLOCKED_TERMS
from bot.sandbox.refusal import BadRequest, TooMany
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.term import BlockedTerm
from bot.sandbox.wire import Payload, stamp_seconds

_SHORTEST, _LONGEST = 2, 500
_MANAGE = "moderator:manage:blocked_terms"


async def get_blocked_terms(call: Call) -> Answer:
    """List the terms that are not private, newest first."""
    channel, _ = acting_moderator(call, "moderator:read:blocked_terms", _MANAGE)
    await call.twitch.agenda.settle()
    public = [one for one in reversed(list(channel.terms.values())) if not one.private]
    page, pagination = paged(public, call.ask)
    return listed(*(_row(one) for one in page), pagination=pagination)


async def post_blocked_term(call: Call) -> Answer:
    """Block a term; one that is blocked already is answered as it stands."""
    channel, moderator = acting_moderator(call, _MANAGE)
    text = call.ask.text("text")
    if not _SHORTEST <= len(text) <= _LONGEST or not text.strip("* "):
        raise BadRequest("The length of the term in the text field must be 2 to 500 characters.")
    _require_room(call, channel)
    if not call.twitch.quotas.take(BLOCKED_TERMS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")
    term = await block_term(call.twitch, channel, moderator, text)
    return listed(_row(term))


async def delete_blocked_term(call: Call) -> Answer:
    """Block a term no more; one that is not there is no error."""
    channel, moderator = acting_moderator(call, _MANAGE)
    term = channel.terms.get(call.ask.text("id"))
    if term is not None:
        await unblock_term(call.twitch, channel, moderator, term)
    return done()


def _require_room(call: Call, channel: Channel) -> None:
    most = call.twitch.options.most_blocked_terms
    if most is not None and len(channel.terms) >= most:
        raise BadRequest("The channel has too many blocked terms.")


def _row(term: BlockedTerm) -> Payload:
    return {
        "broadcaster_id": term.owner.id,
        "moderator_id": term.moderator.id,
        "id": term.id,
        "text": term.text,
        "created_at": stamp_seconds(term.created_at),
        "updated_at": stamp_seconds(term.created_at),
        "expires_at": stamp_seconds(term.expires_at) if term.expires_at else None,
    }


ENDPOINTS = (
    Endpoint("GET", "/moderation/blocked_terms", get_blocked_terms),
    Endpoint("POST", "/moderation/blocked_terms", post_blocked_term),
    Endpoint("DELETE", "/moderation/blocked_terms", delete_blocked_term),
)
