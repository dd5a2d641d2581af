"""`/channels/{login}/cases/{n}`: a case, all that helps to rule it, and each deed as a form."""

from dataclasses import dataclass

from fastapi import Request, Response

from bot.cases.appeals.appealed import original_of
from bot.cases.case import Case
from bot.cases.second_look import awaits, blind
from bot.web.cases.context import Line, around
from bot.web.cases.dossier import Event, events, standing
from bot.web.cases.found import case_of
from bot.web.cases.listing import neighbours
from bot.web.cases.moving import Moving, moving
from bot.web.cases.rows import Row, rows
from bot.web.cases.similar import similar
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.ground.watch import News
from bot.web.live.renewed import Part, renewed, streamed
from bot.web.page import Page, Stand
from bot.web.text.wording import Wording
from bot.words.explain import explain
from filters.engine.charter import Article
from filters.engine.finding import Finding, Trouble
from filters.engine.phrase import Phrase

LATER = 50
"""Of a viewer's cases the newest, among which appeals are looked for."""
HISTORY = 8
"""Of a viewer's history the newest; all of it stands on their own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that a case's page shows, for one reader."""

    case: Case
    moving: Moving
    why: tuple[str, ...]
    article: Article | None
    also: str
    """Further articles that the message breaks."""
    context: tuple[Line, ...]
    events: tuple[Event, ...]
    standing: tuple[Phrase, ...]
    similar: tuple[Row, ...]
    original: tuple[Row, ...]
    """What an appeal or an unban request is about, where that is known."""
    appeals: tuple[Row, ...]
    """Who contests this case, and what came of it."""
    confirmed: Phrase | None


class CasePages(Page):
    """The page of a case."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._undone = stand.undone

    def routes(self) -> Addresses:
        """Its address, and what keeps it live."""
        here = Addresses("/channels/{login}/cases/{number}")
        here.get("", self._case)
        here.get("/live", self._live)
        return here

    async def _case(self, request: Request, login: str, number: str) -> Response:
        seat = await self._desk.enter(request, login)
        case = await case_of(seat, number)
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        return self._telling(
            request,
            "case.html",
            seat=seat,
            dossier=await self._dossier(seat, case, words),
            neighbours=neighbours(seat.bench.docket.open(), case.number),
            now=words.now,
        )

    async def _live(self, request: Request, login: str, number: str) -> Response:
        seat = await self._desk.enter(request, login)
        known = (await case_of(seat, number)).number
        language = self._pages.language(request)
        form = request.query_params.get("form", "")

        async def part() -> Part:
            words = Wording(language, seat.behind.world.clock.show())
            now = await moving(seat, await case_of(seat, number), words)
            text = self._pages.part(
                request, "case_live.html", seat=seat, moving=now, moved=form != now.form
            )
            return Part(text, now.mark)

        def concerns(news: News) -> bool:
            return news.lost or known in news.cases

        return streamed(renewed(self._desk, seat, part, concerns=concerns))

    async def _dossier(self, seat: Seat, case: Case, words: Wording) -> Dossier:
        hidden = seat.may(Deed.RULE) and awaits(case, seat.person)
        evidence = case.evidence
        seen: tuple[Finding | Trouble, ...] = (*evidence.findings, *evidence.troubles)
        return Dossier(
            case=blind(case) if hidden else case,
            moving=await moving(seat, case, words),
            why=tuple(explain(one, words.language) for one in seen),
            article=_article(seat, case),
            also=" · ".join(map(str, evidence.articles[1:])),
            context=await around(seat, case),
            events=() if hidden else await _history(seat, case, words),
            standing=() if hidden else _standing(seat, case, words),
            similar=rows(similar(case, seat.bench.docket.newest_first()), seat, words),
            original=_original(seat, case, words),
            appeals=() if hidden else await _appeals(seat, case, words),
            confirmed=None if hidden else self._undone.said(case),
        )


async def _history(seat: Seat, case: Case, words: Wording) -> tuple[Event, ...]:
    author = case.evidence.message.author
    if author is None:
        return ()
    found = await seat.behind.world.records.history(case.channel, author.id, HISTORY + 1)
    others = [one for one in found if one.number != case.number]
    return events(others, author.id, seat, words)[:HISTORY]


def _original(seat: Seat, case: Case, words: Wording) -> tuple[Row, ...]:
    original = original_of(case, seat.bench.docket)
    return rows([original], seat, words) if original else ()


async def _appeals(seat: Seat, case: Case, words: Wording) -> tuple[Row, ...]:
    author = case.evidence.message.author
    if author is None or not case.taken:
        return ()
    theirs = await seat.behind.world.records.history(case.channel, author.id, LATER)
    appeals = ((one, one.evidence.appeal) for one in theirs)
    found = (one for one, appeal in appeals if appeal is not None and appeal.of == case.number)
    return rows(found, seat, words)


def _standing(seat: Seat, case: Case, words: Wording) -> tuple[Phrase, ...]:
    author = case.evidence.message.author
    return standing(author.id, seat, words) if author else ()


def _article(seat: Seat, case: Case) -> Article | None:
    return seat.bench.charter.article(case.article) if case.article is not None else None
