"""A charter as the engine knows it: numbered articles, their filters, and what follows."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from filters.engine.crisis import RAIDS, WAVES, Raids, Waves
from filters.engine.filter import Filter, FilterOptions
from filters.engine.message import Role
from filters.engine.watches import OUTLOOK, Outlook


class Mode(StrEnum):
    """How far an article goes by itself."""

    ENFORCE = "enforce"
    ASK = "ask"
    SHADOW = "shadow"
    OFF = "off"


class Outcome(StrEnum):
    """What is said of a message: not broken, perhaps broken, broken."""

    CLEAR = "clear"
    BORDERLINE = "borderline"
    BREACH = "breach"


class Step(StrEnum):
    """What a rung does to the viewer, beside deleting the message."""

    DELETE = "delete"
    WARN = "warn"
    TIMEOUT = "timeout"
    CASE = "case"
    BAN = "ban"


LONGEST_TIMEOUT = 1_209_600
"""Seconds in the longest time-out: two weeks (Twitch, Ban User)."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder; `seconds` is the length of a time-out, 1 to `LONGEST_TIMEOUT`."""

    step: Step
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Ladder:
    """What the first, second … breach of an article leads to, and how long a breach counts.

    The last rung stands for every breach after it.
    """

    rungs: tuple[Rung, ...]
    memory: timedelta


@dataclass(frozen=True, slots=True)
class Words:
    """A text by language code (`fr`, `en`), the charter's first language first."""

    by_language: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> str:
        """Return the text in a language, or in the charter's first one."""
        return dict(self.by_language).get(language, self.by_language[0][1])


@dataclass(frozen=True, slots=True)
class Sample:
    """An example of an article: a message and the outcome that it must have."""

    text: str
    outcome: Outcome
    before: tuple[str, ...] = ()
    """Messages of the same viewer just before, one second apart."""


@dataclass(frozen=True, slots=True)
class Article:
    """One numbered rule of a charter; without filters it is for people alone.

    `severity` is 1 (light) to 5 (grave) and decides which of several breaches counts.
    """

    number: int
    title: Words
    text: Words
    ladder: Ladder
    filters: tuple[Filter[FilterOptions], ...] = ()
    mode: Mode = Mode.ENFORCE
    act_at: float = 0.9
    ask_at: float = 0.5
    severity: int = 3
    exempt: frozenset[Role] = frozenset()
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Modes:
    """Who may write in a chat, how often and what; a mode that is off has no number.

    Numbers and bounds are Twitch's (`PATCH /chat/settings`).
    """

    slow: int | None = None
    """Seconds between two messages of one viewer, 3 to 120."""
    followers: int | None = None
    """Minutes for which one must have followed, 0 to 129,600."""
    subscribers: bool = False
    emotes: bool = False
    unique: bool = False
    delay: int | None = None
    """Seconds for which only moderators see a message: 2, 4 or 6."""
    shield: bool | None = None
    """Whether shield mode is up (`PUT /moderation/shield_mode`); None leaves it as it is."""


CALM = Modes(slow=30, followers=10)
"""What `!calm` does where a charter says nothing: nobody is silenced, newcomers wait a little."""


LONGEST_LOOK_BACK = 300
"""Seconds that a nuke may look back, as rivals let it."""


@dataclass(frozen=True, slots=True)
class Nuke:
    """How far a moderator's mass action goes; `most` counts viewers, `look_back` seconds.

    A channel takes about a hundred bans in half a minute, and rivals look back a minute as a rule.
    """

    most: int = 100
    look_back: int = 60
    rung: Rung = Rung(Step.TIMEOUT, 600)
    spare: frozenset[Role] = frozenset({Role.VIP})
    """Whom it spares beside those whom nothing sanctions."""


class Stance(StrEnum):
    """What the bot does about a message that comes from another channel of a shared chat."""

    IGNORE = "ignore"
    ASK = "ask"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Sharing:
    """What the bot does in a shared chat: by default each channel's bot looks after its own."""

    others: Stance = Stance.IGNORE
    partners: tuple[tuple[str, Stance], ...] = ()
    """What it does about single channels, by login."""

    def stance(self, login: str | None) -> Stance:
        """Return what it does about the messages of a channel."""
        return dict(self.partners).get((login or "").lower(), self.others)


@dataclass(frozen=True, slots=True)
class Customs:
    """How a channel wants to be served beside its articles."""

    nuke: Nuke = Nuke()
    sharing: Sharing = Sharing()
    words: tuple[tuple[str, Words], ...] = ()
    """Its own words for what viewers are told, by the key of the phrase."""
    address: str = ""
    """Where the charter can be read."""
    announce: bool = False
    """Whether the start of a stream brings a line about the charter."""

    def own_words(self, key: str, language: str) -> str | None:
        """Return the channel's words for a phrase, None where it has none in that language."""
        found = dict(self.words).get(key)
        return dict(found.by_language).get(language) if found else None


@dataclass(frozen=True, slots=True)
class Charter:
    """The document that moderates a channel; `version` is a hash of its whole content."""

    name: str
    title: Words
    version: str
    languages: tuple[str, ...]
    articles: tuple[Article, ...]
    preamble: Words | None = None
    appeal: Words | None = None
    """How a viewer contests a sanction, in one short sentence."""
    calm: Modes = CALM
    """The modes of a crisis."""
    waves: Waves = WAVES
    raids: Raids = RAIDS
    outlook: Outlook = OUTLOOK
    customs: Customs = Customs()

    def appeal_in(self, language: str) -> str:
        """Return how to contest a sanction in a language, empty where the charter does not say."""
        return self.appeal.in_language(language) if self.appeal else ""

    def article(self, number: int) -> Article | None:
        """Return the article of that number."""
        return next((one for one in self.articles if one.number == number), None)
