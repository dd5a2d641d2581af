"""The door of the API: a personal token in, its owner's seat out, and never more than that."""

from dataclasses import dataclass
from datetime import timedelta

from fastapi import Request

from bot.ports.entering import Pass
from bot.web.api.problems import Kind, ProblemError
from bot.web.door.access import Deed, Desk, Place, Seat, StrangerError, TooOftenError
from bot.web.door.rates import Rates
from bot.web.door.secrets import FORM, digest_of
from bot.web.door.sessions import Session
from bot.web.ground.behind import Behind
from bot.web.text.rendering import Pages
from filters.engine.phrase import Phrase

EACH = 240
"""Requests of one person in a minute, by all their tokens."""
TOGETHER = 12_000
GUESSES = 30
"""Requests without a valid token from one address in a minute."""
GUESSES_TOGETHER = 3_000
NOTED_EVERY = timedelta(minutes=1)
"""How exactly it is known when a token was last used."""


def needs(deed: Deed) -> dict[str, str]:
    """Say in the description of an address what a token has to be for there."""
    return {"x-scope": str(deed)}


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whoever asks, by the token that they showed."""

    token: Pass
    session: Session


class Door:
    """Lets programs in; what their owner may no longer do, they may no longer do at once."""

    def __init__(self, pages: Pages, desk: Desk) -> None:
        self._pages = pages
        self._desk = desk
        self._rates = Rates(EACH, TOGETHER)
        self._guesses = Rates(GUESSES, GUESSES_TOGETHER)

    async def bearer(self, request: Request) -> Bearer:
        """Say whose token a request shows; raises `ProblemError` or `TooOftenError`."""
        behind = self._pages.behind
        one = await self._shown(request, behind)
        if one is None:
            raise self._guessed(request, Kind.TOKEN)
        now = behind.world.clock.wall()
        if one.until <= now:
            day = f"{one.until:%Y-%m-%d}"
            raise self._guessed(request, Kind.TOKEN, Phrase.of("api.token.expired", day=day))
        if not self._rates.count(one.owner.id):
            raise TooOftenError
        if one.used is None or now - one.used >= NOTED_EVERY:
            await behind.passes.touch(one.number, now)
        key = f"token {one.number}"
        return Bearer(one, Session(key, one.owner.id, one.owner.login, one.until.timestamp()))

    async def enter(self, request: Request, login: str, deed: Deed = Deed.READ) -> Seat:
        """Return the seat of a token's owner, if the token is for this deed in this channel.

        Raises as `Desk.enter` does, and `ProblemError`.
        """
        bearer = await self.bearer(request)
        seat = await self._desk.seat(bearer.session, login, deed)
        if bearer.token.channel not in {"", seat.channel.id}:
            raise StrangerError
        if deed not in bearer.token.scopes:
            raise ProblemError(Kind.SCOPE, Phrase.of("api.scope.cause", scope=str(deed)))
        return seat

    async def places(self, bearer: Bearer) -> list[Place]:
        """The channels that a token is for and its owner belongs to, by name."""
        every = await self._desk.places_of(bearer.session)
        return [one for one in every if bearer.token.channel in {"", one.channel.id}]

    async def _shown(self, request: Request, behind: Behind) -> Pass | None:
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not FORM.fullmatch(secret):
            return None
        return await behind.passes.found(digest_of(secret))

    def _guessed(self, request: Request, kind: Kind, cause: Phrase | None = None) -> Exception:
        """Count a token that is worth nothing: of too many the address is told to wait."""
        address = request.client.host if request.client else ""
        return ProblemError(kind, cause) if self._guesses.allow(address) else TooOftenError()
