"""What was said and ruled in a channel, in its order, for whoever replays it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.cases.case import Ruling
from filters.engine.message import Message


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a channel's time, its beginning included; None is no bound."""

    channel: str
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A message as the log keeps it; `at` and `number` are its place in the order."""

    at: datetime
    number: int
    message: Message


@dataclass(frozen=True, slots=True)
class KeptRuling:
    """A ruling on what a filter saw in a message; the article is 0 where none was broken."""

    message_id: str
    article: int
    ruling: Ruling


class Chronicle(Protocol):
    """Reads what was kept, portion by portion; forgotten texts are left out."""

    async def channels(self) -> Sequence[str]:
        """The channels of which something is kept."""

    async def count(self, stretch: Stretch) -> int:
        """How many messages of a stretch are kept."""

    async def portion(self, stretch: Stretch, after: Kept | None, limit: int) -> Sequence[Kept]:
        """The next messages of a stretch, from behind one of them."""

    async def rulings(self, stretch: Stretch) -> Sequence[KeptRuling]:
        """The rulings on messages of a stretch, in the order in which they were given."""
