"""The forms of a case: each is answered where it was sent from."""

from abc import ABC

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.cases.case import Case
from bot.web.cases.cards import card_of
from bot.web.door.access import Seat
from bot.web.page import Page
from bot.web.text.wording import Wording
from bot.web.visitor.forms import PART
from bot.web.visitor.told import Told


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
        address = home if back == "docket" else f"{home}/cases/{case.number}"
        return self._onward(address, told)
