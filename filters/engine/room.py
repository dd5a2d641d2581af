"""What is known of a channel as a message arrives, beside the chat itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """The people, the show and the past of a channel, handed in as a value.

    The same text may mean something else in another room: what filters remember ends with it.
    """

    people: frozenset[str] = frozenset()
    """Names, shown or by login, of the host, the moderators and the guests: not to be imitated."""
    removed: frozenset[str] = frozenset()
    """Fingerprints of messages that a human had removed here."""
    spoilers: tuple[str, ...] = ()
    """Terms that the team keeps out of this show."""


NOWHERE = Room()
"""A channel of which nothing is known."""
