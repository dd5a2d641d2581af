"""`/join`: a streamer chooses a charter, logs in with Twitch, and sees the bot arrive."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from bot.ports.joining import Reception
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.visitor.browser import Errand
from bot.web.visitor.forms import read_form
from filters.engine.phrase import Phrase

ERRAND = "join"
ARRIVAL = "/join/arrival"
PART = "x-part"
"""The header by which our script asks for what changes on a page, and no more."""


class JoinPages(Page):
    """The pages of joining."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._logins = stand.logins
        stand.logins.expect(ERRAND, self._came_back)

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/join", self._ask)
        here.post("/join", self._begin)
        here.get(ARRIVAL, self._arrival)
        return here

    async def _ask(self, request: Request) -> Response:
        reception = self._pages.reception
        return self._pages.at_home(request) or self._choice(request, reception)

    def _choice(self, request: Request, reception: Reception) -> Response:
        language = self._pages.language(request)
        offers = sorted(reception.offers, key=lambda one: one.language != language)
        scopes = [
            (one, Phrase(f"scope.{one.replace(':', '_')}")) for one in sorted(reception.scopes)
        ]
        return self._pages.page(
            request,
            "join.html",
            bot=reception.bot,
            is_open=reception.is_open,
            offers=offers,
            scopes=scopes,
        )

    async def _begin(self, request: Request) -> Response:
        reception = self._pages.reception
        form = await read_form(request, self._pages.browsers)
        offer = form.get("offer", "")
        if offer not in {one.key for one in reception.offers} or not reception.is_open:
            return self._pages.trouble(request, Phrase.of("join.trouble.offer"))
        return self._logins.begin(request, ERRAND, reception.page_to_join, offer)

    async def _came_back(
        self, _: Request, reception: Reception, code: str, errand: Errand
    ) -> Response:
        visitor = await reception.welcome(code, self._logins.redirect, errand.choice)
        response = RedirectResponse(ARRIVAL, 303)
        self._pages.browsers.log_in(response, visitor)
        return response

    async def _arrival(self, request: Request) -> Response:
        reception = self._pages.reception
        visitor = self._pages.browsers.visitor(request)
        if visitor is None:
            return RedirectResponse("/join", 303)
        arrival = reception.arrival(visitor)
        if arrival is None:
            phrase = Phrase.of("arrival.absent", bot=reception.bot, login=visitor.login)
            return self._pages.trouble(request, phrase, status=404)
        template = "arrival_part.html" if PART in request.headers else "arrival.html"
        return self._pages.page(request, template, bot=reception.bot, arrival=arrival)
