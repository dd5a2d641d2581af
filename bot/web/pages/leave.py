"""`/leave`: a streamer logs in again, and takes the bot away."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from bot.ports.joining import Reception, TurnedAwayError, Visitor
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.visitor.browser import Errand
from bot.web.visitor.forms import read_form

ERRAND = "leave"
SURE = "/leave/sure"
DONE = "/leave/done"


class LeavePages(Page):
    """The pages of leaving."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._logins = stand.logins
        stand.logins.expect(ERRAND, self._came_back)

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/leave", self._ask)
        here.post("/leave", self._begin)
        here.get(SURE, self._sure)
        here.post(SURE, self._leave)
        here.get(DONE, self._done)
        return here

    async def _ask(self, request: Request) -> Response:
        reception = self._pages.reception
        return self._pages.at_home(request) or self._pages.page(
            request, "leave.html", bot=reception.bot
        )

    async def _begin(self, request: Request) -> Response:
        reception = self._pages.reception
        await read_form(request, self._pages.browsers)
        return self._logins.begin(request, ERRAND, reception.page_to_leave)

    async def _came_back(self, _: Request, reception: Reception, code: str, __: Errand) -> Response:
        visitor = await reception.recognise(code, self._logins.redirect)
        response = RedirectResponse(SURE, 303)
        self._pages.browsers.log_in(response, visitor)
        return response

    async def _sure(self, request: Request) -> Response:
        return self._known(request, "leave_sure.html")

    async def _done(self, request: Request) -> Response:
        response = self._known(request, "left.html")
        self._pages.browsers.log_out(response)
        return response

    def _known(self, request: Request, template: str) -> Response:
        """Show a page to whoever logged in; anybody else begins anew."""
        reception, visitor = self._pages.reception, self._visitor(request)
        if visitor is None:
            return RedirectResponse("/leave", 303)
        is_there = reception.arrival(visitor) is not None
        return self._pages.page(
            request, template, bot=reception.bot, login=visitor.login, is_there=is_there
        )

    async def _leave(self, request: Request) -> Response:
        reception, visitor = self._pages.reception, self._visitor(request)
        if visitor is None:
            return RedirectResponse("/leave", 303)
        await read_form(request, self._pages.browsers)
        try:
            await reception.see_off(visitor)
        except TurnedAwayError as away:
            return self._pages.trouble(request, away.phrase)
        return RedirectResponse(DONE, 303)

    def _visitor(self, request: Request) -> Visitor | None:
        return self._pages.browsers.visitor(request)
