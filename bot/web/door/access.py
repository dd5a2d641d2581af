"""Who may see and do what on the desk, and the one door that every page of it goes through."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from fastapi import Request

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.ports.entering import LoginEndedError, Rank, Standing
from bot.ports.world import Channel
from bot.web.door.rates import Rates
from bot.web.door.sessions import Session, Sessions
from bot.web.ground.behind import Behind
from bot.web.text.rendering import Pages
from bot.web.visitor.forms import PART
from filters.engine.phrase import Phrase

EACH = 120
"""Deeds of one person in a minute; nobody rules faster than twice a second."""
TOGETHER = 6_000


class Deed(StrEnum):
    """What a page lets people do."""

    READ = "read"
    """See the docket, cases, viewers, the history and the channel's numbers."""
    RULE = "rule"
    """Claim and rule cases, and pull the levers that chat commands pull."""
    PROPOSALS = "proposals"
    """Accept or decline what rulings propose."""
    AUDIT = "audit"
    """See who did what, and take it away as a file."""
    SETTINGS = "settings"
    """Change the charter and the channel's settings."""
    SERVE = "serve"
    """Say whether one will be there for a show, and leave a note for whoever comes."""
    ROTA = "rota"
    """Plan shows, and what they need."""


LEADING = frozenset({Deed.PROPOSALS, Deed.AUDIT, Deed.ROTA})
"""What leading a team takes."""
MAY: dict[Rank, frozenset[Deed]] = {
    Rank.BROADCASTER: frozenset(Deed),
    Rank.LEAD: frozenset({Deed.READ, Deed.RULE, Deed.SERVE, *LEADING}),
    Rank.MODERATOR: frozenset({Deed.READ, Deed.RULE, Deed.SERVE}),
    Rank.OPERATOR: frozenset({Deed.READ, Deed.SERVE, Deed.SETTINGS, *LEADING}),
    Rank.READER: frozenset({Deed.READ}),
}
"""Who may do what; whoever is several things in a channel may do what any of them may."""


class NotLoggedInError(Exception):
    """Nobody is logged in, or not any more."""


class StrangerError(Exception):
    """There is no such channel, or it is none of theirs: the two are told apart to nobody."""


class NotAllowedError(Exception):
    """They belong to the channel, and this is not theirs to do there."""

    def __init__(self, deed: Deed) -> None:
        super().__init__(deed)
        self.phrase = Phrase.of(f"access.{deed}")


class SilentTwitchError(Exception):
    """Twitch has not said for an hour what somebody may do."""


class TooOftenError(Exception):
    """Somebody does more in a minute than any human being."""


class Place(NamedTuple):
    """A channel of somebody's, the highest of what they are there, and what they may do."""

    channel: Channel
    role: Rank
    deeds: frozenset[Deed]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at the desk of one channel; everything that a page needs to know of both."""

    channel: Channel
    person: Person
    ranks: frozenset[Rank]
    bench: Bench
    behind: Behind
    session: Session

    @property
    def role(self) -> Rank:
        """The highest of what they are here."""
        return highest(self.ranks)

    def may(self, deed: Deed) -> bool:
        """Whether they may do something here."""
        return any(deed in MAY[one] for one in self.ranks)

    def attend(self) -> None:
        """Note that they are at work, if they are of those whom staffing counts."""
        now, team = self.behind.world.clock.show(), self.bench.team
        if Rank.BROADCASTER in self.ranks:
            return
        if self.ranks & {Rank.LEAD, Rank.MODERATOR}:
            team.saw(self.person.id, now)
        elif Rank.OPERATOR in self.ranks:
            team.helped(self.person.id, now)


class Desk:
    """Lets people in; what is not theirs they never learn of."""

    def __init__(self, pages: Pages, sessions: Sessions) -> None:
        self._pages = pages
        self.sessions = sessions
        self._rates = Rates(EACH, TOGETHER)

    async def enter(self, request: Request, login: str, deed: Deed = Deed.READ) -> Seat:
        """Return somebody's seat in a channel, for a deed.

        Raises `NotLoggedInError`, `StrangerError`, `NotAllowedError`, `SilentTwitchError`, and
        for anything but reading `TooOftenError`: each is answered in one place for all pages.
        """
        session = self.require(request)
        seat = await self.seat(session, login, deed)
        if request.method == "POST" and not self._rates.count(session.id):
            raise TooOftenError
        if _by_hand(request):
            seat.attend()
        return seat

    async def seat(self, session: Session, login: str, deed: Deed) -> Seat:
        """Return the seat of whoever showed who they are; raises as `enter` does."""
        behind = self._pages.behind
        standing = await self._standing(session, behind)
        channel = behind.channel(login)
        ranks = standing.ranks.get(channel.id) if channel else None
        bench = behind.benches.get(channel.id) if channel else None
        if channel is None or ranks is None or bench is None:
            raise StrangerError if standing.complete else NotLoggedInError
        seat = Seat(channel, session.person, ranks, bench, behind, session)
        if not seat.may(deed):
            raise NotAllowedError(deed)
        return seat

    async def still(self, seat: Seat) -> bool:
        """Whether somebody may still read the page that they have open."""
        if self.sessions.is_over(seat.session):
            return False
        try:
            standing = await self._standing(seat.session, seat.behind)
        except (NotLoggedInError, SilentTwitchError):
            return False
        ranks = standing.ranks.get(seat.channel.id, frozenset())
        there = seat.channel.id in seat.behind.world.channels
        return there and any(Deed.READ in MAY[one] for one in ranks)

    async def places(self, request: Request) -> list[Place]:
        """The channels of whoever is logged in, by name."""
        return await self.places_of(self.require(request))

    async def places_of(self, session: Session) -> list[Place]:
        """The channels of whoever showed who they are, by name."""
        behind = self._pages.behind
        standing = await self._standing(session, behind)
        channels = behind.world.channels
        mine = [(channels[one], ranks) for one, ranks in standing.ranks.items() if one in channels]
        if not mine and not standing.complete:
            raise NotLoggedInError
        return sorted(
            (Place(channel, highest(ranks), deeds_of(ranks)) for channel, ranks in mine),
            key=lambda one: one.channel.login,
        )

    def require(self, request: Request) -> Session:
        """Return who is logged in; raises `NotLoggedInError`."""
        session = self.sessions.of(request)
        if session is None:
            raise NotLoggedInError
        return session

    async def _standing(self, session: Session, behind: Behind) -> Standing:
        try:
            standing = await behind.ranks.of(session.person, behind.doorkeeper)
        except LoginEndedError:
            self.sessions.end(session)
            behind.ranks.forget(session.person)
            raise NotLoggedInError from None
        if standing is None:
            raise SilentTwitchError
        return standing


def _by_hand(request: Request) -> bool:
    """Whether a person asks, and not a page that keeps itself up to date."""
    live = "text/event-stream" in request.headers.get("accept", "")
    by_script = not {PART, "x-part"}.isdisjoint(request.headers)
    return request.method == "POST" or not (live or by_script)


def deeds_of(ranks: Collection[Rank]) -> frozenset[Deed]:
    """Return what somebody of some ranks may do."""
    return frozenset[Deed]().union(*(MAY[one] for one in ranks))


def highest(ranks: Collection[Rank]) -> Rank:
    """Return the highest of some ranks."""
    return next(one for one in Rank if one in ranks)
