"""`/login`, `/logout` and `/channels`: people enter the desk with Twitch, and leave it."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from bot.cases.case import Person
from bot.ports.joining import Reception
from bot.web.door.refusals import HOME, own_path
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.visitor.browser import Errand
from bot.web.visitor.forms import read_form
from filters.engine.phrase import Phrase

ERRAND = "desk"


class EntryPages(Page):
    """The pages of entering and leaving."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._logins = stand.logins
        stand.logins.expect(ERRAND, self._came_back)

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/login", self._ask)
        here.post("/login", self._begin)
        here.post("/logout", self._leave)
        here.get(HOME, self._channels)
        return here

    async def _ask(self, request: Request) -> Response:
        reception = self._pages.reception
        if away := self._pages.at_home(request):
            return away
        wanted = own_path(request.query_params.get("next", ""))
        return self._pages.page(request, "login.html", bot=reception.bot, wanted=wanted)

    async def _begin(self, request: Request) -> Response:
        page = self._pages.behind.doorkeeper.page
        form = await read_form(request, self._pages.browsers)
        return self._logins.begin(request, ERRAND, page, own_path(form.get("next", "")))

    async def _came_back(
        self, request: Request, _: Reception, code: str, errand: Errand
    ) -> Response:
        behind = self._pages.behind
        person = await behind.doorkeeper.admit(code, self._logins.redirect)
        before = self._desk.sessions.of(request)
        if before is not None:
            self._desk.sessions.end(before)
        behind.ranks.forget(person)
        response = RedirectResponse(own_path(errand.choice), 303)
        self._desk.sessions.begin(response, person)
        return response

    async def _leave(self, request: Request) -> Response:
        await read_form(request, self._pages.browsers)
        response = RedirectResponse("/login", 303)
        session = self._desk.sessions.of(request)
        if session is not None:
            await self._see_out(session.person)
            self._desk.sessions.end(session)
        self._desk.sessions.clear(response)
        return response

    async def _see_out(self, person: Person) -> None:
        behind = self._pages.behind
        behind.ranks.forget(person)
        await behind.doorkeeper.see_out(person)
        for channel in behind.world.channels:
            behind.watch.stir(channel)

    async def _channels(self, request: Request) -> Response:
        places = await self._desk.places(request)
        person = self._desk.require(request).person
        benches = self._pages.behind.benches
        rows = [
            (one.channel, Phrase.of(f"rank.{one.role}"), len(benches[one.channel.id].docket.open()))
            for one in places
        ]
        nearby = self._pages.front.is_nearby
        return self._pages.page(
            request, "channels.html", rows=rows, login=person.login, nearby=nearby
        )
