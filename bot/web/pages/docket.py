"""`/channels/{login}`: the docket, live; nothing on it moves until its reader says so."""

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from bot.cases.case import Case
from bot.web.cases.cards import card_of
from bot.web.cases.listing import HIGHEST_PAGE, lately, listing, looks
from bot.web.door.access import Deed
from bot.web.ground.addresses import Addresses
from bot.web.live.docket import Shown, stream
from bot.web.page import Page
from bot.web.text.wording import Wording
from bot.web.visitor.digits import whole
from bot.web.visitor.told import heard, said


class DocketPages(Page):
    """The docket of a channel, and what keeps it live."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/channels/{login}", self._docket)
        here.get("/channels/{login}/live", self._live)
        return here

    async def _docket(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        found = listing(seat.bench.docket.open(), _page(request))
        told = heard(self._pages.browsers, request)
        response = self._pages.page(
            request,
            "docket.html",
            seat=seat,
            rules=seat.may(Deed.RULE),
            listing=found,
            cards=[card_of(one, seat, words) for one in found.shown],
            looks=[card_of(one, seat, words) for one in looks(seat)],
            lately=[card_of(one, seat, words) for one in lately(seat, words.now)],
            shown=Shown.of(found.shown, words.now),
            told=told,
        )
        said(self._pages.browsers, request, response)
        return response

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        language = self._pages.language(request)
        shown = Shown.read(request.query_params.get("shown", ""))

        def card(case: Case) -> str:
            words = Wording(language, seat.behind.world.clock.show())
            return self._pages.part(
                request, "docket_card.html", card=card_of(case, seat, words), seat=seat, live=True
            )

        def button(count: int) -> str:
            return self._pages.part(
                request, "docket_news.html", count=count, seat=seat, empty=not shown.numbers
            )

        lines = stream(self._desk, seat, shown, card, button)
        # what stands in front must not wait until a buffer is full
        unbuffered = {"x-accel-buffering": "no"}
        return StreamingResponse(lines, media_type="text/event-stream", headers=unbuffered)


def _page(request: Request) -> int:
    """Return the page that an address names, the first where it names none."""
    page = whole(request.query_params.get("page", ""), HIGHEST_PAGE)
    return 1 if page is None else page
