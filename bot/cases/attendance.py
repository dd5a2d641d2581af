"""Who of the team was seen in a channel, and when: present moderators, and whose badge rules."""

from collections.abc import Container
from datetime import datetime

from bot.cases.people import RULING, counts_as_present, may_rule
from filters.engine.message import Author, Message, Role

TEAM = RULING | {Role.GUEST}
"""Roles of whom there is anything to note."""


class Attendance:
    """What a channel's lane has seen of the team; a badge that is gone is forgotten at once."""

    def __init__(self, bots: Container[str]) -> None:
        self._bots = bots
        self.present: dict[str, datetime] = {}
        """Moderators that staffing counts, by id, and when they were last active."""
        self.ruling: dict[str, datetime] = {}
        """Everybody whose badge lets them rule, by id, and when it was last seen."""
        self.helping: dict[str, datetime] = {}
        """Operators without a moderator's badge, by id, and when they were last active."""
        self.operators: frozenset[str] = frozenset()
        """Logins of the channel's operators, as the settings name them."""
        self.leads: set[str] = set()
        """Ids of those of them whose badge said last that they lead the moderators."""
        self.version = 0
        """Counts the changes of `names`."""
        self._names: dict[str, tuple[str, str]] = {}

    def hear(self, message: Message) -> None:
        """Take note of a message's author, if they belong to the team."""
        author, at = message.author, message.sent_at
        if author is None or at is None or self._is_nobody(author):
            return
        if may_rule(author, self._bots):
            self.ruling[author.id] = at
        elif self.ruling:
            self.ruling.pop(author.id, None)
        self._note_lead(author)
        self._introduce(author)
        if counts_as_present(author, self._bots):
            self.saw(author.id, at)
        elif self._helps(author):
            self.helped(author.id, at)

    def _is_nobody(self, author: Author) -> bool:
        """Whether somebody is not on the team and never was: nearly everybody."""
        return (
            author.roles.isdisjoint(TEAM)
            and author.id not in self._names
            and author.id not in self.ruling
            and author.login not in self.operators
        )

    def _helps(self, author: Author) -> bool:
        is_bot = Role.BOT in author.roles or author.login in self._bots
        return (
            author.login in self.operators and Role.BROADCASTER not in author.roles and not is_bot
        )

    @property
    def names(self) -> frozenset[str]:
        """The logins and shown names of the team and of guests, seen by their badges."""
        return frozenset(name for both in self._names.values() for name in both if name)

    def login(self, person_id: str) -> str:
        """Return the login of somebody on the team, empty where their badge was never seen."""
        return self._names.get(person_id, ("", ""))[0]

    def _note_lead(self, author: Author) -> None:
        if Role.LEAD_MODERATOR in author.roles:
            self.leads.add(author.id)
        elif self.leads:
            self.leads.discard(author.id)

    def _introduce(self, author: Author) -> None:
        """Learn the name of a moderator or guest; whoever is none any more is forgotten."""
        belongs = author.id in self.ruling or Role.GUEST in author.roles
        both = (author.login, author.name) if belongs else None
        if self._names.get(author.id) == both:
            return
        self._names.pop(author.id, None)
        if both is not None:
            self._names[author.id] = both
        self.version += 1

    def saw(self, moderator_id: str, at: datetime) -> None:
        """Note that a moderator was active, in whatever way."""
        self.present[moderator_id] = max(at, self.present.get(moderator_id, at))

    def helped(self, operator_id: str, at: datetime) -> None:
        """Note that an operator was active, in whatever way."""
        self.helping[operator_id] = max(at, self.helping.get(operator_id, at))

    def dismiss(self, moderator_id: str) -> None:
        """Note that somebody no longer rules, whether or not they ever write again."""
        self.ruling.pop(moderator_id, None)
        self.leads.discard(moderator_id)
        if self._names.pop(moderator_id, None) is not None:
            self.version += 1
