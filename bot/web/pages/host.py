"""`/channels/{login}/host` and `/host/{token}`: what moderators sent, for a screen on the table."""

from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.cases.case import Person
from bot.cases.voices.floor import Floor
from bot.ports.airing import Role
from bot.ports.world import Channel
from bot.web.door.access import Deed, StrangerError
from bot.web.door.rates import Rates
from bot.web.ground.addresses import Addresses
from bot.web.live.airwaves import airwaves
from bot.web.live.renewed import streamed
from bot.web.page import Page, Stand
from bot.web.visitor.forms import PART, read_form
from bot.web.visitor.told import Told, heard, said
from bot.web.voices.airing import Guesses, air_card, still_there, waiting
from bot.web.voices.deeds import Done, Hand

DEEDS = frozenset({"air", "answered", "send", "next"})
"""What the host may do: moderators alone say what the host is shown."""
GUESSES, GUESSES_TOGETHER = 30, 3_000
"""Addresses that nobody gave out, from one place and from everywhere, in a minute."""


@dataclass(frozen=True, slots=True)
class Podium:
    """A host in front of their screen, be it by their login or by an address."""

    channel: Channel
    floor: Floor
    home: str
    hand: Hand | None
    """None for who may only look."""


class HostPages(Page):
    """The page, what keeps it live, and where its forms go: by login, and by secret address."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._guesses = Guesses(Rates(GUESSES, GUESSES_TOGETHER))

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        for home, show, live, do in (
            ("/channels/{login}/host", self._show, self._live, self._do),
            ("/host/{token}", self._show_linked, self._live_linked, self._do_linked),
        ):
            here.get(home, show)
            here.get(f"{home}/live", live)
            here.post(f"{home}/{{which}}/{{deed}}", do)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        return self._page(request, await self._seated(request, login))

    async def _show_linked(self, request: Request, token: str) -> Response:
        return self._page(request, await self._linked(request, token))

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        podium = await self._seated(request, login)

        async def still() -> bool:
            return await self._desk.still(seat)

        lines = airwaves(
            seat.behind.watch, seat.channel.id, still, lambda _: self._stage(request, podium)
        )
        return streamed(lines)

    async def _live_linked(self, request: Request, token: str) -> Response:
        podium, behind = await self._linked(request, token), self._pages.behind
        still = still_there(behind, token, Role.HOST)
        lines = airwaves(
            behind.watch, podium.channel.id, still, lambda _: self._stage(request, podium)
        )
        return streamed(lines)

    async def _do(self, request: Request, login: str, which: str, deed: str) -> Response:
        podium = await self._seated(request, login, Deed.RULE)
        return await self._done(request, podium, which, deed)

    async def _do_linked(self, request: Request, token: str, which: str, deed: str) -> Response:
        return await self._done(request, await self._linked(request, token), which, deed)

    async def _seated(self, request: Request, login: str, deed: Deed = Deed.READ) -> Podium:
        seat = await self._desk.enter(request, login, deed)
        order, channel = seat.behind.stage.order, seat.channel
        hand = Hand(order, channel.id, seat.person) if seat.may(Deed.RULE) else None
        home = f"/channels/{channel.login}/host"
        return Podium(channel, await order.floor(channel.id), home, hand)

    async def _linked(self, request: Request, token: str) -> Podium:
        behind = self._pages.behind
        address = request.client.host if request.client else ""
        screen = await self._guesses.screen(behind, token, Role.HOST, address)
        order, channel = behind.stage.order, behind.world.channels[screen.channel]
        # whoever has the address acts by the name that its maker gave it
        person = Person(f"screen {screen.number}", screen.name)
        hand = Hand(order, channel.id, person)
        return Podium(channel, await order.floor(channel.id), f"/host/{token}", hand)

    async def _done(self, request: Request, podium: Podium, which: str, deed: str) -> Response:
        form = await read_form(request, self._pages.browsers)
        if podium.hand is None or deed not in DEEDS:
            raise StrangerError
        if deed == "next":
            done = await podium.hand.next(which)
        else:
            done = await podium.hand.do(deed, which, form)
        return self._answer(request, podium, done)

    def _answer(self, request: Request, podium: Podium, done: Done) -> Response:
        told = self._in_words(request, done.told, wrong=done.wrong)
        if PART in request.headers:
            return HTMLResponse(self._stage(request, podium, told, live=False))
        return self._onward(podium.home, told)

    def _page(self, request: Request, podium: Podium) -> Response:
        told = heard(self._pages.browsers, request)
        response = self._pages.page(
            request,
            "host.html",
            podium=podium,
            air=air_card(podium.floor.on_air, podium.channel),
            queue=waiting(podium.floor, podium.channel),
            told=told,
        )
        said(self._pages.browsers, request, response)
        return response

    def _stage(
        self, request: Request, podium: Podium, told: Told | None = None, *, live: bool = True
    ) -> str:
        return self._pages.part(
            request,
            "host_stage.html",
            podium=podium,
            air=air_card(podium.floor.on_air, podium.channel),
            queue=waiting(podium.floor, podium.channel),
            told=told,
            live=live,
        )
