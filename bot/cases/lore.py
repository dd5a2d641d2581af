"""What people taught the bot about a channel: texts removed, spoilers of the show, its guests."""

from datetime import datetime, timedelta

from bot.cases.facts import Invited, Removed, Settled, Spoiler

LONG_AGO = timedelta(days=90)
"""After this a removed text is no longer known: chats change what they mean by words."""
MOST_REMOVED = 10_000
MOST_SPOILERS = 100
MOST_GUESTS = 100


class Lore:
    """What filters may read of a channel's past; `version` counts whatever changes it."""

    def __init__(self) -> None:
        self.version = 0
        self._removed: dict[str, datetime] = {}
        self._spoilers: dict[str, Spoiler] = {}
        self._guests: dict[str, Invited] = {}

    def learn(self, fact: Removed | Settled | Spoiler | Invited) -> None:
        """Take in one fact; what is learnt last holds, the oldest of too many is forgotten."""
        self.version += 1
        match fact:
            case Settled():
                self._removed.pop(fact.fingerprint, None)
            case Removed():
                self._removed.pop(fact.fingerprint, None)
                self._removed[fact.fingerprint] = fact.at
                _shorten(self._removed, MOST_REMOVED)
            case Spoiler():
                self._spoilers.pop(fact.term.casefold(), None)
                self._spoilers[fact.term.casefold()] = fact
                _shorten(self._spoilers, MOST_SPOILERS)
            case Invited():
                self._guests.pop(fact.name.casefold(), None)
                self._guests[fact.name.casefold()] = fact
                _shorten(self._guests, MOST_GUESTS)

    def removed(self, at: datetime) -> frozenset[str]:
        """Return the fingerprints of what humans had removed in the last 90 days."""
        return frozenset(known for known, since in self._removed.items() if at - since <= LONG_AGO)

    def spoilers(self, at: datetime) -> tuple[Spoiler, ...]:
        """Return the spoilers that are kept out now, the oldest first."""
        return tuple(one for one in self._spoilers.values() if at < one.until)

    def guests(self, at: datetime) -> tuple[Invited, ...]:
        """Return who is a guest now, the first invited first."""
        return tuple(one for one in self._guests.values() if at < one.until)


def _shorten(
    known: dict[str, datetime] | dict[str, Spoiler] | dict[str, Invited], most: int
) -> None:
    while len(known) > most:
        del known[next(iter(known))]
