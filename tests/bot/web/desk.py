"""A desk in front of a real bench and a real database; Twitch's part is played from memory."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlencode

from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from bot.bench.bench import Bench
from bot.cases.case import Case
from bot.cases.conduct import Conduct
from bot.codex.amending import Amending
from bot.floor.stagecraft import Stagecraft, stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Answering, Moderation
from bot.moderation.performer import Performer
from bot.ports.joining import Reception
from bot.ports.world import Channel, Chat, Feed, MessageLog, World
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
from filters.engine.charter import Article
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from tests.bot.web.hall import KEY, House, state_of
from tests.bot.web.players import Hands, Porch, Twitch
from tests.making import article, charter, message, viewer
from tests.stories.visitor import Visitor as Browser

MONA = Channel("9000", "mona", "Mona", "fr")
ZOE = Channel("9001", "zoe", "Zoé", "fr")
FRESH: list[bytes] = []
"""An empty database, once there is one."""
ASKING = article(3, "nouille", act_at=1.0)


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
    ours, rules = charter(*(articles or (ASKING,))), Conduct(**conduct)
    benches = {one.id: Bench(one.id, ours, rules, language="fr") for one in (MONA, ZOE)}
    async with open_records(await _database(folder)) as records, asyncio.TaskGroup() as tasks:
        here = _furnished(records, benches, public)
        behind = here.behind
        running = tasks.create_task(here.performer.run(), name="performer")
        listening = tasks.create_task(behind.stage.voices.run(), name="voices")
        yield here
        await here.performer.drained()
        running.cancel()
        listening.cancel()


def _furnished(records: SqlRecords, benches: Mapping[str, Bench], public: str) -> DeskOf:
    clock, twitch, porch = Hands(), Twitch(), Porch()
    watch = Watch(Console(lambda _: None, clock.show))
    stage = _stage(records, benches, clock, watch)
    watching = Watching(stage.voices, benches, records, clock)
    world = _world(records, twitch, clock, watching)
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
        reports=_reporter(records, benches, clock),
        keep_days=30,
        terms=twitch,
    )
    return DeskOf(
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


def _stage(
    records: SqlRecords, benches: Mapping[str, Bench], clock: Hands, watch: Watch
) -> Stagecraft:
    return stagecraft(
        records.choruses,
        records.screens,
        benches,
        clock,
        watch,
        tell=lambda channel, _, now: watch.sang(channel, now.number),
    )


def _world(records: SqlRecords, twitch: Twitch, clock: Hands, feed: Feed) -> World:
    return World(
        channels={one.id: one for one in (MONA, ZOE)},
        records=records,
        log=cast("MessageLog", None),
        chat=cast("Chat", twitch),
        clock=clock,
        notices=Console(lambda _: None, clock.show),
        feed=feed,
    )


def _reporter(records: SqlRecords, benches: Mapping[str, Bench], clock: Hands) -> Reporter:
    def subject(channel: str) -> Subject:
        return Subject(channel, channel, "fr", benches[channel].charter)

    return Reporter(records.evenings, subject, ReportOptions(), clock.show)


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


def told(phrase: Phrase) -> str:
    return phrase.key


def texts(messages: Sequence[Message]) -> list[str]:
    return [one.text for one in messages]
