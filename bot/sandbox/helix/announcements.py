"""`POST /chat/announcements`."""

from bot.sandbox.acts.announce import make_known
from bot.sandbox.answer import Answer, done
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.helix.quotas import ANNOUNCEMENTS
from bot.sandbox.refusal import BadRequest, TooMany

_LONGEST = 500
_COLOURS = ("blue", "green", "orange", "purple", "primary")


async def post_announcement(call: Call) -> Answer:
    """Announce something; a text that is too long is cut."""
    channel, moderator = acting_moderator(call, "moderator:manage:announcements")
    text, colour = call.ask.text("message"), call.ask.maybe_text("color") or "primary"
    source_only = call.ask.maybe_flag("for_source_only")
    if colour not in _COLOURS:
        raise BadRequest("The value in the color field is not valid.")
    if source_only is not None and not call.by_app:
        raise BadRequest("The for_source_only field may be set with an app access token only.")
    if not call.twitch.quotas.take(ANNOUNCEMENTS, channel.broadcaster.id):
        raise TooMany("Too Many Requests")
    await make_known(
        call.twitch,
        channel,
        moderator,
        text[:_LONGEST],
        colour,
        source_only=call.by_app if source_only is None else source_only,
    )
    return done()


ENDPOINTS = (Endpoint("POST", "/chat/announcements", post_announcement),)
