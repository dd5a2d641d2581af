"""`/channels/{login}/watch`: what the charter watches for, what is usual, and the alerts."""

from dataclasses import dataclass

from fastapi import Request, Response

from bot.animation.watch.mentions import toned
from bot.animation.watch.post import HOUR, Post
from bot.animation.watch.ring import MINUTE
from bot.animation.watch.series import Series
from bot.animation.watch.tone import Tone
from bot.web.door.access import Seat
from bot.web.ground.addresses import Addresses
from bot.web.live.renewed import Part, renewed, streamed
from bot.web.page import Page
from bot.web.storm.alerts import Alert, alerts, tone
from bot.web.storm.graph import Graph, graph
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase

SHOWN = 20
"""Alerts on the page, the newest first."""
PACE = 10.0
"""Seconds between looks: the counts are by ten seconds."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One watch, or one thing that is counted of the whole chat."""

    name: str
    """A watch's own."""
    what: Phrase | None
    query: str
    hour: int
    minute: int
    usual: int | None
    """None while it is not known."""
    tone: Phrase | None
    up: bool
    graph: Graph


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the page of the watch shows."""

    watches: tuple[Counted, ...]
    whole: tuple[Counted, ...]
    alerts: tuple[Alert, ...]
    missed: int

    @property
    def newest(self) -> str:
        """The key of the newest alert, empty without any."""
        return self.alerts[0].key if self.alerts else ""


class WatchPages(Page):
    """The watch of a channel."""

    def routes(self) -> Addresses:
        """Its address, and what keeps it live."""
        here = Addresses()
        here.get("/channels/{login}/watch", self._watch)
        here.get("/channels/{login}/watch/live", self._live)
        return here

    async def _watch(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        outlook = await outlook_of(seat, self._words(request, seat))
        return self._pages.page(request, "watch.html", seat=seat, here="watch", outlook=outlook)

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)

        shown = request.query_params.get("shown", "")

        async def part() -> Part:
            outlook = await outlook_of(seat, self._words(request, seat))
            text = self._pages.part(
                request, "watch_live.html", seat=seat, outlook=outlook, shown=shown
            )
            return Part(text, text)

        return streamed(renewed(self._desk, seat, part, PACE))

    def _words(self, request: Request, seat: Seat) -> Wording:
        return Wording(self._pages.language(request), seat.behind.world.clock.show())


async def outlook_of(seat: Seat, words: Wording) -> Outlook:
    """Return what the page of the watch shows now."""
    known = list(reversed(seat.bench.past.alarms.alerts.values()))[:SHOWN]
    post = seat.behind.watching.posts.get(seat.channel.id)
    return Outlook(
        watches=watches(seat, post),
        whole=whole(post),
        alerts=await alerts(seat, words, known),
        missed=seat.behind.watching.missed[seat.channel.id],
    )


def watches(seat: Seat, post: Post | None) -> tuple[Counted, ...]:
    """Show the watches of the charter of now; of one that nobody has heard yet nothing is known."""
    known = {one.identity[1]: one for one in post.watched} if post else {}
    empty = graph(())
    return tuple(
        _counted(known[one], None, one.query)
        if one in known
        else Counted(one.name, None, one.query, 0, 0, None, None, up=False, graph=empty)
        for one in seat.bench.charter.outlook.watches
    )


def whole(post: Post | None) -> tuple[Counted, ...]:
    """Show what is counted of the whole chat."""
    if post is None:
        return ()
    return tuple(
        _counted(series, Phrase.of(f"watch.kind.{kind}"), "") for kind, series in post.whole.items()
    )


def _counted(series: Series, what: Phrase | None, query: str) -> Counted:
    minutes, usual = series.gauge.ring.minutes(), series.gauge.usual()
    lately = series.mentions.lately(HOUR)
    return Counted(
        name=series.name,
        what=what,
        query=query,
        hour=sum(minutes),
        minute=series.gauge.ring.lately(MINUTE),
        usual=None if usual is None else round(usual),
        tone=tone(toned(lately, Tone.PRO), toned(lately, Tone.CONTRA)) if query else None,
        up=series.gauge.up,
        graph=graph(minutes, usual),
    )
