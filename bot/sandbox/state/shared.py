"""Shared chats: several channels that hear each other."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.state.channel import Channel
from bot.sandbox.state.message import Message

_MOST_KEPT = 20_000


@dataclass(slots=True)
class SharedChat:
    """One session: its host first, the copies of each message, and who is silenced by whom."""

    id: str
    created_at: datetime
    updated_at: datetime
    channels: list[Channel] = field(default_factory=list)
    copies: OrderedDict[str, dict[str, str]] = field(default_factory=OrderedDict)

    @property
    def host(self) -> Channel:
        """The channel that began it."""
        return self.channels[0]

    def others(self, channel: Channel) -> list[Channel]:
        """List everybody but one."""
        return [one for one in self.channels if one is not channel]

    def remember(self, origin: Message, channel: Channel, message_id: str) -> None:
        """Know the copy of a message in a channel."""
        row = self.copies.setdefault(origin.id, {origin.channel.id: origin.id})
        row[channel.broadcaster.id] = message_id
        if len(self.copies) > _MOST_KEPT:
            self.copies.popitem(last=False)

    def copy_in(self, message: Message, channel: Channel) -> Message | None:
        """Find what another channel sees of a message."""
        origin = message.source.message_id if message.source else message.id
        message_id = self.copies.get(origin, {}).get(channel.broadcaster.id)
        return channel.messages.find(message_id) if message_id else None
