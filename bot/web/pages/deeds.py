"""What is done on a case: each deed a form of its own, answered by its page, or by its card."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from bot.cases.case import Case
from bot.moderation.recalled import with_original
from bot.web.access import Deed, Seat, StrangerError
from bot.web.cards import card_of
from bot.web.doing import Doer
from bot.web.forms import PART, read_form
from bot.web.page import Page, Stand
from bot.web.ruling import RefusedError
from bot.web.told import Told, tell
from bot.web.wording import Wording
from bot.words.render import render

DEEDS = ("claim", "release", "rule", "look", "reopen", "undo")
LONGEST_NUMBER = 9


class DeedPages(Page):
    """Where the forms of the docket and of a case go."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._undone = stand.undone

    def routes(self) -> APIRouter:
        """Their addresses."""
        router = APIRouter()
        path = "/channels/{login}/cases/{number}/{deed}"
        router.add_api_route(path, self._do, methods=["POST"])
        return router

    async def _do(self, request: Request, login: str, number: str, deed: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.RULE)
        form = await read_form(request, self._pages.browsers)
        case = await case_of(seat, number)
        if deed not in DEEDS:
            raise StrangerError
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        try:
            phrases = await Doer(seat, words, self._undone).do(deed, case, form)
        except RefusedError as refused:
            told = Told(render(refused.phrase, words.language), wrong=True, case=case.number)
            return self._answer(request, seat, case, told, form.get("back", ""))
        text = " ".join(render(one, words.language) for one in phrases)
        now = seat.bench.docket.get(case.number) or case
        return self._answer(request, seat, now, Told(text, case=case.number), form.get("back", ""))

    def _answer(self, request: Request, seat: Seat, case: Case, told: Told, back: str) -> Response:
        if PART in request.headers:
            now = seat.bench.docket.get(case.number) or case
            words = Wording(self._pages.language(request), seat.behind.world.clock.show())
            card = card_of(now, seat, words)
            part = self._pages.part(request, "docket_card.html", card=card, seat=seat, answer=told)
            return HTMLResponse(part)
        home = f"/channels/{seat.channel.login}"
        response = RedirectResponse(
            home if back == "docket" else f"{home}/cases/{case.number}", 303
        )
        tell(self._pages.browsers, response, told)
        return response


async def case_of(seat: Seat, number: str) -> Case:
    """Return a case of this channel by its number; raises `StrangerError`."""
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER):
        raise StrangerError
    at_hand = seat.bench.docket.get(int(number))
    found = at_hand or await seat.behind.world.records.case(seat.channel.id, int(number))
    if found is None:
        raise StrangerError
    return await with_original(found, seat.bench, seat.behind.world.records)
