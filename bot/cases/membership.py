"""A channel that its streamer let the bot into, or took it out of, by the page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stay(StrEnum):
    """Whether the bot is to be in a channel."""

    JOINED = "joined"
    SEATED = "seated"
    """In a channel that the settings name; its charter alone was chosen on the desk."""
    LEAVING = "leaving"
    """Left, but what it changed there is not all given back, or its login may still be good."""
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Membership:
    """What was agreed with a streamer; `channel` is Twitch's id.

    `charter` is a name or file as the settings offer it, `since` when the stay began or ended.
    """

    channel: str
    login: str
    charter: str
    language: str
    stay: Stay
    since: datetime

    @property
    def joined(self) -> bool:
        """Whether the bot is to be there."""
        return self.stay is Stay.JOINED
