"""A room with a bench and a store, where viewers say things and moderators type commands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Blocked
from bot.cases.case import Status
from bot.cases.decision import Decision
from bot.cases.effects import Say, Whisper
from bot.cases.staffing import Need
from bot.codex.adoption import Reply
from bot.commands.answer import Answers
from bot.commands.options import CommandOptions
from bot.ports.world import Logged
from bot.storage.records import SqlRecords
from bot.words.render import render
from filters.engine.charter import Article, Mode, Modes, Outcome
from filters.engine.message import Author, Message, Role
from filters.links import Links, LinksOptions
from tests.making import NINE, article, bench, viewer, words

INSULT = "espèce de nouille"
SPOILER = "le coupable est le jardinier"
MODERATOR = viewer("mo", Role.MODERATOR)


def articles() -> tuple[Article, ...]:
    return (
        article(
            1,
            title=words("Respect", "Respect"),
            text=words("Chacun parle à son tour.", "Everybody in turn."),
        ),
        article(3, "nouille"),
        article(
            5,
            "coupable",
            title=words("Pas d’intrigue dévoilée", "No spoilers"),
            text=words("Laissez aux autres la surprise : à l’été aussi.", "Leave the surprise."),
            mode=Mode.ASK,
            severity=2,
        ),
        article(
            7,
            title=words("Liens", "Links"),
            text=words("Demandez avant de poster un lien.", "Ask before you post a link."),
            filters=(Links(LinksOptions()),),
            severity=1,
        ),
    )


@dataclass
class StillClock:
    """The clock of a room, which stands still until somebody sets it."""

    room: "Room"

    def show(self) -> datetime:
        return self.room.now

    def wall(self) -> datetime:
        return self.room.now

    async def heard(self, at: datetime) -> None:
        self.room.now = at

    async def pause(self, show: timedelta) -> None:
        self.room.now += show


@dataclass
class Room:
    """One channel; whatever is decided there is recorded at once."""

    records: SqlRecords
    bench: Bench = field(default_factory=lambda: bench(*articles()))
    now: datetime = NINE
    need: Need | None = None
    said: int = 0
    emotes_asked: int = 0
    reloads: int = 0
    modes: Modes | None = None
    shield: bool | None = None
    terms: Sequence[Blocked] | None = None

    def __post_init__(self) -> None:
        self.choose(CommandOptions())

    def choose(self, options: CommandOptions, desk: str = "") -> None:
        self.answers = Answers(
            self.records,
            StillClock(self),
            options,
            lambda _: self.need,
            reload=self._reload,
            modes=self._modes,
            shield=self._shield,
            terms=self._terms,
            ask_emotes=self._ask_emotes,
            desk=desk,
        )

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def message(
        self,
        author: Author | None,
        text: str,
        source: str | None = None,
        parent: str | None = None,
    ) -> Message:
        self.said += 1
        return Message(
            f"m{self.said}",
            self.bench.channel,
            text,
            author,
            reply_to=parent,
            sent_at=self.now,
            source_channel=source,
        )

    async def says(self, login: str, text: str) -> Decision:
        message = self.message(viewer(login), text)
        decision = self.bench.consider(message)
        outcome = decision.verdict.outcome if decision.verdict else Outcome.CLEAR
        await self.records.log([Logged(message, outcome)])
        await self.records.record(decision, self.now)
        return decision

    async def types(
        self,
        text: str,
        by: Author | None = MODERATOR,
        *,
        whispered: bool = False,
        source: str | None = None,
        parent: str | None = None,
    ) -> Decision | None:
        message = self.message(by, text, source, parent)
        decision = await self.answers.answer(message, self.bench, whispered=whispered)
        if decision is not None:
            await self.records.record(decision, self.now)
            never_evidence(decision)
        return decision

    def _reload(self, channel: str, reply: Reply) -> None:
        assert channel == self.bench.channel
        assert reply
        self.reloads += 1

    async def _modes(self, channel: str) -> Modes | None:
        assert channel == self.bench.channel
        return self.modes

    async def _terms(self, channel: str) -> Sequence[Blocked] | None:
        assert channel == self.bench.channel
        return self.terms

    async def _shield(self, channel: str) -> bool | None:
        assert channel == self.bench.channel
        return self.shield

    def _ask_emotes(self) -> None:
        self.emotes_asked += 1

    def status(self, number: int) -> Status:
        case = self.bench.docket.get(number)
        assert case is not None
        return case.status

    async def hears(self, text: str, by: Author = MODERATOR, *, whispered: bool = False) -> str:
        """What is answered, in the channel's language; empty where nothing is."""
        decision = await self.types(text, by, whispered=whispered)
        return "" if decision is None else words_of(decision, self.bench.language)


def words_of(decision: Decision | None, language: str = "fr") -> str:
    """What is answered, in a language."""
    assert decision is not None
    told = [
        render(one.phrase, language) for one in decision.effects if isinstance(one, Say | Whisper)
    ]
    return " | ".join(told).replace("\u00a0", " ").replace("\u202f", " ")


def kinds(decision: Decision | None) -> list[str]:
    """The effects beside the answer."""
    assert decision is not None
    return [one.kind for one in decision.effects if not isinstance(one, Say | Whisper)]


def never_evidence(decision: Decision) -> None:
    """Public chat never carries what a case is about."""
    public = [one for one in decision.effects if isinstance(one, Say)]
    for language in ("fr", "en"):
        for one in public:
            text = render(one.phrase, language)
            assert "nouille" not in text
            assert "jardinier" not in text
