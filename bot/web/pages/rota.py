"""`/channels/{login}/rota`: the shows to come, who will be there, and a note for whoever comes."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import Request, Response

from bot.cases.facts import Fact
from bot.cases.rota.breaks import shift_of, tiring
from bot.cases.rota.facts import Calendar, HandedOver, Promised
from bot.cases.rota.plan import Plan
from bot.cases.rota.show import Evening, options_for, zone_of
from bot.ports.entering import Rank
from bot.ports.world import Channel
from bot.team.planning import plan_of
from bot.web.door.access import Deed, Seat, StrangerError, TooOftenError
from bot.web.door.belonging import still_belongs
from bot.web.door.rates import Rates
from bot.web.ground.addresses import Addresses
from bot.web.ground.behind import Behind
from bot.web.page import Page, Stand
from bot.web.plans.calendar import calendar, in_words
from bot.web.plans.deciding import decide
from bot.web.visitor.forms import read_form
from bot.words.clean import clean
from bot.words.moments import moment
from filters.engine.phrase import Phrase

AT_ONCE = 12
"""Evenings on the page; the calendar has as many of four weeks as there are."""
IN_CALENDAR = 60
LONGEST_NOTE = 500
EACH, TOGETHER = 30, 600
"""Calendars in a minute, of one address and of everybody."""
LONGEST_SHIFT = timedelta(hours=12)
"""Whoever came longer ago went without being seen."""


@dataclass(frozen=True, slots=True)
class Line:
    """An evening as the page shows it; `mine` is what the reader said, None where nothing."""

    plan: Plan
    key: str
    when: str
    said: tuple[Phrase, ...]
    away: str
    mine: bool | None


class RotaPages(Page):
    """The rota of a channel."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._rates = Rates(EACH, TOGETHER)

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/rota")
        here.get("", self._show)
        here.post("/promise", self._promise)
        here.post("/note", self._note)
        here.post("/calendar", self._subscribe)
        here.get("/{secret}.ics", self._calendar)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        return await self._page(request, await self._desk.enter(request, login))

    async def _page(self, request: Request, seat: Seat, secret: str = "") -> Response:
        language, now = self._pages.language(request), seat.behind.world.clock.show()
        rota = seat.bench.past.rota
        coming = rota.coming(now)[:AT_ONCE]
        plans = [await plan_for(seat.behind, seat.channel, one) for one in coming]
        return self._telling(
            request,
            "rota.html",
            seat=seat,
            here="rota",
            lines=[_line(one, seat, language) for one in plans],
            shows=rota.shows,
            notes=[(one, self._when(one.at, seat, language)) for one in reversed(rota.notes)],
            tired=_tired(seat, now),
            counts=seat.may(Deed.SERVE) and Rank.BROADCASTER not in seat.ranks,
            longest=LONGEST_NOTE,
            address=self._address(seat, secret) if secret else "",
        )

    def _when(self, at: datetime, seat: Seat, language: str) -> str:
        """Say when a note was left, in the zone of the shows."""
        shows = seat.bench.past.rota.shows
        return moment(at, zone_of(shows[0].zone if shows else "UTC"), language)

    def _address(self, seat: Seat, secret: str) -> str:
        return f"{self._pages.front.public}/channels/{seat.channel.login}/rota/{secret}.ics"

    async def _promise(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SERVE)
        form = await read_form(request, self._pages.browsers)
        now = seat.behind.world.clock.show()
        evening = _meant(form.get("evening", ""), seat, now)
        if Rank.BROADCASTER in seat.ranks:
            return self._back(request, seat, Phrase.of("oncall.host"), wrong=True)
        if evening is None:
            return self._back(request, seat, Phrase.of("rota.gone"), wrong=True)
        there = form.get("there") == "yes"
        fact = Promised(*evening.key, seat.person, there, now)
        await decide(seat, (fact,), "oncall" if there else "offcall", str(evening.show.number))
        return self._back(request, seat, Phrase.of("rota.yes" if there else "rota.no"))

    async def _note(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SERVE)
        form = await read_form(request, self._pages.browsers)
        note = " ".join(clean(form.get("note", "")).split())[:LONGEST_NOTE]
        if not note:
            return self._back(request, seat, Phrase.of("rota.no_note"), wrong=True)
        fact = HandedOver(seat.person, note, seat.behind.world.clock.show())
        await decide(seat, (fact,), "handover")
        return self._back(request, seat, Phrase.of("handover.kept"))

    async def _subscribe(self, request: Request, login: str) -> Response:
        """Make an address for the calendar, shown once; the one before is worth nothing."""
        seat = await self._desk.enter(request, login)
        await read_form(request, self._pages.browsers)
        secret = secrets.token_urlsafe(24)
        facts: tuple[Fact, ...] = (
            Calendar(seat.person, digest_of(secret), seat.behind.world.clock.show()),
        )
        await decide(seat, facts, "calendar")
        return await self._page(request, seat, secret)

    async def _calendar(self, request: Request, login: str, secret: str) -> Response:
        """The calendar, for whoever has its address and still belongs to the channel."""
        behind = self._pages.behind
        if not self._rates.allow(request.client.host if request.client else ""):
            raise TooOftenError
        channel = behind.channel(login)
        bench = behind.benches.get(channel.id) if channel else None
        whose = bench.past.rota.whose(digest_of(secret)) if bench else None
        if channel is None or bench is None or whose is None:
            raise StrangerError
        if not await still_belongs(behind, channel, whose):
            raise StrangerError
        now = behind.world.clock.show()
        coming = bench.past.rota.coming(now)[:IN_CALENDAR]
        plans = [await plan_for(behind, channel, one) for one in coming]
        page = f"{self._pages.front.public}/channels/{channel.login}/rota"
        file = calendar(channel, plans, page=page, now=now, language=channel.language)
        said = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
        return Response(file, media_type="text/calendar; charset=utf-8", headers=said)

    def _back(
        self, request: Request, seat: Seat, phrase: Phrase, *, wrong: bool = False
    ) -> Response:
        told = self._in_words(request, phrase, wrong=wrong)
        return self._onward(f"/channels/{seat.channel.login}/rota", told)


