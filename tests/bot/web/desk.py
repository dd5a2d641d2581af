"""A desk in front of a real bench and a real database; Twitch's part is played from memory."""

import asyncio
from collections.abc import AsyncIterator, Hashable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast
from urllib.parse import urlencode

from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from bot.bench.bench import Bench
from bot.cases.blocking.terms import Blocked
from bot.cases.case import Case, Person
from bot.cases.conduct import Conduct
from bot.cases.effects import Ban, Effect, SetChatMode, Shield, TimeOut, Unban, Untimeout
from bot.codex.amending import Amending
from bot.floor.stagecraft import stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Answering, Moderation
from bot.moderation.performer import Performer
from bot.ports.entering import Rank, Standing
from bot.ports.joining import Reception
from bot.ports.world import Answer, Channel, Chat, Footage, MessageLog, Progress, World
from bot.report.options import ReportOptions
from bot.report.reporter import Reporter
from bot.report.subject import Subject
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.terminal.console import Console
from bot.web.ground.behind import Behind
from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.ground.watch import Watch
from bot.web.serving.application import web_app
from filters.engine.charter import Article, Modes
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from tests.bot.web.hall import KEY, TWITCH, House, state_of
from tests.making import NINE, article, charter, message, viewer
from tests.stories.visitor import Visitor as Browser

MONA = Channel("9000", "mona", "Mona", "fr")
ZOE = Channel("9001", "zoe", "Zoé", "fr")
TEAM: Mapping[str, Mapping[str, frozenset[Rank]]] = {
    "mona": {"9000": frozenset({Rank.BROADCASTER})},
    "lea": {"9000": frozenset({Rank.MODERATOR})},
    "nora": {"9000": frozenset({Rank.MODERATOR, Rank.LEAD})},
    "olga": {"9000": frozenset({Rank.OPERATOR})},
    "rita": {"9000": frozenset({Rank.READER})},
    "zoe": {"9001": frozenset({Rank.BROADCASTER})},
    "paul": {},
}
"""Who is what, by login; `ids` are made of logins, but a broadcaster's is the channel's."""
IDS = {"mona": "9000", "zoe": "9001"}
FRESH: list[bytes] = []
"""An empty database, once there is one."""
ASKING = article(3, "nouille", act_at=1.0)


@dataclass(slots=True)
class Hands:
    """A clock whose hands a test moves."""

    now: datetime = NINE

    def show(self) -> datetime:
        return self.now

    def wall(self) -> datetime:
        return datetime.now(UTC)

    async def heard(self, at: datetime) -> None:
        self.now = max(self.now, at)

    async def pause(self, show: timedelta) -> None:
        raise NotImplementedError

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(slots=True)
class Twitch:
    """The port `Chat`: does what it is told, and knows who is silenced."""

    done: list[Effect] = field(default_factory=list)
    silenced: set[str] = field(default_factory=set)
    progress: Progress = Progress.DONE
    forgets_lifting: bool = False
    set_to: Modes | None = field(default_factory=Modes)
    shielded: bool | None = False
    blocked: Sequence[Blocked] | None = ()
    forgets_levers: bool = False

    async def perform(
        self,
        _: Channel,
        effect: Effect,
        told: str,
        *,
        doubted: bool = False,  # noqa: ARG002  # the port's shape
    ) -> Answer:
        self.done.append(effect)
        if isinstance(effect, TimeOut | Ban):
            self.silenced.add(effect.user_id)
        elif isinstance(effect, Untimeout | Unban) and not self.forgets_lifting:
            self.silenced.discard(effect.user_id)
        elif not self.forgets_levers:
            self._pull(effect)
        return Answer(self.progress, told=told)

    def _pull(self, effect: Effect) -> None:
        if isinstance(effect, Shield):
            self.shielded = effect.up
        elif isinstance(effect, SetChatMode):
            self.set_to = replace(effect.modes, shield=None)

    async def clip(self, clip_id: str) -> Footage | None:
        return Footage(f"https://clips.example/{clip_id}") if clip_id else None

    async def modes(self, _: Channel) -> Modes | None:
        return self.set_to

    async def shield(self, _: Channel) -> bool | None:
        return self.shielded

    async def blocked_terms(self, _: Channel) -> Sequence[Blocked] | None:
        return self.blocked

    def door(self, channel: Channel, effect: Effect) -> Hashable:
        return (channel.id, effect.kind)

    def opens_in(self, _: Hashable) -> float:
        return 0.0

    async def is_silenced(self, _: Channel, user_id: str, *, for_good: bool = False) -> bool | None:  # noqa: ARG002
        return user_id in self.silenced

    @property
    def kinds(self) -> list[str]:
        return [one.kind for one in self.done]


@dataclass(slots=True)
class Porch:
    """The port `Doorkeeper`: whoever comes back is who their code says."""

    team: dict[str, Mapping[str, frozenset[Rank]]] = field(default_factory=lambda: dict(TEAM))
    silent: bool = False
    complete: bool = True
    ends: Exception | None = None
    asked: int = 0
    seen_out: list[str] = field(default_factory=list)

    def page(self, redirect: str, state: str) -> str:
        return f"{TWITCH}?{urlencode({'redirect_uri': redirect, 'state': state})}"

    async def admit(self, code: str, redirect: str) -> Person:
        assert redirect.endswith("/login/callback")
        return Person(id_of(code), code)

    async def standing(self, person: Person) -> Standing | None:
        self.asked += 1
        if self.ends is not None:
            raise self.ends
        if self.silent:
            return None
        return Standing(self.team.get(person.login, {}), self.complete)

    async def see_out(self, person: Person) -> None:
        self.seen_out.append(person.login)


