"""What a charter says of a crisis: which waves it knows, and whom it welcomes in numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waves:
    """From when on many newcomers are a wave, and what follows from one.

    A viewer whom the channel has merely not seen for ten minutes counts half.
    """

    propose: bool = True
    newcomers: int = 5
    """Newcomers with the same text, or with clear breaches; with one shape of names, twice as many.

    Twitchat alarms at five too; in 138,000 messages of four real chats none was taken for a wave.
    """
    seconds: int = 60
    """The time within which they count."""
    share: float = 0.6
    """The least share of newcomers among all who say it: a meme of regulars is no wave."""
    follows: int = 20
    follow_seconds: int = 10
    """Two follows a second are beyond what people do (Twitchat alarms at the same pace)."""
    quiet: int = 120
    """Seconds without a sign after which a wave is over."""
    automatic: bool = False
    """Whether the chat is calmed at once, instead of proposing it."""
    minutes: int = 10
    """How long a chat that was calmed by itself stays so after the wave."""


@dataclass(frozen=True, slots=True)
class Raids:
    """Whose viewers are welcome when they all come at once, and for how long."""

    friends: tuple[str, ...] = ()
    """Logins of raiders who are always welcome."""
    strangers: bool = True
    """Whether any other raider is welcome while their viewers behave."""
    breaches: float = 0.1
    """The share of breaches among first messages above which a stranger's viewers do not."""
    grace: int = 300
    """Seconds of welcome."""


WAVES, RAIDS = Waves(), Raids()
"""What holds where a charter says nothing."""