def digest_of(secret: str) -> str:
    """Return what is kept of an address: nobody who reads the database can open a calendar."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


async def plan_for(behind: Behind, channel: Channel, evening: Evening) -> Plan:
    """Return an evening as it stands."""
    return await plan_of(
        evening,
        channel,
        behind.benches[channel.id].past.rota,
        behind.staffing,
        minutes=behind.minutes,
        chat=behind.world.chat,
    )


def _meant(key: str, seat: Seat, now: datetime) -> Evening | None:
    """Return the evening that a form names, if it is still to come."""
    coming = seat.bench.past.rota.coming(now)
    return next((one for one in coming if key_of(one) == key), None)


def key_of(evening: Evening) -> str:
    """Return what forms call an evening."""
    return f"{evening.show.number}-{evening.day}"


def _line(plan: Plan, seat: Seat, language: str) -> Line:
    show, me = plan.evening.show, seat.person.id
    there = any(one.id == me for one in plan.there)
    away = any(one.id == me for one in plan.away)
    return Line(
        plan=plan,
        key=key_of(plan.evening),
        when=moment(plan.evening.begins, zone_of(show.zone), language),
        said=in_words(plan),
        away=", ".join(one.login for one in plan.away),
        mine=True if there else False if away else None,
    )


def _tired(seat: Seat, now: datetime) -> Phrase | None:
    """Say that the reader should rest, where they should: to them alone."""
    rota = seat.bench.past.rota
    shift = shift_of(seat.person.id, rota, seat.bench.docket.newest_first())
    on = rota.on(now)
    options = options_for(on.show if on else None, seat.behind.staffing)
    return tiring(shift, now, options) if shift and now - shift.since < LONGEST_SHIFT else None
