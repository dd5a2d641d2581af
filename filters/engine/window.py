"""What a filter may remember: recent messages of a channel, driven by message time only."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from filters.engine.message import Message


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that the window remembers."""

    message_id: str
    author_id: str
    text: str
    """Folded and stripped."""
    at: datetime


class Recent:
    """A read-only view of the recent chat, as it was when a message arrived.

    A message without author or time sees an empty one.
    """

    def by_author(self, within: timedelta) -> tuple[Heard, ...]:
        """The same viewer's earlier messages, newest first."""
        raise NotImplementedError

    def by_all(self, within: timedelta) -> tuple[Heard, ...]:
        """Everybody's earlier messages, newest first."""
        raise NotImplementedError

    def known(self, login: str) -> bool:
        """Whether someone of that login has been seen in the channel."""
        raise NotImplementedError


class Window:
    """Recent messages of one channel, owned by its lane; bounded in time and in number."""

    def before(self, message: Message) -> Recent:
        """Return what this message may be compared with."""
        raise NotImplementedError

    def add(self, message: Message) -> None:
        """Remember a message; older than the window is forgotten."""
        raise NotImplementedError
