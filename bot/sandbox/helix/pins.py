"""`/chat/pins`: one message a channel, for a time or until the stream ends."""

from datetime import timedelta

from bot.sandbox.answer import Answer, done, listed
from bot.sandbox.events.parts import fragment, whom
from bot.sandbox.helix.access import acting_moderator
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Unknown
from bot.sandbox.state.channel import Channel, Pin
from bot.sandbox.wire import Payload, stamp_seconds

_MANAGE = "moderator:manage:chat_messages"
_DURATIONS = range(30, 1801)


async def get_pin(call: Call) -> Answer:
    """Tell what is pinned, if anything is."""
    channel, _ = acting_moderator(call, "moderator:read:chat_messages", _MANAGE)
    pin = _current(call, channel)
    return listed() if pin is None else listed(_row(channel, pin))


async def put_pin(call: Call) -> Answer:
    """Pin a message in the place of another; with PATCH the one that is pinned."""
    channel, moderator = acting_moderator(call, _MANAGE)
    message = channel.messages.find(call.ask.text("message_id"))
    if message is None:
        raise Unknown("The message in message_id was not found.")
    seconds, now = call.ask.maybe_whole("duration_seconds"), call.twitch.show.now()
    if seconds is not None and seconds not in _DURATIONS:
        raise BadRequest("The value in the duration_seconds field is not valid.")
    ends_at = now + timedelta(seconds=seconds) if seconds is not None else None
    channel.pin = Pin(message, moderator, now, ends_at, now)
    call.twitch.note("pin", channel, moderator, text=message.text, message_id=message.id)
    return done()


async def patch_pin(call: Call) -> Answer:
    """Give the pinned message another time."""
    channel, _ = acting_moderator(call, _MANAGE)
    _pinned(call, channel)
    return await put_pin(call)


async def delete_pin(call: Call) -> Answer:
    """Take the pinned message down."""
    channel, moderator = acting_moderator(call, _MANAGE)
    pin = _pinned(call, channel)
    channel.pin = None
    call.twitch.note("unpin", channel, moderator, message_id=pin.message.id)
    return done()


def _pinned(call: Call, channel: Channel) -> Pin:
    pin = _current(call, channel)
    if pin is None or pin.message.id != call.ask.text("message_id"):
        raise Unknown("The message in message_id is not pinned.")
    return pin


def _current(call: Call, channel: Channel) -> Pin | None:
    pin, now = channel.pin, call.twitch.show.now()
    if pin is None or channel.messages.find(pin.message.id) is None:
        return None
    over = channel.stream is None if pin.ends_at is None else pin.ends_at <= now
    return None if over else pin


def _row(channel: Channel, pin: Pin) -> Payload:
    message = pin.message
    fragments = [fragment(one) for one in message.fragments]
    return {
        "message_id": message.id,
        "broadcaster_id": channel.broadcaster.id,
        **whom("sender_user", message.author),
        **whom("pinned_by_user", pin.moderator),
        "message": {"text": message.text, "fragments": fragments},
        "starts_at": stamp_seconds(pin.starts_at),
        "ends_at": stamp_seconds(pin.ends_at) if pin.ends_at else None,
        "updated_at": stamp_seconds(pin.updated_at),
    }


ENDPOINTS = (
    Endpoint("GET", "/chat/pins", get_pin),
    Endpoint("PUT", "/chat/pins", put_pin),
    Endpoint("PATCH", "/chat/pins", patch_pin),
    Endpoint("DELETE", "/chat/pins", delete_pin),
)
