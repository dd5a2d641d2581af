"""`/channels/{login}/cases/{number}/example`: a message becomes an example of its article."""

import asyncio

from fastapi import Request, Response

from bot.cases.case import Case
from bot.charter.rehearsal import rehearse
from bot.codex.amending import Writing
from bot.codex.amendments import CannotAmendError
from bot.codex.redrafting import Refusal
from bot.codex.showcase import found_in, is_shown, pseudonymous, with_example
from bot.web.cases.found import case_of
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.visitor.forms import read_form
from bot.words.render import render
from filters.engine.charter import Outcome, Sample
from filters.engine.judge import Judge
from filters.engine.phrase import Phrase


class ExamplePages(Page):
    """Writes examples into a channel's charter."""

    def routes(self) -> Addresses:
        """Their address."""
        here = Addresses("/channels/{login}/cases/{number}/example")
        here.post("", self._write)
        return here

    async def _write(self, request: Request, login: str, number: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers)
        case = await case_of(seat, number)
        if case.article is None:
            raise StrangerError
        fair = form.get("as") == "fair"
        refusal = await _written(seat, case, case.article, fair=fair)
        phrase = refusal.phrase if refusal else Phrase.of("example.written", article=case.article)
        told = self._in_words(request, phrase, wrong=refusal is not None)
        return self._onward(f"/channels/{seat.channel.login}/cases/{case.number}", told)


async def _written(seat: Seat, case: Case, article: int, *, fair: bool) -> Refusal | None:
    """Write a case's message as an example, or say why not."""
    text = pseudonymous(case.evidence.message)
    outcome = Outcome.CLEAR if fair else await asyncio.to_thread(_alone, seat, text, article)
    if outcome is None:
        return Refusal(Phrase.of("example.unseen", article=article))
    sample = Sample(text, outcome)
    known = seat.bench.charter.article(article)
    if not text or known is None or is_shown(known, sample):
        return Refusal(Phrase.of("example.known", article=article))
    amending = seat.behind.amending
    original = await amending.original(seat.channel.id)
    note = render(Phrase.of("example.note", number=case.number), seat.bench.language)
    try:
        new = with_example(original.text, article, sample, f"{seat.person.login}: {note}")
    except CannotAmendError as refused:
        return Refusal(refused.phrase)
    wanted = Writing(seat.channel.id, new, original.mark, seat.person, note)
    return await amending.write(wanted)


def _alone(seat: Seat, text: str, article: int) -> Outcome | None:
    """Say what an article makes of a text that stands alone, None where it sees nothing."""
    judge: Judge = seat.bench.judge.twin()
    message, window = rehearse(Sample(text, Outcome.BREACH))
    verdict = judge.judge(message, window.before(message))
    found = {one.article: one.outcome for one in (*verdict.shadow, *verdict.breaches)}
    return found_in(found, article)
