"""A house for the pages alone: whoever comes back from Twitch is who their code says."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from bot.ports.joining import Arrival, Clause, Offer, TurnedAwayError, Visitor
from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.serving.application import web_app
from filters.engine.phrase import Phrase
from tests.stories.visitor import Visitor as Browser

TWITCH = "https://id.twitch.example/oauth2/authorize"
KEY = b"k" * 32


@dataclass(slots=True)
class House:
    """The port `Reception`, from memory."""

    bot: str = "chartreuse"
    is_open: bool = True
    refuse: Phrase | None = None
    scopes: Sequence[str] = ("channel:bot", "moderation:read")
    offers: Sequence[Offer] = (
        Offer(
            "1-fr", "Charte <b>du</b> plateau", "fr", (Clause(1, "Bienveillance", "On s'écoute."),)
        ),
        Offer("1-en", "Charter of the show", "en", (Clause(1, "Kindness", "Listen."),)),
    )
    joined: dict[str, str] = field(default_factory=dict)
    moderates: bool = False

    def page_to_join(self, redirect: str, state: str) -> str:
        return f"{TWITCH}?{urlencode({'redirect_uri': redirect, 'state': state})}"

    def page_to_leave(self, redirect: str, state: str) -> str:
        return self.page_to_join(redirect, state)

    async def welcome(self, code: str, redirect: str, offer: str) -> Visitor:
        visitor = await self.recognise(code, redirect)
        self.joined[visitor.id] = offer
        return visitor

    async def recognise(self, code: str, redirect: str) -> Visitor:
        assert redirect.endswith("/login/callback")
        if self.refuse is not None:
            raise TurnedAwayError(self.refuse)
        return Visitor(f"id-{code}", code)

    async def see_off(self, visitor: Visitor) -> bool:
        return self.joined.pop(visitor.id, None) is not None

    def arrival(self, visitor: Visitor) -> Arrival | None:
        if visitor.id not in self.joined:
            return None
        return Arrival(visitor.login, hears=True, moderates=self.moderates, heard_somebody=True)


@dataclass(slots=True)
class Hall:
    """The pages of a house, without a server."""

    house: House
    front: Front
    app: FastAPI

    @asynccontextmanager
    async def browser(self, address: str = "10.0.0.1") -> AsyncIterator[Browser]:
        """A browser of its own, at an address of its own."""
        transport = ASGITransport(self.app, client=(address, 1))
        async with AsyncClient(transport=transport) as client:
            yield Browser(client, self.front.public)


def hall(public: str = "https://bot.example") -> Hall:
    front = Front(KEY, WebOptions(public_url=public))
    house = House()
    front.reception = house
    return Hall(house, front, web_app(front, tuple))


async def returned(browser: Browser, **query: str) -> str:
    """Come back from Twitch with what stands in the address."""
    return await browser.open(f"/login/callback?{urlencode(query)}")


def state_of(address: str) -> str:
    return address.rpartition("state=")[2]
