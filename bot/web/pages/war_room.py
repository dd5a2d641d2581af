"""`/channels/{login}/storm`: the war room, one page for a storm; live, and calm to look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import Request, Response

from bot.animation.watch.spike import Kind
from bot.cases.case import Case
from bot.cases.claims import holder
from bot.cases.crisis.level import Level, strictness
from bot.moderation.levers import Twitch
from bot.moderation.pulling import CannotPullError
from bot.moderation.tension import taken_to
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.live.renewed import Part, renewed, streamed
from bot.web.page import Page, Stand
from bot.web.storm.alerts import Alert, alerts
from bot.web.storm.board import board
from bot.web.storm.graph import Graph, graph
from bot.web.storm.numbers import Numbers, numbers
from bot.web.storm.timeline import Event, timeline
from bot.web.text.wording import Wording
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told
from bot.words.render import render
from filters.engine.levels import Strictness
from filters.engine.phrase import Phrase

MOST_CASES, MOST_ALERTS = 8, 3
LATELY = timedelta(minutes=10)
"""How long a proposal stands, and how long somebody who was seen counts as there."""


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody of the team, and the case that they look at, 0 for none."""

    who: str
    case: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that waits."""

    number: int
    severity: int
    matter: Phrase
    ago: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a war room shows that goes with the moment; a reader of the desk sees it all."""

    level: Phrase
    height: int
    since: datetime | None
    changes: tuple[Phrase, ...]
    proposed: Phrase | None
    numbers: Numbers
    graph: Graph | None
    busy: tuple[Busy, ...]
    waiting: tuple[Waiting, ...]
    alerts: tuple[Alert, ...]
    events: tuple[Event, ...]


class WarRoomPages(Page):
    """The war room of a channel."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._states = stand.states

    def routes(self) -> Addresses:
        """Its address, what keeps it live, and where a level is declared."""
        here = Addresses()
        here.get("/channels/{login}/storm", self._room)
        here.get("/channels/{login}/storm/live", self._live)
        here.post("/channels/{login}/storm", self._declare)
        return here

    async def _room(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        return self._telling(
            request,
            "storm.html",
            seat=seat,
            here="watch",
            room=await room(seat, self._words(request, seat)),
            board=await board(seat, self._states),
        )

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)

        async def part() -> Part:
            now = await room(seat, self._words(request, seat))
            levers = await board(seat, self._states)
            text = self._pages.part(request, "storm_live.html", seat=seat, room=now, board=levers)
            return Part(text, text)

        return streamed(renewed(self._desk, seat, part))

    async def _declare(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.RULE)
        form = await read_form(request, self._pages.browsers)
        if form.get("level") not in set(Level):
            raise StrangerError
        language = self._pages.language(request)
        told = await declared(seat, Level(form["level"]), language)
        return self._onward(f"/channels/{seat.channel.login}/storm", told)

    def _words(self, request: Request, seat: Seat) -> Wording:
        return Wording(self._pages.language(request), seat.behind.world.clock.show())


async def declared(seat: Seat, level: Level, language: str) -> Told:
    """Take the channel to a level, and say what came of it."""
    world, now = seat.behind.world, seat.behind.world.clock.show()
    asking = Twitch(world, seat.channel)
    try:
        taken = await taken_to(seat.bench, level, seat.person, now, asking)
    except CannotPullError as problem:
        return Told(render(problem.phrase, language), wrong=True)
    await seat.behind.moderation.settle(taken.decision, None)
    name = render(Phrase.of(f"level.{level}"), language)
    phrases = [Phrase.of("storm.changed", what=name), *([taken.lever] if taken.lever else [])]
    return Told(" ".join(render(one, language) for one in phrases))


async def room(seat: Seat, words: Wording) -> Room:
    """Return what the war room shows now."""
    bench, behind = seat.bench, seat.behind
    known, waiting = bench.past.alarms, bench.docket.open()
    post = behind.watching.posts.get(seat.channel.id)
    chat = post.whole[Kind.CHAT].gauge if post else None
    strict = strictness(known.level, bench.charter.outlook.levels)
    newest = list(reversed(known.alerts.values()))[:MOST_ALERTS]
    return Room(
        level=Phrase.of(f"level.{known.level}"),
        height=known.level.height,
        since=known.since,
        changes=changes(strict) if known.level is not Level.CALM else (),
        proposed=_proposed(seat, words.now),
        numbers=numbers(bench, behind.figures.get(seat.channel.id), words.now),
        graph=graph(chat.ring.minutes(), chat.usual()) if chat else None,
        busy=_team(seat, words.now),
        waiting=tuple(_waits(seat, one, words) for one in waiting[:MOST_CASES]),
        alerts=await alerts(seat, words, newest),
        events=timeline(bench.past),
    )


def _team(seat: Seat, now: datetime) -> tuple[Busy, ...]:
    """Return who looks at a case, then who else was seen in the last ten minutes."""
    claims = ((one, holder(one, now)) for one in seat.bench.docket.open())
    busy = [Busy(claim.by.login, case.number) for case, claim in claims if claim]
    at_work = {one.who for one in busy}
    team = seat.bench.team
    seen = (team.login(one) for one, at in team.present.items() if now - at <= LATELY)
    idle = sorted(one for one in seen if one and one not in at_work)
    return (*busy, *map(Busy, idle))


def changes(strict: Strictness) -> tuple[Phrase, ...]:
    """Say what a level changes, each with its number as the charter writes it."""
    usual = Strictness()
    found = [
        Phrase.of(f"storm.effect.{name}", value=f"{value:g}")
        for name, value, normal in (
            ("ask", strict.lower_ask, usual.lower_ask),
            ("act", strict.lower_act, usual.lower_act),
            ("answer", strict.answer, usual.answer),
            ("rule", strict.rule, usual.rule),
        )
        if value != normal
    ]
    found += [Phrase.of("storm.effect.calm")] if strict.calm else []
    found += [Phrase.of("storm.effect.leads")] if strict.leads else []
    return tuple(found) or (Phrase.of("storm.effect.nothing"),)


def _proposed(seat: Seat, now: datetime) -> Phrase | None:
    """Say which level is proposed, as long as nobody answered."""
    known = seat.bench.past.alarms
    last = known.proposed
    if last is None or now - last.at > LATELY or last.level is known.level:
        return None
    if known.since is not None and known.since >= last.at:
        return None
    return Phrase.of(f"level.{last.level}")


def _waits(seat: Seat, case: Case, words: Wording) -> Waiting:
    matter = words.matter(case, seat.bench.charter)
    return Waiting(case.number, case.severity, matter, words.ago(case.opened_at))
