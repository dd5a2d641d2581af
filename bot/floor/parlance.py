"""What is being talked about in a channel: the last lines, and who makes the show there."""

from collections import deque

from bot.animation.surroundings import Cast, Line, Standing, Surroundings
from bot.bench.bench import Bench
from bot.lately import Lately
from bot.ports.world import Channel
from filters.engine.message import Author, Message, Role

EARLIER = 3
"""Lines before a message that say what it is about."""
REMEMBERED = 1_000
"""Messages that somebody may reply to, or that a moderator may pass on."""


class Parlance:
    """Bounded; knows a channel's lines in the order in which they were judged."""

    def __init__(self, channel: Channel, bench: Bench, guests: tuple[str, ...] = ()) -> None:
        """`guests` are those of the settings: others are invited."""
        self._channel = channel
        self._bench = bench
        self._regulars = guests
        self._earlier: deque[Line] = deque(maxlen=EARLIER)
        self._lines: Lately[Message] = Lately(REMEMBERED)
        self._cast = Cast()
        self._known: tuple[int, tuple[str, ...]] | None = None

    def message(self, message_id: str) -> Message | None:
        """Return a message that was said lately."""
        return self._lines.get(message_id)

    def around(self, message: Message) -> Surroundings:
        """Return what a message is heard in."""
        parent = self.message(message.reply_to) if message.reply_to else None
        unknown = Line("") if message.reply_to else None
        replied = self._line(parent) if parent else unknown
        return Surroundings(self._people(message), replied, tuple(self._earlier))

    def add(self, message: Message) -> None:
        """Remember a message."""
        self._earlier.append(self._line(message))
        self._lines.put(message.id, message)

    def _people(self, message: Message) -> Cast:
        """Build the cast anew where somebody came or went."""
        team, at = self._bench.team, message.sent_at or self._bench.now
        guests = (*self._regulars, *(one.name for one in self._bench.past.lore.guests(at)))
        if self._known != (team.version, guests):
            self._known = (team.version, guests)
            host = (self._channel.login, self._channel.name)
            self._cast = Cast.of(host=host, guests=guests, moderators=sorted(team.names))
        return self._cast

    def _line(self, message: Message) -> Line:
        author = message.author
        login = author.login if author else ""
        return Line(message.text, self._standing(author), login, message.id)

    def _standing(self, author: Author | None) -> Standing:
        if author is None:
            return Standing.VIEWER
        if Role.BROADCASTER in author.roles:
            return Standing.HOST
        _, standing = self._cast.names.get(author.login.casefold(), ("", Standing.VIEWER))
        is_guest = Role.GUEST in author.roles
        return Standing.GUEST if is_guest and standing is Standing.VIEWER else standing
