"""What a bench heard lately: messages by id, each viewer's last one, the last few of all."""

from collections import OrderedDict, deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import takewhile

from filters.engine.charter import LONGEST_LOOK_BACK
from filters.engine.message import Message

HEARD = 10_000
"""Messages that a bench knows again, and whose text it can tell if a moderator removes one."""
WHOLE = timedelta(seconds=LONGEST_LOOK_BACK)
"""How long a message is kept with its author and its time."""
AT_ONCE = 2
"""Messages that may be settled for each that is heard: so nobody waits for a thousand."""
LAST = 2_000
"""Viewers whose last message can be reported."""


class Heard:
    """Bounded, and in the order in which things were said."""

    def __init__(self, context: int) -> None:
        # a plain dict goes through all that it has lost before it finds its first entry
        self._said: OrderedDict[str, Message] = OrderedDict()
        self._known: OrderedDict[str, str] = OrderedDict()
        self._last: OrderedDict[str, Message] = OrderedDict()
        self._context: deque[Message] = deque(maxlen=context)

    def add(self, message: Message) -> None:
        """Remember a message; the oldest of too many is forgotten."""
        self._context.append(message)
        self._said[message.id] = message
        self._settle(message.sent_at)
        if message.author is not None:
            login = message.author.login.lower()
            self._last[login] = message
            self._last.move_to_end(login)
            if len(self._last) > LAST:
                self._last.popitem(last=False)

    def _settle(self, now: datetime | None) -> None:
        """Keep of what was said long ago no more than its text."""
        said = self._said
        for _ in range(min(AT_ONCE, len(said))):
            old = said[next(iter(said))]
            if len(said) <= HEARD and not _is_older(old, now):
                return
            del said[old.id]
            self.know(old)

    def know(self, message: Message) -> None:
        """Know a message again, though it was not heard just now."""
        self._known[message.id] = message.text
        if len(self._known) > HEARD:
            self._known.popitem(last=False)

    def know_all(self, messages: Iterable[Message]) -> None:
        """Know many again."""
        for message in messages:
            self.know(message)

    def knows(self, message_id: str) -> bool:
        """Whether a message was heard before."""
        return message_id in self._said or message_id in self._known

    def text(self, message_id: str) -> str:
        """Return what a message said, empty where that is not known."""
        said = self._said.get(message_id)
        return said.text if said else self._known.get(message_id, "")

    def since(self, moment: datetime) -> tuple[Message, ...]:
        """Return what was said since a moment, the oldest first."""
        newest = takewhile(
            lambda one: one.sent_at is not None and one.sent_at >= moment,
            reversed(self._said.values()),
        )
        return tuple(newest)[::-1]

    def last_of(self, login: str) -> Message | None:
        """Return the last message of a viewer."""
        return self._last.get(login.lower())

    @property
    def lately(self) -> tuple[Message, ...]:
        """The last few messages, the oldest first."""
        return tuple(self._context)


def _is_older(old: Message, now: datetime | None) -> bool:
    return old.sent_at is None or (now is not None and now - old.sent_at > WHOLE)
