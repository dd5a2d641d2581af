"""`/channels/{login}/settings/backtest`: what a charter would have done on the last lives."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from bot.ports.hindsight import Hindsight, Question, Stage
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.pages.settings import LARGEST
from bot.web.text.rendering import StartingError
from bot.web.visitor.forms import PART, read_form
from filters.engine.phrase import Phrase

LIVES = (1, 7)
HOME = "/channels/{login}/settings/backtest"


class BacktestPages(Page):
    """Asks what a charter would have done, and shows the answer."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses(HOME)
        here.get("", self._show)
        here.post("", self._ask)
        here.post("/stop", self._stop)
        here.get("/report", self._report)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        look = _hindsight(seat).of(seat.channel.id)
        if PART in request.headers:
            part = self._pages.part(request, "backtest_look.html", seat=seat, look=look)
            return HTMLResponse(part)
        return self._telling(
            request,
            "backtest.html",
            seat=seat,
            here="backtest",
            look=look,
            lives=LIVES,
        )

    async def _ask(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers, LARGEST)
        text = form.get("text")
        question = Question(
            channel=seat.channel.id,
            login=seat.channel.login,
            lives=7 if form.get("lives") == "7" else 1,
            language=self._pages.language(request),
            by=seat.person,
            text=text.replace("\r\n", "\n") if text is not None else None,
        )
        if _hindsight(seat).ask(question):
            return _back(seat)
        busy = self._in_words(request, Phrase.of("backtest.busy"), wrong=True)
        return self._onward(HOME.format(login=seat.channel.login), busy)

    async def _stop(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        await read_form(request, self._pages.browsers)
        _hindsight(seat).forget(seat.channel.id)
        return _back(seat)

    async def _report(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        hindsight = _hindsight(seat)
        look = hindsight.of(seat.channel.id)
        if look is None or look.stage is not Stage.DONE:
            raise StrangerError
        return HTMLResponse(look.page, headers={"content-security-policy": hindsight.policy})


def _hindsight(seat: Seat) -> Hindsight:
    if seat.behind.hindsight is None:
        raise StartingError
    return seat.behind.hindsight


def _back(seat: Seat) -> Response:
    return RedirectResponse(HOME.format(login=seat.channel.login), 303)
