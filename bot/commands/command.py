"""What a chat command is, and one use of it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Blocked
from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.codex.adoption import Reply
from bot.codex.amending import Wish
from bot.floor.running_order import RunningOrder
from bot.ports.world import Records
from filters.engine.charter import Modes
from filters.engine.message import Author, Message
from filters.engine.phrase import Phrase


class Who(StrEnum):
    """Who may use a command; whoever may not is answered by silence."""

    MODERATORS = "moderators"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a command; `rest` is what was typed after its name."""

    message: Message
    author: Author
    rest: str
    bench: Bench
    records: Records
    now: datetime
    whispered: bool = False
    need: Need | None = None
    """The last staffing figure, None while the channel is not live."""
    desk: str = ""
    """The address of the bot's pages, empty where nobody can open them."""
    figures_in_public: bool = False
    """Whether public chat may hear how many moderators are missing."""
    reload: Callable[[Reply], None] | None = None
    """Have the channel's charter read again and the result told; None where nobody can."""
    modes: Callable[[], Awaitable[Modes | None]] | None = None
    """Ask for the modes of the chat now; None where nobody can."""
    shield: Callable[[], Awaitable[bool | None]] | None = None
    """Ask whether shield mode is up; None where nobody can."""
    terms: Callable[[], Awaitable[Sequence[Blocked] | None]] | None = None
    """Ask for the terms that Twitch keeps out; None where nobody can."""
    amend: Callable[[Wish], bool] | None = None
    """Have a proposal written into the charter and the result told; None where nobody can."""
    ask_emotes: Callable[[], None] | None = None
    """Have the names of third-party emotes asked for now; None where nobody can."""
    order: RunningOrder | None = None
    """What viewers say to the show, and where it stands; None where nobody listens."""


@dataclass(frozen=True, slots=True)
class Command:
    """A chat command; `aliases` are further names, French ones above all.

    `each` says that every viewer has a cooldown of their own: what one says stops nobody else.
    `aside` says that a viewer may whisper it; they are answered only where something follows.
    """

    name: str
    aliases: tuple[str, ...]
    who: Who
    run: Callable[[Call], Awaitable[Decision]]
    each: bool = False
    aside: bool = False


class UnanswerableError(Exception):
    """The command cannot be followed; the phrase tells its author why."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase
