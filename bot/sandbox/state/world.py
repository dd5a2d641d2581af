"""The world of a sandbox: its people and its channels."""

import zlib
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.sandbox.errors import UnknownPersonError
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.person import Person, as_login
from bot.sandbox.state.shared import SharedChat

_FIRST_VIEWER = 9_100_000_000


@dataclass(slots=True)
class World:
    """Everybody and every channel, found by id or by login."""

    bot: Person
    people: dict[str, Person] = field(default_factory=dict)
    by_login: dict[str, str] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    shared: list[SharedChat] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.enrol(self.bot)

    def enrol(self, person: Person) -> Person:
        """Add somebody, or replace what was known of them."""
        self.people[person.id] = person
        self.by_login[person.login] = person.id
        return person

    def open_channel(self, broadcaster: Person) -> Channel:
        """Give somebody a channel."""
        self.enrol(broadcaster)
        return self.channels.setdefault(broadcaster.id, Channel(broadcaster))

    def find(self, login: str) -> Person | None:
        """Find somebody by login."""
        return self.people.get(self.by_login.get(as_login(login), ""))

    def person(self, login: str) -> Person:
        """Find somebody by login or complain."""
        found = self.find(login)
        if found is None:
            raise UnknownPersonError(f"nobody in the sandbox is called `{login}`")
        return found

    def viewer(
        self,
        login: str,
        *,
        id_: str | None = None,
        name: str | None = None,
        created_at: datetime | None = None,
    ) -> Person:
        """Find somebody or let them join; an id, once given, stays theirs."""
        clean = as_login(login) or f"viewer{zlib.crc32(login.encode(errors='replace'))}"
        known = self.people.get(id_) if id_ else self.find(clean)
        known = known or self._of_the_house(clean)
        if known is None:
            known = Person(id_ or self._free_id(clean), clean, name or login or clean)
            self.enrol(known)
        if created_at is not None and created_at != known.created_at:
            known = self.enrol(replace(known, created_at=created_at))
        return known

    def channel(self, login: str | None = None) -> Channel:
        """Find a channel by login, the first one without, or complain."""
        if login is None:
            return next(iter(self.channels.values()))
        found = self.channels.get(self.person(login).id)
        if found is None:
            raise UnknownPersonError(f"`{login}` has no channel in the sandbox")
        return found

    def shared_chat(self, channel: Channel) -> SharedChat | None:
        """Find the shared chat that a channel is in."""
        return next((one for one in self.shared if channel in one.channels), None)

    def _of_the_house(self, login: str) -> Person | None:
        # A log may give the bot or a broadcaster another id than they have here.
        found = self.find(login)
        if found is not None and (found.id in self.channels or found.id == self.bot.id):
            return found
        return None

    def _free_id(self, login: str) -> str:
        number = _FIRST_VIEWER + zlib.crc32(login.encode()) % 900_000_000
        while str(number) in self.people:
            number += 1
        return str(number)