@dataclass(slots=True, kw_only=True)
class DeskOf:
    """Two channels and their teams; the tests sit at the desk of the first."""

    app: FastAPI
    front: Front
    behind: Behind
    bench: Bench
    records: SqlRecords
    performer: Performer
    clock: Hands
    twitch: Twitch
    porch: Porch

    @asynccontextmanager
    async def browser(self, login: str = "", language: str = "en") -> AsyncIterator[Browser]:
        """A browser of its own, logged in if a login is named."""
        transport = ASGITransport(self.app, client=(f"10.0.0.{len(login) + 1}", 1))
        async with AsyncClient(transport=transport, timeout=30) as client:
            client.headers["accept-language"] = language
            browser = Browser(client, self.front.public)
            if login:
                await log_in(browser, login)
            yield browser

    async def say(self, text: str, login: str = "hugo", **changes: object) -> Case | None:
        """Let a viewer say something, and return its case if there is one."""
        self.clock.pass_(seconds=1)
        said = message(
            text,
            id=f"m{self.clock.now.timestamp():.0f}-{login}",
            author=viewer(login),
            sent_at=self.clock.now,
            **changes,
        )
        decision = self.bench.consider(said)
        await self.behind.moderation.settle(decision, said)
        return self.bench.docket.of_message(said.id)

    async def case(self, text: str = "quelle nouille", login: str = "hugo") -> Case:
        """Let a viewer say something that is referred to people."""
        case = await self.say(text, login)
        assert case is not None
        return case

    def now(self, case: Case) -> Case:
        """A case as it is now."""
        return cast("Case", self.bench.docket.get(case.number))

    async def done(self) -> list[str]:
        """What was done on Twitch, once all of it is."""
        await self.performer.drained()
        return self.twitch.kinds


@asynccontextmanager
async def desk(
    folder: Path, *articles: Article, public: str = "https://bot.example", **conduct: object
) -> AsyncIterator[DeskOf]:
    """Open a desk whose first channel has these articles."""
    clock, twitch, porch = Hands(), Twitch(), Porch()
    options = await _database(folder)
    rules = Conduct(**conduct)
    ours = charter(*(articles or (ASKING,)))
    benches = {one.id: Bench(one.id, ours, rules, language="fr") for one in (MONA, ZOE)}
    async with open_records(options) as records, asyncio.TaskGroup() as tasks:
        watch = Watch(Console(lambda _: None, clock.show))
        stage = stagecraft(
            records.choruses,
            records.screens,
            benches,
            clock,
            watch,
            tell=lambda channel, _, now: watch.sang(channel, now.number),
        )
        watching = Watching(stage.voices, benches, records, clock)
        world = World(
            channels={one.id: one for one in (MONA, ZOE)},
            records=records,
            log=cast("MessageLog", None),
            chat=cast("Chat", twitch),
            clock=clock,
            notices=Console(lambda _: None, clock.show),
            feed=watching,
        )
        performer = Performer(world)
        moderation = Moderation(world, benches, performer, cast("Answering", None))
        watching.begin(moderation.settle, twitch, world.channels)
        front = Front(KEY, WebOptions(public_url=public))
        front.reception = cast("Reception", House())
        front.behind = Behind(
            world=world,
            benches=benches,
            moderation=moderation,
            amending=cast("Amending", None),
            doorkeeper=porch,
            watch=watch,
            archive=records.archive,
            passes=records.passes,
            stage=stage,
            watching=watching,
            minutes=records.minutes,
            reports=Reporter(
                records.evenings,
                lambda one: Subject(one, one, "fr", benches[one].charter),
                ReportOptions(),
                clock.show,
            ),
            keep_days=30,
            terms=twitch,
        )
        running = tasks.create_task(performer.run(), name="performer")
        listening = tasks.create_task(stage.voices.run(), name="voices")
        yield DeskOf(
            app=web_app(front, tuple),
            front=front,
            behind=front.behind,
            bench=benches[MONA.id],
            records=records,
            performer=performer,
            clock=clock,
            twitch=twitch,
            porch=porch,
        )
        await performer.drained()
        running.cancel()
        listening.cancel()


async def _database(folder: Path) -> StorageOptions:
    """A database of its own: a copy of one that was brought up to date once."""
    file = folder / "desk.db"
    options = StorageOptions(url=f"sqlite:///{file.as_posix()}")
    if FRESH:
        file.write_bytes(FRESH[0])
        return options
    async with open_records(options):
        pass
    FRESH.append(file.read_bytes())
    return options


async def log_in(browser: Browser, login: str, wanted: str = "/channels") -> str:
    """Go through Twitch's page, and come back to the page that was wanted."""
    await browser.open(f"/login?next={wanted}")
    await browser.send("/login")
    state = state_of(browser.to_twitch)
    return await browser.open(f"/login/callback?{urlencode({'state': state, 'code': login})}")


def id_of(login: str) -> str:
    return IDS.get(login, f"id-{login}")


def told(phrase: Phrase) -> str:
    return phrase.key


def texts(messages: Sequence[Message]) -> list[str]:
    return [one.text for one in messages]
