"""`/channels/{login}/settings/learning`: what rulings propose for a charter, and figures."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from fastapi import Request, Response

from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.learning import proposals
from bot.cases.lessons.figures import figures_of
from bot.cases.lessons.lessons import About, Change, Figures, Proposal
from bot.cases.second_look import Agreement, agreement
from bot.codex.amending import Wish, considered
from bot.codex.redrafting import Refusal
from bot.marking import Said
from bot.marking import said as shown
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.visitor.forms import read_form
from bot.words.duration import about
from filters.engine.phrase import Phrase

MOST = 60
"""Filters, terms and patterns that are shown: those that were found most often."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A proposal as a page shows it; what it is about may hurt, and is hidden until asked for."""

    key: str
    what: Phrase
    reason: tuple[Phrase, ...]
    word: Said | None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one article, or of a part of it; `low` to `high` percent were right."""

    article: int
    title: str
    hits: int
    upheld: int
    cleared: int
    silent: int
    low: int
    high: int
    median: str
    key: str
    part: str
    """The filter that saw it, empty where all of the article is meant."""
    word: Said | None
    """The term or the pattern, hidden until asked for."""


class LearningPages(Page):
    """What the rulings of a channel teach."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/settings/learning")
        here.get("", self._show)
        here.post("/{key}", self._decide)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.PROPOSALS)
        language = self._pages.language(request)
        found, figures = await asyncio.to_thread(reckoned, seat)
        whole = [one for one in figures if one.subject.about is About.ARTICLE]
        named = (one for one in figures if one.subject.about is not About.ARTICLE)
        parts = sorted(named, key=lambda one: -one.hits)
        return self._telling(
            request,
            "learning.html",
            seat=seat,
            here="learning",
            lessons=[lesson(one) for one in found],
            lines=[line(one, seat, language) for one in whole],
            parts=[line(one, seat, language) for one in parts[:MOST]],
            looks=looks(agreement(seat.bench.docket.newest_first())),
        )

    async def _decide(self, request: Request, login: str, key: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.PROPOSALS)
        form = await read_form(request, self._pages.browsers)
        accept = form.get("answer") == "accept"
        refusal, phrase = await answered(seat, key, accept=accept)
        detail = refusal.detail if refusal else ""
        told = self._in_words(request, phrase, detail, wrong=refusal is not None)
        return self._onward(f"/channels/{seat.channel.login}/settings/learning", told)


async def answered(seat: Seat, key: str, *, accept: bool) -> tuple[Refusal | None, Phrase]:
    """Accept or decline a proposal; return what is said of it, and why it was refused."""
    found, _ = await asyncio.to_thread(reckoned, seat)
    proposal = next((one for one in found if one.key == key), None)
    if proposal is None:
        gone = Phrase.of("learning.gone")
        return Refusal(gone), gone
    if not accept:
        return None, await _decline(seat, proposal)
    refusal = await seat.behind.amending.amend(Wish(seat.channel.id, proposal, seat.person, Notify))
    return refusal, refusal.phrase if refusal else Phrase.of("learning.accepted")


def reckoned(seat: Seat) -> tuple[tuple[Proposal, ...], tuple[Figures, ...]]:
    """Count two thousand cases: in a thread, so that chats go on meanwhile."""
    cases, past = seat.bench.docket.newest_first(), seat.bench.past
    return proposals(cases, seat.bench.charter, tuple(past.considered)), figures_of(cases)


def looks(both: Agreement) -> Phrase:
    """Say how often a second person said the same as the first, or as the bot."""
    if not both.looked:
        return Phrase.of("learning.looks.none")
    return Phrase.of(
        "learning.looks.agreed",
        count=both.looked,
        agreed=both.agreed,
        low=round(100 * both.interval.low),
        high=round(100 * both.interval.high),
    )


async def _decline(seat: Seat, proposal: Proposal) -> Phrase:
    now: datetime = seat.behind.world.clock.show()
    fact = considered(proposal, seat.person, now, accepted=False)
    decision = seat.bench.accept(Decision(seat.channel.id, now, facts=(fact,)))
    await seat.behind.moderation.settle(decision, None)
    return Phrase.of("learning.declined")


def lesson(one: Proposal) -> Lesson:
    """Show a proposal."""
    word = one.value if one.change is Change.ALLOW else one.subject.name
    what = Phrase.of(f"learning.{one.change}", article=one.subject.article, value=one.value)
    hidden = shown(word, veil_all=True) if word else None
    return Lesson(one.key, what, one.reason, hidden)


def line(one: Figures, seat: Seat, language: str) -> Line:
    """Show the figures of an article, or of what saw its breaches."""
    article, name = seat.bench.charter.article(one.subject.article), one.subject.name
    return Line(
        article=one.subject.article,
        title=article.title.in_language(language) if article else "",
        hits=one.hits,
        upheld=one.upheld,
        cleared=one.cleared,
        silent=one.silent,
        low=round(100 * one.interval.low),
        high=round(100 * one.interval.high),
        median=about(int(one.median.total_seconds()), language) if one.median else "",
        key=one.subject.digest,
        part=one.subject.filter,
        word=shown(name, veil_all=True) if name else None,
    )
