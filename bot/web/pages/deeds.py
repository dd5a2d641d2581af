"""What is done on a case: each deed a form of its own, answered by its page, or by its card."""

from fastapi import Request, Response

from bot.web.case_forms import CaseForms
from bot.web.cases.doing import Doer
from bot.web.cases.found import case_of
from bot.web.cases.ruling import RefusedError
from bot.web.door.access import Deed, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Stand
from bot.web.text.wording import Wording
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told
from bot.words.render import render

DEEDS = ("claim", "release", "rule", "look", "reopen", "undo")


class DeedPages(CaseForms):
    """Where the forms of the docket and of a case go."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._undone = stand.undone

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        path = "/channels/{login}/cases/{number}/{deed}"
        here.post(path, self._do)
        return here

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
