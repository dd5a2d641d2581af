"""`POST /chat/messages`."""

from dataclasses import replace

from bot.sandbox.acts.compose import compose
from bot.sandbox.acts.speak import RESTRICTED, speak
from bot.sandbox.acts.talk import why_silent
from bot.sandbox.answer import Answer, listed
from bot.sandbox.helix.access import channel_of, require_scope
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.refusal import BadRequest, Forbidden, TooLarge, Unauthorized
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person

_LONGEST = 500
_DROPPED = {
    "msg_emoteonly": "This room is in emote-only mode.",
    "msg_followersonly": "This room is in followers-only mode.",
    "msg_r9k": "This room is in unique-chat mode and the message was said already.",
    "msg_rejected": "The message is being checked by moderators and has not been sent.",
    "msg_rejected_mandatory": "The message conflicts with the channel's moderation settings.",
    "msg_slowmode": "This room is in slow mode and the message was sent too soon.",
    "msg_subsonly": "This room is in subscribers-only mode.",
    "msg_duplicate": "Your message is identical to the previous one sent.",
    "msg_ratelimit": "Your message was not sent because you are sending messages too quickly.",
    "user_timed_out": "You are timed out and may not chat.",
    "user_warned": "You must acknowledge a warning before you may chat.",
}


async def post_message(call: Call) -> Answer:
    """Send a message; one that Twitch drops is answered 200 with `is_sent` false."""
    channel, sender = channel_of(call), _sender(call)
    text = call.ask.text("message")
    if len(text) > _LONGEST:
        raise TooLarge("The message must be less than or equal to 500 characters.")
    parent_id = call.ask.maybe_text("reply_parent_message_id")
    if parent_id is not None and parent_id not in channel.messages:
        raise BadRequest("The reply_parent_message_id is not valid.")
    reason = await _drop_reason(call, channel, sender, text)
    if reason:
        return _dropped(reason)
    message = compose(call.twitch, channel, sender, text, parent_id=parent_id)
    message = replace(message, source_only=_is_source_only(call, channel))
    reason = await speak(call.twitch, channel, message)
    if reason not in ("", RESTRICTED):
        return _dropped(reason)
    return listed({"message_id": message.id, "is_sent": True, "drop_reason": None})


def _is_source_only(call: Call, channel: Channel) -> bool:
    """An app's messages stay in their own room of a shared chat unless it says otherwise."""
    asked = call.ask.maybe_flag("for_source_only")
    if asked is not None and not call.by_app:
        raise BadRequest("The for_source_only field may be set with an app access token only.")
    sharing = call.twitch.world.shared_chat(channel) is not None
    return sharing and (call.by_app if asked is None else asked)


def _sender(call: Call) -> Person:
    sender_id = call.ask.text("sender_id")
    require_scope(call, "user:write:chat", of=sender_id)
    if call.by_app:
        require_scope(call, "user:bot", of=sender_id)
        _require_invitation(call, sender_id)
    elif sender_id != call.token.user_id:
        raise Unauthorized("The ID in sender_id must match the user ID in the OAuth token.")
    return call.twitch.world.people[sender_id]


def _require_invitation(call: Call, sender_id: str) -> None:
    channel = channel_of(call)
    invited = call.twitch.ledger.scopes_of(channel.broadcaster.id)
    if "channel:bot" not in invited and not channel.may_moderate(sender_id):
        raise Unauthorized("Missing scope: channel:bot")


async def _drop_reason(call: Call, channel: Channel, sender: Person, text: str) -> str:
    reason = await why_silent(call.twitch, channel, sender)
    if reason == "user_banned":
        raise Forbidden("The sender is not permitted to send messages to this chat room.")
    return reason or call.twitch.budgets.may_say(
        sender.id, channel.broadcaster.id, text, moderates=channel.may_moderate(sender.id)
    )


def _dropped(code: str) -> Answer:
    reason = {"code": code, "message": _DROPPED[code]}
    return listed({"message_id": "", "is_sent": False, "drop_reason": reason})


ENDPOINTS = (Endpoint("POST", "/chat/messages", post_message),)
