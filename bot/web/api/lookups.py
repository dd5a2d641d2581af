"""What the API tells of a token, its channels, viewers, the history, the audit and the charter."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from bot.cases.case import Source, Status
from bot.web.api.cases import HIGHEST, Login
from bot.web.api.door import Door, needs
from bot.web.api.people import ViewerFile, viewer_file
from bot.web.api.problems import Kind, ProblemError
from bot.web.api.shapes import Brief, brief, written
from bot.web.cases.dossier import find
from bot.web.door.access import Deed
from bot.web.pages.audit import seen
from bot.web.pages.viewer import moment
from bot.web.text.reading import Reading, published, reading
from bot.web.text.rendering import Pages
from bot.web.text.steps import read as read_mark
from bot.web.text.steps import written as mark_of
from bot.web.text.wording import Wording
from bot.web.visitor.sought import LONGEST, sought
from filters.engine.phrase import Phrase

AT_ONCE = 50
STEPS = 100

Who = Annotated[str, Path(description="A viewer's login or id.", max_length=64)]
Before = Annotated[
    str, Query(description="Go on from here: the `next` of the answer before.", max_length=100)
]


@dataclass(frozen=True, slots=True)
class Token:
    """What a token may be used for; without a `channel`, in every channel of its owner's."""

    name: str
    owner: str
    scopes: tuple[str, ...]
    channel: str | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, what the token's owner is there, and what the token may do there."""

    login: str
    name: str
    role: str
    may: tuple[str, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Past:
    """Closed cases, the newest first; `next` goes on with older ones."""

    cases: tuple[Brief, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody did; what the bot noticed by itself is by nobody."""

    at: datetime
    by: str
    deed: str
    where: str
    case: int | None
    about: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Audit:
    """Who did what, the newest first; `next` goes on with older steps."""

    steps: tuple[Entry, ...]
    next: str | None


class Wanted(BaseModel):
    """Which closed cases are sought; what is left out may be anything. Days are those of UTC."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = Field("", max_length=LONGEST, description="What was written.")
    article: int | None = Field(None, ge=0, le=HIGHEST, description="An article's number.")
    status: Status | None = Field(None, description="Where a case stands; open ones are elsewhere.")
    source: Source | None = Field(None, description="Where a case comes from.")
    by: str = Field("", max_length=LONGEST, description="The login of who ruled it.")
    viewer: str = Field("", max_length=LONGEST, description="A viewer's login or id.")
    since: date | None = Field(None, description="The first day.")
    until: date | None = Field(None, description="The last day.")
    before: int | None = Field(None, ge=0, le=HIGHEST, description="The `next` of before.")


class Lookups:
    """Whatever only reads."""

    def __init__(self, pages: Pages, door: Door) -> None:
        self._pages = pages
        self._door = door

    def join(self, router: APIRouter) -> None:
        """Add their addresses to those of the application."""
        add = partial(router.add_api_route, tags=["reading"])
        here = "/channels/{login}"
        for path, answer, summary, deed in (
            ("/token", self.token, "What this token is for", None),
            ("/channels", self.channels, "The channels of its owner", Deed.READ),
            (f"{here}/viewers/{{who}}", self.viewer, "A viewer", Deed.READ),
            (f"{here}/history", self.history, "Closed cases", Deed.READ),
            (f"{here}/audit", self.audit, "Who did what", Deed.AUDIT),
            (f"{here}/charter", self.charter, "The charter in force", Deed.READ),
        ):
            scope = needs(deed) if deed else None
            add(path, answer, methods=["GET"], summary=summary, openapi_extra=scope)

    async def token(self, request: Request) -> Token:
        """Any token may ask this."""
        one = (await self._door.bearer(request)).token
        channel = self._pages.behind.world.channels.get(one.channel)
        login = channel.login if channel else one.channel or None
        return Token(one.name, one.owner.login, one.scopes, login, one.until)

    async def channels(self, request: Request) -> list[Place]:
        """Those that the token is for, with what it may do there now."""
        bearer = await self._door.bearer(request)
        benches, scopes = self._pages.behind.benches, bearer.token.scopes
        if Deed.READ not in scopes:
            raise ProblemError(Kind.SCOPE, Phrase.of("api.scope.cause", scope=str(Deed.READ)))
        return [
            Place(
                one.channel.login,
                one.channel.name,
                one.role,
                tuple(str(deed) for deed in Deed if deed in one.deeds and deed in scopes),
                len(benches[one.channel.id].docket.open()),
            )
            for one in await self._door.places(bearer)
        ]

    async def viewer(
        self, request: Request, login: Login, who: Who, before: Before = ""
    ) -> ViewerFile:
        """With what happened to them, and what they wrote as far as it is kept."""
        seat = await self._door.enter(request, login)
        person = await find(who, seat)
        if person is None:
            raise ProblemError(Kind.MISSING, Phrase.of("person.unknown"))
        since = moment(before)
        if before and since is None:
            raise _no_mark()
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        return await viewer_file(person, seat, words, since)

    async def history(
        self, request: Request, login: Login, wanted: Annotated[Wanted, Query()]
    ) -> Past:
        """Fifty at a time; a search for a text gives up after some thousand cases."""
        seat = await self._door.enter(request, login)
        fields = {key: str(one) for key, one in wanted.model_dump(exclude_none=True).items()}
        archive = seat.behind.archive
        found = await archive.search(seat.channel.id, sought(fields).search, AT_ONCE)
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        return Past(tuple(brief(one, seat, words) for one in found.cases), found.further)

    async def audit(self, request: Request, login: Login, before: Before = "") -> Audit:
        """A hundred at a time; for those who answer for the channel."""
        seat = await self._door.enter(request, login, Deed.AUDIT)
        mark = read_mark(before)
        if before and mark is None:
            raise _no_mark()
        found = await seat.behind.archive.steps(seat.channel.id, STEPS, mark)
        steps = tuple(
            Entry(
                one.at,
                written(one.by.login),
                one.deed,
                one.where,
                one.case or None,
                written(one.about),
                one.seconds,
            )
            for one in seen(found, seat)
        )
        return Audit(steps, mark_of(found[-1].mark) if len(found) == STEPS else None)

    async def charter(self, request: Request, login: Login) -> Reading:
        """As anybody may read it: never a term, never a threshold."""
        seat = await self._door.enter(request, login)
        found = published(seat.behind, login)
        if found is None:
            raise ProblemError(Kind.MISSING)
        return reading(found, (self._pages.language(request),))


def _no_mark() -> ProblemError:
    return ProblemError(Kind.INVALID, Phrase.of("api.mark"), "query.before")
