"""What a bench heard lately: messages by id, each viewer's last one, the last few of all."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice, takewhile

from bot.cases.privacy.erasure import Identity, without
from bot.lately import Lately
from filters.engine.charter import LONGEST_LOOK_BACK
from filters.engine.message import Message

HEARD = 10_000
"""Messages that a bench knows again, and whose text it can tell if a moderator removes one."""
WHOLE = timedelta(seconds=LONGEST_LOOK_BACK)
"""How long a message is kept with its author and its time."""
AT_ONCE = 2
"""Messages that may be forgotten for each that is heard: so nobody waits for a thousand."""
LAST = 2_000
"""Viewers whose last message can be reported."""


class Heard:
    """Bounded, and in the order in which things were said."""

    def __init__(self, context: int) -> None:
        self._said: deque[Message] = deque(maxlen=HEARD)
        self._texts: Lately[str] = Lately(HEARD)
        self._last: Lately[Message] = Lately(LAST)
        self._context: deque[Message] = deque(maxlen=context)

    def add(self, message: Message) -> None:
        """Remember a message; the oldest of too many is forgotten."""
        self._context.append(message)
        self._said.append(message)
        self._texts.put(message.id, message.text)
        self._forget(message.sent_at)
        if message.author is not None:
            self._last.put(message.author.login.lower(), message)

    def _forget(self, now: datetime | None) -> None:
        """Keep of what was said long ago no more than its text."""
        for _ in range(AT_ONCE):
            if not self._said or not _is_older(self._said[0], now):
                return
            self._said.popleft()

    def forget(self, who: Identity) -> None:
        """Know no longer what a person said, or that they were named."""
        for kept in (self._context, self._said):
            clean = [without(one, who) for one in kept]
            kept.clear()
            kept.extend(clean)
        for name in who.names:
            self._last.drop(name.lower())

    def know(self, message: Message) -> None:
        """Know a message again, though it was not heard just now."""
        self._texts.put(message.id, message.text)

    def know_all(self, messages: Iterable[Message]) -> None:
        """Know many again."""
        for message in messages:
            self.know(message)

    def knows(self, message_id: str) -> bool:
        """Whether a message was heard before."""
        return message_id in self._texts

    def text(self, message_id: str) -> str:
        """Return what a message said, empty where that is not known."""
        return self._texts.get(message_id) or ""

    def since(self, moment: datetime) -> tuple[Message, ...]:
        """Return what was said since a moment, the oldest first."""
        newest = takewhile(
            lambda one: one.sent_at is not None and one.sent_at >= moment,
            reversed(self._said),
        )
        return tuple(newest)[::-1]

    def before(self, message_id: str, count: int) -> tuple[Message, ...]:
        """Return the last few messages before one, none where it is long ago."""
        ids = [one.id for one in self._said]
        place = ids.index(message_id) if message_id in ids else 0
        return tuple(islice(self._said, max(0, place - count), place))

    def last_of(self, login: str) -> Message | None:
        """Return the last message of a viewer."""
        return self._last.get(login.lower())

    @property
    def lately(self) -> tuple[Message, ...]:
        """The last few messages, the oldest first."""
        return tuple(self._context)


def _is_older(old: Message, now: datetime | None) -> bool:
    return old.sent_at is None or (now is not None and now - old.sent_at > WHOLE)
