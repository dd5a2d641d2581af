"""What a bench heard lately: texts by message, each viewer's last message, the last few of all."""

from collections import deque
from collections.abc import Iterable

from filters.engine.message import Message

HEARD = 10_000
"""Messages that a bench knows again, and whose text it can tell if a moderator removes one."""
LAST = 2_000
"""Viewers whose last message can be reported."""


class Heard:
    """Bounded, and in the order in which things were said."""

    def __init__(self, context: int) -> None:
        self._texts: dict[str, str] = {}
        self._last: dict[str, Message] = {}
        self._context: deque[Message] = deque(maxlen=context)

    def add(self, message: Message) -> None:
        """Remember a message; the oldest of too many is forgotten."""
        self._context.append(message)
        self.know(message)
        if message.author is not None:
            login = message.author.login.lower()
            self._last.pop(login, None)
            self._last[login] = message
            _shorten(self._last, LAST)

    def know(self, message: Message) -> None:
        """Know a message again, though it was not heard just now."""
        self._texts[message.id] = message.text
        _shorten(self._texts, HEARD)

    def know_all(self, messages: Iterable[Message]) -> None:
        """Know many again."""
        for message in messages:
            self.know(message)

    def knows(self, message_id: str) -> bool:
        """Whether a message was heard before."""
        return message_id in self._texts

    def text(self, message_id: str) -> str:
        """Return what a message said, empty where that is not known."""
        return self._texts.get(message_id, "")

    def last_of(self, login: str) -> Message | None:
        """Return the last message of a viewer."""
        return self._last.get(login.lower())

    @property
    def lately(self) -> tuple[Message, ...]:
        """The last few messages, the oldest first."""
        return tuple(self._context)


def _shorten(known: dict[str, str] | dict[str, Message], most: int) -> None:
    if len(known) > most:
        del known[next(iter(known))]
