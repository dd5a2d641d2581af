"""`/channels/{login}/rota/shows`: shows are planned, changed and called off, with their numbers."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from fastapi import Request, Response

from bot.cases.rota.facts import Cancelled, Planned
from bot.cases.rota.rota import MOST
from bot.cases.rota.show import Show, zone_of
from bot.charter.shelf import shipped
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.plans.deciding import decide
from bot.web.plans.overtaken import Difference, differences, first_at, mark_of
from bot.web.plans.show_form import (
    LONGEST_TITLE,
    NUMBERS,
    Fields,
    numbers_of,
    numbers_typed,
    show_of,
)
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import read_form
from bot.words.moments import moment
from filters.engine.phrase import Phrase

ZONES = (
    *("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/London", "America/Montreal"),
    *("America/New_York", "America/Los_Angeles", "Africa/Abidjan", "Indian/Reunion", "UTC"),
)
"""Zones that the form proposes; any other may be typed."""
MOST_EVENINGS = 6


class Number(NamedTuple):
    """A number of staffing in a show's form: its own, and what stands where it has none."""

    name: str
    label: Phrase
    own: str
    usual: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A form as it was sent, and what is wrong with it.

    `first` says who changed the show meanwhile, `now` what stands where this form differs.
    """

    fields: Fields
    wrong: tuple[Phrase, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    first: Phrase | None = None
    now: Sequence[Difference] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent, and of which show; None where it is a new one."""

    seat: Seat
    form: Mapping[str, str]
    show: Show | None = None

    @property
    def known(self) -> Show:
        """The show, where it must be one that there is; raises `StrangerError`."""
        if self.show is None:
            raise StrangerError
        return self.show


Do = Callable[[Request, Sent], Awaitable[Response]]


