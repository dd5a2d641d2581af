"""Who of the team was seen in a channel, and when: present moderators, and whose badge rules."""

from collections.abc import Container
from datetime import datetime

from bot.cases.people import counts_as_present, may_rule
from filters.engine.message import Message


class Attendance:
    """What a channel's lane has seen of the team; a badge that is gone is forgotten at once."""

    def __init__(self, bots: Container[str]) -> None:
        self._bots = bots
        self.present: dict[str, datetime] = {}
        """Moderators that staffing counts, by id, and when they were last active."""
        self.ruling: dict[str, datetime] = {}
        """Everybody whose badge lets them rule, by id, and when it was last seen."""

    def hear(self, message: Message) -> None:
        """Take note of a message's author, if they belong to the team."""
        author, at = message.author, message.sent_at
        if author is None or at is None:
            return
        if may_rule(author, self._bots):
            self.ruling[author.id] = at
        elif self.ruling:
            self.ruling.pop(author.id, None)
        if counts_as_present(author, self._bots):
            self.saw(author.id, at)

    def saw(self, moderator_id: str, at: datetime) -> None:
        """Note that a moderator was active, in whatever way."""
        self.present[moderator_id] = max(at, self.present.get(moderator_id, at))
