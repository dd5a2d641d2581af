"""Other programs are told what happens: signed, once, in order, and never in the bot's way."""

import asyncio
import base64
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from pydantic import ValidationError

from bot.cases.case import Case, Judgement, Person, Ruling
from bot.cases.decision import Decision
from bot.console import Console
from bot.web.hooks.happenings import happenings
from bot.web.hooks.herald import PAUSES, SIZE, Herald
from bot.web.hooks.options import Event, HookOptions
from tests.bot.web.desk import MONA, DeskOf, desk, id_of
from tests.making import NINE

KEY = b"0123456789abcdef01234567"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
LEA = Person(id_of("lea"), "lea")


@dataclass
class Crm:
    """Takes events; answers with the `answers` first, then with 204."""

    answers: list[int] = field(default_factory=list)
    got: list[dict[str, Any]] = field(default_factory=list)
    asked: int = 0
    port: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, request: web.Request) -> web.Response:
        self.asked += 1
        body = await request.read()
        mark = request.headers["webhook-signature"].removeprefix("v1,")
        text = f"{request.headers['webhook-id']}.{request.headers['webhook-timestamp']}."
        assert base64.b64decode(mark) == hmac.digest(KEY, text.encode() + body, "sha256")
        status = self.answers.pop(0) if self.answers else 204
        if status < 300:
            self.got.append(await request.json())
        async with self.news:
            self.news.notify_all()
        return web.Response(status=status, headers={"location": f"http://127.0.0.1:{self.port}/"})

    async def has(self, count: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: len(self.got) >= count)
        return self.got

    async def was_asked(self, count: int) -> None:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: self.asked >= count)

    def hook(self, **changes: object) -> HookOptions:
        made = {"url": f"http://127.0.0.1:{self.port}/x?key=secret", "secret": SECRET} | changes
        return HookOptions(**made)


@asynccontextmanager
async def crm(*answers: int) -> AsyncIterator[Crm]:
    made = Crm(list(answers))
    app = web.Application()
    app.router.add_post("/{anything:.*}", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        made.port = runner.addresses[0][1]
        yield made
    finally:
        await runner.cleanup()


async def at_once(_: float) -> None:
    """No time passes in a test."""


def herald(*hooks: HookOptions) -> Herald:
    console = Console(lambda _: None, lambda: NINE)
    return Herald(console, hooks, lambda: NINE, desk="https://bot.example", pause=at_once)


@asynccontextmanager
async def told_by(one: Herald) -> AsyncIterator[Herald]:
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(one.run(), name="herald")
        yield one
        running.cancel()


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


def opened(case: Case) -> Decision:
    return Decision(MONA.id, case.opened_at, cases=(case,))


@pytest.mark.parametrize(
    "url",
    [
        "http://crm.example/x",
        "http://10.0.0.7/x",
        "ftp://127.0.0.1/x",
        "https://",
        "https://a:b@crm.example/",
        "https://crm.example:99999/",
        "https://crm.example/#x",
        "crm.example",
        "",
    ],
)
def test_what_others_could_read_is_no_address(url: str) -> None:
    with pytest.raises(ValidationError):
        HookOptions(url=url, secret=SECRET)


@pytest.mark.parametrize(
    "secret", ["", "hunter2", "whsec_", "whsec_c2hvcnQ=", "whsec_é", SECRET[6:]]
)
def test_what_can_be_guessed_is_no_secret(secret: str) -> None:
    with pytest.raises(ValidationError) as told:
        HookOptions(url="https://crm.example/", secret=secret)
    assert "hunter2" not in str(told.value)


async def test_a_redirect_is_not_followed_and_a_case_is_told_once(here: DeskOf) -> None:
    case = await here.case()
    async with crm(307, 500) as listening, told_by(herald(listening.hook())) as one:
        for _ in range(3):
            one.decided(MONA, None, opened(case))
        (got,) = await listening.has(1)
        assert listening.asked == 3
        assert (got["type"], got["lost"]) == ("case.opened", 0)
        assert got["data"]["text"] is None
        assert "nouille" not in str(got)
        assert got["data"]["page"] == "https://bot.example/channels/mona/cases/1"


async def test_what_is_never_taken_is_counted_with_the_next(here: DeskOf) -> None:
    case = await here.case()
    never = [503] * (len(PAUSES) + 1)
    async with crm(*never) as listening, told_by(herald(listening.hook(texts=True))) as one:
        one.decided(MONA, None, opened(case))
        await listening.was_asked(len(never))
        later = await here.case("nouille encore", "paul")
        one.decided(MONA, None, opened(later))
        (got,) = await listening.has(1)
        assert (got["lost"], got["data"]["number"]) == (1, 2)
        assert got["data"]["text"] == "nouille encore"


async def test_of_too_many_that_wait_the_oldest_is_let_go(here: DeskOf) -> None:
    case = await here.case()
    async with crm() as listening:
        one = herald(listening.hook())
        for number in range(1, SIZE + 4):
            one.decided(MONA, None, opened(replace(case, number=number)))
        async with told_by(one):
            first = (await listening.has(1))[0]
            assert (first["data"]["number"], first["lost"]) == (4, 3)


async def test_only_what_was_asked_for_is_told(here: DeskOf) -> None:
    case = await here.case()
    ruling = Ruling(LEA, here.clock.now, Judgement.UPHOLD)
    ruled = here.bench.rule(case, ruling)
    async with crm() as other, crm() as listening:
        hooks = (
            other.hook(channels=("zoe",)),
            listening.hook(events=(Event.RULED, Event.QUESTION)),
        )
        async with told_by(herald(*hooks)) as one:
            one.decided(MONA, None, opened(case))
            one.decided(MONA, None, ruled)
            (got,) = await listening.has(1)
            assert (got["type"], got["data"]["ruling"]["by"]) == ("case.ruled", "lea")
            assert other.asked == 0


async def test_a_claim_is_nothing_to_tell_and_ids_are_the_same_after_a_restart(
    here: DeskOf,
) -> None:
    case = await here.case()
    later = Decision(MONA.id, here.clock.now.replace(year=2030), cases=(case,))
    assert list(happenings(MONA, later)) == []
    (first,), (again,) = happenings(MONA, opened(case)), happenings(MONA, opened(case))
    assert first.id == again.id
