"""Messages as chat shows them, and the book of those that can still be deleted."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.sandbox.state.person import Badge, Person

_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a message: words, an emote or somebody's name."""

    kind: Literal["text", "emote", "mention"]
    text: str
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message answers to."""

    parent_id: str
    parent_text: str
    parent_author: Person
    thread_id: str
    thread_author: Person


@dataclass(frozen=True, slots=True)
class Source:
    """Where a message of a shared chat was written."""

    channel: Person
    message_id: str
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a channel's chat; `text` without the mark of `/me`."""

    id: str
    channel: Person
    author: Person
    text: str
    fragments: tuple[Fragment, ...]
    badges: tuple[Badge, ...]
    sent_at: datetime
    reply: Reply | None = None
    source: Source | None = None
    source_only: bool = False
    me: bool = False
    intro: bool = False


@dataclass(slots=True)
class MessageBook:
    """The newest messages of a channel; the oldest make room."""

    most: int = _MOST_KEPT
    _kept: OrderedDict[str, Message] = field(default_factory=OrderedDict)
    _gone: set[str] = field(default_factory=set)
    _by_author: dict[str, list[str]] = field(default_factory=dict)

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._kept

    def __iter__(self) -> Iterator[Message]:
        return (message for message in self._kept.values() if message.id not in self._gone)

    def add(self, message: Message) -> None:
        """Keep a message."""
        self._kept[message.id] = message
        self._by_author.setdefault(message.author.id, []).append(message.id)
        if len(self._kept) > self.most:
            self._forget_oldest()

    def find(self, message_id: str) -> Message | None:
        """Find a message that is still to be seen."""
        return None if message_id in self._gone else self._kept.get(message_id)

    def strike(self, message_id: str) -> None:
        """Take a message off the screen."""
        self._gone.add(message_id)

    def strike_author(self, person_id: str) -> int:
        """Take everything by one person off the screen and say how much that was."""
        theirs = set(self._by_author.get(person_id, ())) - self._gone
        self._gone |= theirs
        return len(theirs)

    def clear(self) -> None:
        """Take everything off the screen."""
        self._gone.update(self._kept)

    def _forget_oldest(self) -> None:
        message_id, message = self._kept.popitem(last=False)
        self._gone.discard(message_id)
        theirs = self._by_author[message.author.id]
        theirs.remove(message_id)
        if not theirs:
            del self._by_author[message.author.id]
