"""`/channels/{login}/voices`: what viewers say to the show, sorted by moderators with one thumb."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.animation.voice import SURFACED, Kind
from bot.cases.voices.chorus import Chorus
from bot.cases.voices.floor import Floor
from bot.marking import said as shown
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.ground.watch import News
from bot.web.live.airwaves import airwaves
from bot.web.live.docket import Shown
from bot.web.live.renewed import streamed
from bot.web.page import Page
from bot.web.text.wording import Wording
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import PART, read_form
from bot.web.visitor.told import Told
from bot.web.voices.cards import TABS, kinds, ranked, tabs, voice_card
from bot.web.voices.deeds import Done, Hand
from filters.engine.phrase import Phrase

AT_ONCE = 50
"""Choruses on one page: whoever has sorted these sees the next."""


@dataclass(frozen=True, slots=True)
class View:
    """Which of the choruses somebody looks at."""

    tab: str
    kind: Kind | None

    @classmethod
    def read(cls, tab: str, kind: str) -> "View":
        """Read it from an address; what is not there is the first list, and every kind."""
        known = Kind(kind) if kind in SURFACED else None
        return cls(tab if tab in TABS else "new", known)

    @property
    def query(self) -> str:
        """The same for an address."""
        return f"at={self.tab}" + (f"&kind={self.kind}" if self.kind else "")

    def of(self, floor: Floor) -> list[Chorus]:
        """Return what is looked at, in the order in which it is read."""
        found = floor.at(*TABS[self.tab])
        return ranked(one for one in found if self.kind in {None, one.kind})


@dataclass(frozen=True, slots=True)
class Seen:
    """What an open page shows: the numbers on it, as of when, and the last that there was then."""

    shown: Shown
    last: int

    @classmethod
    def read(cls, request: Request) -> "Seen":
        """Read what a page says of itself."""
        query = request.query_params
        return cls(Shown.read(query.get("shown", "")), whole(query.get("last", "")) or 0)

    def fresh(self, found: list[Chorus]) -> list[Chorus]:
        """Return what came to a list since, the newest first."""
        there = set(self.shown.numbers)
        new = (one for one in found if one.number not in there and self._is_new(one))
        return sorted(new, key=lambda one: -one.number)

    def _is_new(self, one: Chorus) -> bool:
        """Whether it was heard since, or brought here."""
        moved = bool(one.moves) and one.moves[-1].at > self.shown.since
        return moved or one.number > self.last


class VoicePages(Page):
    """The page, what keeps it live, and where its forms go."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/voices")
        here.get("", self._show)
        here.get("/live", self._live)
        here.post("/{which}/{deed}", self._do)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        view = _view(request)
        floor = await seat.behind.stage.order.floor(seat.channel.id)
        words = self._words(request, seat)
        found = view.of(floor)[:AT_ONCE]
        return self._telling(
            request,
            "voices.html",
            seat=seat,
            here="voices",
            view=view,
            cards=[voice_card(one, words, rules=seat.may(Deed.RULE)) for one in found],
            further=max(0, len(view.of(floor)) - AT_ONCE),
            tabs=tabs(floor),
            kinds=kinds(),
            missed=seat.behind.stage.voices.missed[seat.channel.id],
            nothing=Phrase.of(f"voices.none.{view.tab}"),
            shown=Shown(tuple(one.number for one in found), words.now),
            last=floor.next_number - 1,
        )

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        page = Seen.read(request)
        floor = await seat.behind.stage.order.floor(seat.channel.id)
        view = _view(request)

        def picture(news: News) -> str:
            return self._picture(request, seat, floor, view, (page, news))

        async def still() -> bool:
            return await self._desk.still(seat)

        return streamed(airwaves(seat.behind.watch, seat.channel.id, still, picture))

    def _picture(
        self, request: Request, seat: Seat, floor: Floor, view: View, seen: tuple[Seen, News]
    ) -> str:
        """Render what changed of what stands on the page, and what came since."""
        page, news = seen
        words, rules = self._words(request, seat), seat.may(Deed.RULE)
        there = page.shown.numbers
        numbers = there if news.lost else [one for one in there if one in news.cases]
        changed = [one for one in map(floor.get, numbers) if one]
        fresh = page.fresh(view.of(floor))
        return self._pages.part(
            request,
            "voices_live.html",
            seat=seat,
            view=view,
            cards=[voice_card(one, words, rules=rules) for one in changed],
            count=len(fresh),
            latest=shown(fresh[0].shown.text) if fresh and fresh[0].shown else None,
            tabs=tabs(floor),
            live=True,
        )

    async def _do(self, request: Request, login: str, which: str, deed: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.RULE)
        form = await read_form(request, self._pages.browsers)
        hand = Hand(seat.behind.stage.order, seat.channel.id, seat.person)
        done = await hand.do(deed, which, form)
        told = self._in_words(request, done.told, wrong=done.wrong)
        if PART in request.headers:
            return self._card(request, seat, done, told)
        view = View.read(form.get("at", ""), form.get("kind", ""))
        return self._onward(f"/channels/{seat.channel.login}/voices?{view.query}", told)

    def _card(self, request: Request, seat: Seat, done: Done, told: Told) -> Response:
        view = _view(request)
        words = self._words(request, seat)
        card = voice_card(done.chorus, words, rules=True) if done.chorus else None
        part = self._pages.part(
            request, "voice_card.html", card=card, seat=seat, told=told, view=view
        )
        return HTMLResponse(part)

    def _words(self, request: Request, seat: Seat) -> Wording:
        now: datetime = seat.behind.world.clock.show()
        return Wording(self._pages.language(request), now)


def _view(request: Request) -> View:
    query = request.query_params
    return View.read(query.get("at", ""), query.get("kind", ""))