class ShowPages(Page):
    """The shows of a channel, for those who plan them."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/rota/shows")
        here.get("", self._new)
        here.post("", self._plan)
        here.get("/{show}", self._edit)
        here.post("/{show}", self._change)
        here.post("/{show}/numbers", self._numbers)
        here.post("/{show}/cancel", self._cancel)
        return here

    async def _new(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.ROTA)
        return self._page(request, seat, None, Asked(_empty(seat)))

    async def _edit(self, request: Request, login: str, show: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.ROTA)
        known = _show(seat, show)
        if known is None:
            raise StrangerError
        return self._page(request, seat, known, Asked(Fields.of(known)))

    async def _plan(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.ROTA)
        return await self._keep(request, Sent(seat, await self._form(request)))

    async def _change(self, request: Request, login: str, show: str) -> Response:
        return await self._with(request, login, show, self._keep)

    async def _numbers(self, request: Request, login: str, show: str) -> Response:
        return await self._with(request, login, show, self._keep_numbers)

    async def _cancel(self, request: Request, login: str, show: str) -> Response:
        return await self._with(request, login, show, self._call_off)

    async def _with(self, request: Request, login: str, show: str, do: Do) -> Response:
        """Do something to a show as it was read: whoever was overtaken sees what changed."""
        seat = await self._desk.enter(request, login, Deed.ROTA)
        form = await self._form(request)
        own = _show(seat, show)
        if own is None:
            return self._back(request, seat, Phrase.of("rota.gone"), wrong=True)
        if form.get("seen") == mark_of(own):
            return await do(request, Sent(seat, form, own))
        fields = Fields.sent(form) if "title" in form else Fields.of(own)
        first, now = await first_at(seat, own), differences(form, own)
        asked = Asked(fields, numbers=numbers_typed(form), first=first, now=now)
        return self._page(request, seat, own, asked, status=409)

    async def _form(self, request: Request) -> Mapping[str, str]:
        return await read_form(request, self._pages.browsers)

    async def _keep(self, request: Request, sent: Sent) -> Response:
        seat, own = sent.seat, sent.show
        fields, rota = Fields.sent(sent.form), seat.bench.past.rota
        found = show_of(fields, own.number if own else rota.next_number, own)
        if own is None and len(rota.shows) >= MOST:
            found = (Phrase.of("rota.wrong.full", count=MOST),)
        if not isinstance(found, Show):
            return self._page(request, seat, own, Asked(fields, found), status=422)
        await self._decide(seat, found)
        return self._back(request, seat, Phrase.of("rota.planned", show=found.title))

    async def _keep_numbers(self, request: Request, sent: Sent) -> Response:
        seat, known = sent.seat, sent.known
        numbers = numbers_of(sent.form, seat.behind.staffing)
        if numbers is None:
            bad = (Phrase.of("rota.wrong.numbers"),)
            wrong = Asked(Fields.of(known), bad, numbers_typed(sent.form))
            return self._page(request, seat, known, wrong, status=422)
        await self._decide(seat, replace(known, numbers=numbers))
        return self._back(request, seat, Phrase.of("rota.planned", show=known.title))

    async def _call_off(self, request: Request, sent: Sent) -> Response:
        """Call off one evening, or the whole show where no day is named."""
        seat, known = sent.seat, sent.known
        named, now = sent.form.get("day", ""), seat.behind.world.clock.show()
        day = _day(named)
        if day is None and named != "all":
            return self._back(request, seat, Phrase.of("rota.gone"), wrong=True)
        fact = Cancelled(known.number, day, now)
        await decide(seat, (fact,), "rota_cancelled", str(known.number))
        return self._back(request, seat, Phrase.of("rota.cancelled", show=known.title))

    async def _decide(self, seat: Seat, show: Show) -> None:
        fact = Planned(show, seat.behind.world.clock.show())
        await decide(seat, (fact,), "rota_planned", str(show.number))

    def _page(
        self, request: Request, seat: Seat, show: Show | None, asked: Asked, *, status: int = 200
    ) -> Response:
        return self._telling(
            request,
            "show.html",
            status=status,
            seat=seat,
            here="rota",
            show=show,
            fields=asked.fields,
            asked=asked,
            mark=mark_of(show) if show else "",
            zones=ZONES,
            charters=_charters(show),
            numbers=_shown(show, seat, asked.numbers) if show else (),
            evenings=_evenings(seat, show, self._pages.language(request)) if show else (),
            longest=LONGEST_TITLE,
        )

    def _back(
        self, request: Request, seat: Seat, phrase: Phrase, *, wrong: bool = False
    ) -> Response:
        told = self._in_words(request, phrase, wrong=wrong)
        return self._onward(f"/channels/{seat.channel.login}/rota", told)


def _show(seat: Seat, show: str) -> Show | None:
    """Return a show of this channel, None where there is none any more."""
    number = whole(show)
    return seat.bench.past.rota.show(number) if number is not None else None


def _empty(seat: Seat) -> Fields:
    """Return a form for a new show: today, in the zone of the one before."""
    shows = seat.bench.past.rota.shows
    zone = shows[-1].zone if shows else Fields().zone
    today = seat.behind.world.clock.show().astimezone(zone_of(zone))
    return Fields(date=f"{today:%Y-%m-%d}", zone=zone)


def _charters(show: Show | None) -> tuple[str, ...]:
    own = (show.charter,) if show and show.charter else ()
    return tuple(dict.fromkeys((*own, *shipped())))


def _shown(show: Show, seat: Seat, typed: Mapping[str, str]) -> list[Number]:
    own = {name: f"{number:g}" for name, number in show.numbers} | dict(typed)
    usual = seat.behind.staffing
    return [
        Number(
            name,
            Phrase.of(f"rota.number.{name}"),
            own.get(name, ""),
            f"{getattr(usual, name):g}",
        )
        for name in NUMBERS
    ]


def _evenings(seat: Seat, show: Show, language: str) -> list[tuple[date, str]]:
    now, zone = seat.behind.world.clock.show(), zone_of(show.zone)
    coming = (one for one in seat.bench.past.rota.coming(now) if one.show.number == show.number)
    return [(one.day, moment(one.begins, zone, language)) for one in coming][:MOST_EVENINGS]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
