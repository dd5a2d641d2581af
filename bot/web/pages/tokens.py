"""`/tokens`: personal tokens for programs, made and revoked by their owner, shown once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import Request, Response

from bot.ports.entering import Pass
from bot.web.door.access import StrangerError, TooOftenError
from bot.web.door.rates import Rates
from bot.web.door.secrets import SCOPES, digest_of, new_secret
from bot.web.door.sessions import Session
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told, heard, said
from bot.words.render import render
from filters.engine.phrase import Phrase

DAYS = (7, 30, 90)
"""How long a token may last: names in the settings may be another's after a longer time."""
LONGEST_NAME = 60
EACH = 20
TOGETHER = 600
"""Tokens made or revoked in a minute."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A token as its owner sees it; without a channel's `name` the phrase says where it holds."""

    number: int
    token: str
    name: str
    where: Phrase
    scopes: tuple[Phrase, ...]
    ends: Phrase
    used: Phrase


class TokenPages(Page):
    """The tokens of whoever is logged in."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._rates = Rates(EACH, TOGETHER)

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/tokens")
        here.get("", self._show)
        here.post("", self._make)
        here.post("/{which}/revoke", self._revoke)
        return here

    async def _show(self, request: Request) -> Response:
        session = self._desk.require(request)
        told = heard(self._pages.browsers, request)
        response = await self._page(request, session, told=told)
        said(self._pages.browsers, request, response)
        return response

    async def _make(self, request: Request) -> Response:
        session, form = await self._sent(request)
        secret = new_secret()
        wanted = await self._wanted(request, session, form, digest_of(secret))
        if wanted is None:
            return await self._wrong(request, session, Phrase.of("tokens.unreadable"))
        if not await self._pages.behind.passes.keep(wanted):
            return await self._wrong(request, session, Phrase.of("tokens.many"))
        return await self._page(request, session, secret=secret)

    async def _revoke(self, request: Request, which: str) -> Response:
        session, _ = await self._sent(request)
        known = whole(which)
        passes = self._pages.behind.passes
        if known is None or not await passes.revoke(session.person.id, known):
            raise StrangerError
        told = self._in_words(request, Phrase.of("tokens.revoked"))
        return self._onward("/tokens", told)

    async def _sent(self, request: Request) -> tuple[Session, Mapping[str, str]]:
        """Read a form of somebody who is logged in, and does not make tokens all the time."""
        session = self._desk.require(request)
        form = await read_form(request, self._pages.browsers)
        if not self._rates.count(session.person.id):
            raise TooOftenError
        return session, form

    async def _wanted(
        self, request: Request, session: Session, form: Mapping[str, str], digest: str
    ) -> Pass | None:
        """Return the token that a form asks for, None where it asks for none that there is."""
        places = await self._desk.places(request)
        channel = {"": "", **{one.channel.login: one.channel.id for one in places}}
        name = " ".join(form.get("name", "").split())[:LONGEST_NAME]
        scopes = tuple(str(one) for one in SCOPES if f"scope_{one}" in form)
        days = whole(form.get("days", ""))
        where = form.get("channel", "")
        if not name or not scopes or days not in DAYS or where not in channel:
            return None
        now = self._pages.behind.world.clock.wall()
        until = now + timedelta(days=days)
        return Pass(session.person, name, scopes, channel[where], digest, now, until)

    async def _wrong(self, request: Request, session: Session, why: Phrase) -> Response:
        text = render(why, self._pages.language(request))
        return await self._page(request, session, status=422, told=Told(text, wrong=True))

    async def _page(
        self,
        request: Request,
        session: Session,
        *,
        status: int = 200,
        told: Told | None = None,
        secret: str = "",
    ) -> Response:
        behind = self._pages.behind
        places = await self._desk.places(request)
        names = {one.channel.id: one.channel.name for one in places}
        now = behind.world.clock.wall()
        return self._pages.page(
            request,
            "tokens.html",
            status=status,
            tokens=[_shown(one, now, names) for one in await behind.passes.of(session.person.id)],
            channels=[one.channel for one in places],
            scopes=[(one, Phrase.of(f"scope.{one}")) for one in SCOPES],
            days=DAYS,
            longest=LONGEST_NAME,
            told=told,
            secret=secret,
        )


def _shown(one: Pass, now: datetime, names: Mapping[str, str]) -> Shown:
    day = f"{one.until:%Y-%m-%d}"
    when = f"{one.used:%Y-%m-%d %H:%M}" if one.used else ""
    return Shown(
        number=one.number,
        token=one.name,
        name=names.get(one.channel, ""),
        where=Phrase.of("tokens.elsewhere" if one.channel else "tokens.everywhere"),
        scopes=tuple(Phrase.of(f"scope.{scope}") for scope in one.scopes),
        ends=Phrase.of("tokens.over" if one.until <= now else "tokens.until", day=day),
        used=Phrase.of("tokens.used", when=when) if when else Phrase.of("tokens.unused"),
    )
