"""`/channels/{login}/cases/{number}/to/host`: what people found fair in a case goes to the host."""

from fastapi import Request, Response

from bot.cases.case import Case
from bot.cases.docket import RULABLE
from bot.cases.noted import Where
from bot.cases.voices.chorus import Stage
from bot.cases.voices.fitness import showable
from bot.cases.voices.moving import CannotMoveError
from bot.floor.running_order import UnfitError, UnknownChorusError
from bot.web.case_forms import CaseForms
from bot.web.cases.doing import Doer
from bot.web.cases.found import case_of
from bot.web.cases.ruling import RefusedError
from bot.web.cases.undone import Undone
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.text.wording import Wording
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told
from bot.words.render import render
from filters.engine.phrase import Phrase


class PassingPages(CaseForms):
    """Where that form goes: the case is dismissed by it, if nobody has ruled it yet."""

    def routes(self) -> Addresses:
        """Its address."""
        here = Addresses()
        path = "/channels/{login}/cases/{number}/to/host"
        here.post(path, self._pass)
        return here

    async def _pass(self, request: Request, login: str, number: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.RULE)
        form = await read_form(request, self._pages.browsers)
        case = await case_of(seat, number)
        if not showable(case):
            raise StrangerError
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        try:
            if case.status in RULABLE:
                fair = {"outcome": "dismiss", "seen": form.get("seen", "")}
                await Doer(seat, words, Undone()).do("rule", case, fair)
            told = Told(render(await _sent(seat, case), words.language), case=case.number)
        except RefusedError as refused:
            told = Told(render(refused.phrase, words.language), wrong=True, case=case.number)
        except (UnfitError, UnknownChorusError, CannotMoveError):
            why = render(Phrase.of("voices.unfit"), words.language)
            told = Told(why, wrong=True, case=case.number)
        return self._answer(request, seat, case, told, form.get("back", ""))


async def _sent(seat: Seat, case: Case) -> Phrase:
    order = seat.behind.stage.order
    one = await order.add(case.evidence.message, Stage.SENT, seat.person, Where.DESK)
    return Phrase.of("voices.told.send", number=one.number)
