"""What policy remembers, as values: the past of a channel is the sum of its facts."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.cases.airing import Aired, Reported
from bot.cases.blocking.terms import Blocking
from bot.cases.crisis.alerted import Alerted, Clipped
from bot.cases.crisis.level import Levelled, LevelProposed
from bot.cases.dealing import Acknowledged, Dealing, Dealt
from bot.cases.greeting import Greeted
from bot.cases.lessons.lessons import Considered
from bot.cases.mass.sweep import Aimed, Recalled, Struck, Sweep
from bot.cases.noted import Noted
from bot.cases.rota.facts import ROTA_FACTS, OfRota
from filters.engine.charter import Modes


@dataclass(frozen=True, slots=True)
class Offence:
    """A breach that counts on a viewer's ladder for an article."""

    kind: ClassVar[str] = "offence"
    viewer_id: str
    article: int
    at: datetime
    case: int


@dataclass(frozen=True, slots=True)
class Forgiven:
    """A case that no longer counts: a human dismissed or overturned it."""

    kind: ClassVar[str] = "forgiven"
    case: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """A text that a human found fair: it is not punished again under that article."""

    kind: ClassVar[str] = "settled"
    fingerprint: str
    article: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Reconsidered:
    """A case is open again: what was found fair in it is no longer settled, and it may count."""

    kind: ClassVar[str] = "reconsidered"
    case: int
    texts: tuple[str, ...]
    """Fingerprints."""
    articles: tuple[int | None, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Permitted:
    """A viewer who may post links until a moment."""

    kind: ClassVar[str] = "permitted"
    viewer_id: str
    until: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """The bot watches and does not act until a moment; in the past, it acts again."""

    kind: ClassVar[str] = "paused"
    until: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Removed:
    """A text that a human had removed; whether it is found fair later on, `Settled` says."""

    kind: ClassVar[str] = "removed"
    fingerprint: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Spoiler:
    """A term that is kept out of the show until a moment; in the past, it no longer is.

    One that goes `with_show` ends with the live, whichever comes first.
    """

    kind: ClassVar[str] = "spoiler"
    term: str
    until: datetime
    at: datetime
    with_show: bool = True


@dataclass(frozen=True, slots=True)
class Invited:
    """A guest of the show until a moment, by any name: not to be imitated."""

    kind: ClassVar[str] = "invited"
    name: str
    until: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Calmed:
    """The chat is calmed, and what it was before; nothing, once that is restored."""

    kind: ClassVar[str] = "calmed"
    before: Modes | None
    at: datetime
    automatic: bool = False
    """Whether no human asked for it: then it ends by itself."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A wave of some kind for which moderators were proposed to calm the chat."""

    kind: ClassVar[str] = "proposed"
    wave: str
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Lulled:
    """No wave is proposed until a moment: a moderator said that there is none."""

    kind: ClassVar[str] = "lulled"
    until: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Welcomed:
    """Raiders are welcome until a moment; those of a friend whatever they say at first."""

    kind: ClassVar[str] = "welcomed"
    raider: str
    friend: bool
    until: datetime
    at: datetime


Lore = Removed | Spoiler | Invited
Crisis = Calmed | Proposed | Lulled | Welcomed
Ruled = Forgiven | Settled | Reconsidered
Other = Offence | Ruled | Permitted | Paused | Greeted | Blocking | Considered | Noted
"""What belongs to no family of its own."""
Show = Aired | Reported
Alarming = Alerted | Clipped | Levelled | LevelProposed
Fact = Other | Lore | Crisis | Sweep | Dealing | Alarming | Show | OfRota
FACTS: dict[str, type[Fact]] = {
    one.kind: one
    for one in (
        *(Offence, Forgiven, Settled, Reconsidered, Permitted, Paused),
        *(Removed, Spoiler, Invited),
        *(Calmed, Proposed, Lulled, Welcomed),
        *(Aimed, Struck, Recalled),
        *(Dealt, Acknowledged),
        *(Alerted, Clipped, Levelled, LevelProposed),
        *(Aired, Reported),
        Greeted,
        Blocking,
        Considered,
        Noted,
        *ROTA_FACTS,
    )
}
