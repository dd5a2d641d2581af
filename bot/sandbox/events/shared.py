"""`channel.shared_chat.*`."""

from typing import Literal

from bot.sandbox.events.event import Event
from bot.sandbox.events.parts import broadcaster, whom
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.shared import SharedChat


def sharing(what: Literal["begin", "update", "end"], chat: SharedChat, channel: Channel) -> Event:
    """`channel.shared_chat.begin`, `.update` or `.end`, the last without participants."""
    owner = channel.broadcaster
    payload: dict[str, object] = {
        "session_id": chat.id,
        **broadcaster(owner),
        **whom("host_broadcaster_user", chat.host.broadcaster),
    }
    if what != "end":
        payload["participants"] = [broadcaster(one.broadcaster) for one in chat.channels]
    return Event(f"channel.shared_chat.{what}", owner.id, payload)
