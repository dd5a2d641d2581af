"""`/channels/{login}/cases/{n}/reading`: how the second reader reads a case's message, and why."""

from dataclasses import dataclass

from fastapi import Request, Response

from bot.bench.reading import Standing, Weighed
from bot.web.cases.found import case_of
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from filters.engine.phrase import Phrase

STRONG, SLIGHT = 0.15, 0.03
"""How much a word must move a score to be marked, and to be marked faintly."""


@dataclass(frozen=True, slots=True)
class Told:
    """One question and its answer, for the page; percentages are whole numbers."""

    question: str
    percent: int
    asked_from: int
    among: Phrase | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A word, and how it is marked: it makes the message worse, or fairer."""

    word: str
    mark: str


class SecondReaderPages(Page):
    """What the second reader makes of a case, read anew when somebody asks."""

    def routes(self) -> Addresses:
        """Its address."""
        here = Addresses("/channels/{login}/cases/{number}")
        here.get("/reading", self._reading)
        return here

    async def _reading(self, request: Request, login: str, number: str) -> Response:
        seat = await self._desk.enter(request, login)
        case = await case_of(seat, number)
        reader = seat.behind.second_reader
        seen = await reader.weighed(case.evidence.message, seat.bench) if reader else None
        return self._pages.page(
            request,
            "case_reading.html",
            seat=seat,
            number=case.number,
            told=_told(seen) if seen else (),
            words=_marked(seen) if seen else (),
            standing=reader.standing(seat.channel.id) if reader else None,
            load=_load(reader.standing(seat.channel.id)) if reader else None,
            drift=_drift(reader.standing(seat.channel.id)) if reader else "",
        )


def _told(seen: Weighed) -> tuple[Told, ...]:
    score, from_ = seen.score, seen.asked_from
    return (
        _answer("hate", score.hate, from_.hate, _among(score.hate_rank, here=score.here)),
        _answer("insult", score.insult, from_.insult, _among(score.insult_rank, here=score.here)),
    )


def _answer(question: str, score: float, from_: float, among: Phrase | None) -> Told:
    return Told(question, round(100 * score), round(100 * from_), among)


def _among(rank: float | None, *, here: bool) -> Phrase | None:
    if rank is None:
        return None
    lower = min(int((1 - rank) * 1000), 999)
    key = "reading.among" if here else "reading.among_elsewhere"
    return Phrase.of(key, whole=lower // 10, tenth=lower % 10)


def _marked(seen: Weighed) -> tuple[Marked, ...]:
    """Mark the words by the question that the message scores higher on."""
    hate = seen.score.hate >= seen.score.insult
    return tuple(Marked(one.word, _mark(one.hate if hate else one.insult)) for one in seen.words)


def _mark(moves: float) -> str:
    if abs(moves) < SLIGHT:
        return ""
    much = "much" if abs(moves) >= STRONG else "little"
    return f"{'worse' if moves > 0 else 'fairer'} {much}"


def _load(standing: Standing) -> Phrase:
    permille = round(1000 * standing.load)
    return Phrase.of("reading.load", whole=permille // 10, tenth=permille % 10)


def _drift(standing: Standing) -> str:
    return "" if standing.drift is None else f"{standing.drift:.1f}"
