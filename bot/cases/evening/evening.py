"""An evening: what is known of one live, and the frozen figures that a report is made of."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.cases.case import Case
from bot.cases.effects import Effect
from bot.cases.evening.lives import Live
from bot.cases.evening.minute import Minute
from bot.cases.facts import Fact
from filters.engine.charter import Charter, Words
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Talk:
    """How much was said: `minutes` holds the messages of each minute since the beginning."""

    messages: int = 0
    chatters: int = 0
    minutes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """A recorded effect and what became of it; `judged`: it follows from a verdict alone."""

    decision: int
    at: datetime
    effect: Effect
    progress: str
    case: int | None = None
    message_id: str | None = None
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A question or a voice of the chat; `shown` is when it went on air, if it did."""

    at: datetime
    kind: str
    text: str
    who: str
    votes: int = 1
    stage: str = ""
    starred: bool = False
    shown: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """A clip, and why it was made."""

    at: datetime
    address: str
    why: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Crisis:
    """A moment at which the channel's state changed, or the team was told of something."""

    at: datetime
    phrase: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that was kept of a live; None where nothing of a kind is ever kept."""

    channel: str
    login: str
    live: Live
    until: datetime
    """Its end, or now while it is on."""
    talk: Talk = Talk()
    cases: tuple[Case, ...] = ()
    acts: tuple[Act, ...] = ()
    facts: tuple[Fact, ...] = ()
    minutes: tuple[Minute, ...] = ()
    quotes: tuple[Quote, ...] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some minutes of a live; what is None was not counted in them.

    `start` is in minutes since the beginning; `messages` and `cases` are totals, the rest the
    highest figure in them, but `present`, which is the lowest.
    """

    start: int
    messages: int
    cases: int
    viewers: int | None = None
    present: int | None = None
    by_rule: int | None = None
    by_load: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A live in a few numbers; seconds are of rulings, None where nobody ruled."""

    minutes: int
    messages: int
    chatters: int
    peak: int | None
    mean: int | None
    """Viewers."""
    removed: int
    """Messages that were taken out of chat or kept out of it."""
    warned: int
    timed_out: int
    banned: int
    lifted: int
    asked: int
    """Cases that were put before people."""
    ruled: int
    unruled: int
    upheld: int
    cleared: int
    half: int | None
    """Half of the rulings took no longer, in seconds."""
    nine_in_ten: int | None
    short: int | None
    """Minutes with fewer moderators than the rule or the load asked for."""

    @property
    def precision(self) -> float | None:
        """The share of rulings that upheld, None where there are none."""
        ruled = self.upheld + self.cleared
        return self.upheld / ruled if ruled else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """What an article did: `low` and `high` hold its precision by Wilson's interval."""

    number: int
    title: Words | None
    acted: int
    asked: int
    upheld: int
    cleared: int
    silent: int
    low: float
    high: float
    half: int | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that was done to a message or a viewer, and what became of it."""

    kind: str
    seconds: int = 0
    result: str = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Why something was taken from a viewer: the fields of a statement of reasons.

    Article 17(3) of Regulation (EU) 2022/2065 (Digital Services Act) wants to know: (a) what was
    decided, its territorial scope and duration; (b) the facts and circumstances, whether somebody
    gave notice or it was found of one's own accord; (c) the use of automated means, for finding and
    for deciding; (d) or (e) the ground, here always the charter's: which rule and why; (f) the ways
    of redress. Here: (a) `measures`, `until`, and everywhere, for a chat knows no countries;
    (b) `message`, `reasons`, `found`; (c) `found`, `automated`; (e) `article`, `title`, `version`;
    (f) `Evening.redress`, the same for all.
    """

    number: int
    at: datetime
    offset: int
    """Seconds since the beginning of the live."""
    measures: tuple[Measure, ...]
    until: datetime | None
    """When a time-out ends; None where the measure has no end of its own."""
    viewer_id: str
    viewer: str
    message: Message | None
    findings: tuple[Finding, ...]
    reasons: tuple[Phrase, ...]
    found: str
    """`filter`, `automod`, `report`, `human` …: where the matter came from."""
    automated: bool
    """Whether it was decided without a human."""
    by: str
    """Who decided, by login, where a human did."""
    case: int
    article: int | None
    title: Words | None
    version: str
    note: str = ""
    """What a moderator gave as a reason on Twitch."""
    lifted: datetime | None = None
    """When a human took it back."""
    wording: Words | None = None
    """What the article said, where the text of that version is known."""

    @property
    def carried_out(self) -> bool:
        """Whether any of it was done, as far as that is known."""
        return any(one.result in DONE for one in self.measures)


DONE = frozenset({"done", "gone", "covered", "unknown", "sending", "pending"})
"""What became of an effect that was done, was needless, or may have been done."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A line for the replay: `offset` in seconds, `kind` of what happened then."""

    offset: int
    kind: str
    text: str = ""
    why: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """A search of the web that somebody may run in the days after."""

    purpose: Phrase
    words: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A live of before, to compare with."""

    live: Live
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """One live, accounted for."""

    login: str
    live: Live
    until: datetime
    charter: Charter | None
    totals: Totals
    width: int
    """Minutes in a stretch."""
    stretches: tuple[Stretch, ...]
    articles: tuple[ArticleRow, ...]
    statements: tuple[Statement, ...]
    crises: tuple[Crisis, ...]
    quotes: tuple[Quote, ...]
    chapters: tuple[Chapter, ...]
    shots: tuple[Shot, ...]
    searches: tuple[Search, ...]
    earlier: tuple[Earlier, ...] = ()
    left_out: tuple[Phrase, ...] = field(default=())
    """Which parts are missing, and why."""
