"""A program with a personal token, in front of the real application."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from httpx import ASGITransport, AsyncClient, Response

from bot.cases.case import Person
from bot.ports.entering import Pass
from bot.web.door.secrets import SCOPES, digest_of, new_secret
from tests.bot.web.desk import DeskOf
from tests.bot.web.players import id_of

DOCKET = "/channels/mona/cases"
CASE = f"{DOCKET}/1"


@dataclass(slots=True)
class Program:
    """Asks the API; what it hears it keeps as `answer`."""

    client: AsyncClient
    answer: Response | None = None

    async def get(self, path: str, **query: Any) -> Any:
        self.answer = await self.client.get(f"https://bot.example/api{path}", params=query or None)
        return self.answer.json()

    async def post(self, path: str, **body: Any) -> Any:
        self.answer = await self.client.post(f"https://bot.example/api{path}", json=body)
        return self.answer.json()

    @property
    def status(self) -> int:
        assert self.answer is not None
        return self.answer.status_code


async def token(
    here: DeskOf,
    login: str,
    scopes: Iterable[str] = SCOPES,
    channel: str = "",
    life: timedelta = timedelta(days=7),
) -> str:
    """Make a token for somebody."""
    secret, now = new_secret(), here.clock.wall()
    owner = Person(id_of(login), login)
    one = Pass(owner, "a CRM", tuple(map(str, scopes)), channel, digest_of(secret), now, now + life)
    assert await here.records.passes.keep(one)
    return secret


@asynccontextmanager
async def program(here: DeskOf, secret: str = "", language: str = "en") -> AsyncIterator[Program]:
    transport = ASGITransport(here.app, client=("10.0.0.9", 1))
    headers = {"accept-language": language}
    if secret:
        headers["authorization"] = f"Bearer {secret}"
    async with AsyncClient(transport=transport, headers=headers, timeout=30) as client:
        yield Program(client)


@asynccontextmanager
async def program_of(here: DeskOf, login: str, *scopes: str) -> AsyncIterator[Program]:
    """A program of somebody's, with a token for all of it or for some."""
    async with program(here, await token(here, login, scopes or SCOPES)) as one:
        yield one
