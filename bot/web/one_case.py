"""One case of a channel: found by its number, and answered about where its form was sent from."""

from abc import ABC

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from bot.cases.case import Case
from bot.moderation.recalled import with_original
from bot.web.access import Seat, StrangerError
from bot.web.cards import card_of
from bot.web.digits import whole
from bot.web.forms import PART
from bot.web.page import Page
from bot.web.told import Told, tell
from bot.web.wording import Wording


class CaseForms(Page, ABC):
    """Where forms of a case go: whoever sent one from the docket stays there."""

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


async def case_of(seat: Seat, which: str) -> Case:
    """Return a case of this channel by its number; raises `StrangerError`."""
    number = whole(which)
    if number is None:
        raise StrangerError
    at_hand = seat.bench.docket.get(number)
    found = at_hand or await seat.behind.world.records.case(seat.channel.id, number)
    if found is None:
        raise StrangerError
    return await with_original(found, seat.bench, seat.behind.world.records)
