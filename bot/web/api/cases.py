"""`/api/channels/{login}/cases`: the docket, a case, and every deed on it."""

from dataclasses import dataclass
from functools import partial
from typing import Annotated, Self

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.cases.case import Case, Judgement
from bot.cases.noted import Where
from bot.web.api.door import Door, needs
from bot.web.api.file import File, file_of
from bot.web.api.problems import Kind, ProblemError
from bot.web.api.shapes import Brief, brief, is_hidden
from bot.web.cases.choices import rung_of
from bot.web.cases.doing import Doer
from bot.web.cases.found import case_of
from bot.web.cases.listing import HIGHEST_PAGE, listing, looks
from bot.web.cases.ruling import LONGEST_NOTE
from bot.web.cases.undone import Undone
from bot.web.door.access import Deed, Seat
from bot.web.text.rendering import Pages
from bot.web.text.wording import Wording
from bot.words.render import render
from filters.engine.phrase import Phrase

HIGHEST = 999_999_999
PATH = "/channels/{login}/cases"

Login = Annotated[str, Path(description="A channel's login.", max_length=25)]
Number = Annotated[int, Path(description="A case's number in its channel.", ge=1, le=HIGHEST)]
PageNumber = Annotated[int, Query(description="A page, counted from 1.", ge=1, le=HIGHEST_PAGE)]


class Read(BaseModel):
    """What every deed says: the version of the case that was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: int = Field(ge=0, le=HIGHEST, description="The `version` of the case as it was read.")

    def form(self) -> dict[str, str]:
        """Say the same as a page's form does."""
        given = self.model_dump(exclude_none=True, exclude={"version"})
        return {name: str(value) for name, value in given.items()} | {"seen": str(self.version)}


class Reopening(Read):
    """A case that was cleared is to be asked about again."""

    note: str = Field("", max_length=LONGEST_NOTE, description="Why, for the team.")


class Word(Read):
    """A second person's word."""

    outcome: Judgement


class Verdict(Word):
    """A ruling; without a `rung`, upholding does what is proposed."""

    rung: str | None = Field(
        None,
        pattern=r"^(delete|warn|timeout-[1-9][0-9]{0,6}|ban)$",
        description="What upholding does: `delete`, `warn`, `timeout-SECONDS` or `ban`.",
    )
    note: str = Field("", max_length=LONGEST_NOTE, description="Why, for the team.")

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.rung is not None and self.outcome is not Judgement.UPHOLD:
            raise ValueError("a `rung` belongs to `uphold` alone; leave it out")
        if self.rung is not None and rung_of(self.rung) is None:
            raise ValueError("no time-out is that long; Twitch allows 1209600 seconds")
        return self


@dataclass(frozen=True, slots=True)
class Docket:
    """A page of the open cases, the gravest first, and the second looks that wait for you."""

    page: int
    pages: int
    waiting: int
    cases: tuple[Brief, ...]
    second_looks: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words, and the case as it stands now."""

    told: str
    case: Brief


class Cases:
    """The docket and its cases."""

    def __init__(self, pages: Pages, door: Door, undone: Undone) -> None:
        self._pages = pages
        self._door = door
        self._undone = undone

    def join(self, router: APIRouter) -> None:
        """Add their addresses to those of the application."""
        add = partial(router.add_api_route, tags=["cases"])
        read, rule = needs(Deed.READ), needs(Deed.RULE)
        for at, shown, summary in (
            (PATH, self.docket, "The open cases"),
            (f"{PATH}/{{number}}", self.case, "A case"),
        ):
            add(at, shown, methods=["GET"], summary=summary, openapi_extra=read)
        for deed, answer, summary in (
            ("claim", self.claim, "Keep a case for yourself for a while, or renew that"),
            ("release", self.release, "Give a case back"),
            ("rule", self.rule, "Uphold, dismiss or overturn a case"),
            ("reopen", self.reopen, "Ask again about a case that was cleared"),
            ("look", self.look, "Give the second word on a case"),
            ("undo", self.undo, "Take the last ruling back, within two minutes"),
        ):
            path = f"{PATH}/{{number}}/{deed}"
            add(path, answer, methods=["POST"], summary=summary, openapi_extra=rule)

    async def docket(self, request: Request, login: Login, page: PageNumber = 1) -> Docket:
        """Fifty at a time, the gravest first, then the nearest deadline."""
        seat = await self._door.enter(request, login)
        words = self._words(request, seat)
        found = listing(seat.bench.docket.open(), page)
        return Docket(
            found.page,
            found.pages,
            found.waiting,
            tuple(brief(one, seat, words) for one in found.shown),
            tuple(brief(one, seat, words) for one in looks(seat)),
        )

    async def case(self, request: Request, login: Login, number: Number) -> File:
        """With its findings, what was said around it, what was done, and similar cases."""
        seat = await self._door.enter(request, login)
        return await file_of(await case_of(seat, str(number)), seat, self._words(request, seat))

    async def claim(self, request: Request, login: Login, number: Number, body: Read) -> Done:
        """Meanwhile nobody else may rule it."""
        return await self._do(request, login, number, "claim", body)

    async def release(self, request: Request, login: Login, number: Number, body: Read) -> Done:
        """It is anybody's again."""
        return await self._do(request, login, number, "release", body)

    async def rule(self, request: Request, login: Login, number: Number, body: Verdict) -> Done:
        """Refused with 409 where somebody ruled it first, or is looking at it."""
        return await self._do(request, login, number, "rule", body)

    async def reopen(self, request: Request, login: Login, number: Number, body: Reopening) -> Done:
        """For cases that were dismissed or overturned."""
        return await self._do(request, login, number, "reopen", body)

    async def look(self, request: Request, login: Login, number: Number, body: Word) -> Done:
        """What was done stays; where the two differ, the team is told."""
        return await self._do(request, login, number, "look", body)

    async def undo(self, request: Request, login: Login, number: Number, body: Read) -> Done:
        """Waits up to five seconds for Twitch to confirm what was lifted."""
        return await self._do(request, login, number, "undo", body)

    async def _do(self, request: Request, login: str, number: int, deed: str, body: Read) -> Done:
        seat = await self._door.enter(request, login, Deed.RULE)
        case = await case_of(seat, str(number))
        words = self._words(request, seat)
        _refuse(case, seat, words, deed, body.version)
        doer = Doer(seat, words, self._undone, Where.API)
        phrases = await doer.do(deed, case, body.form())
        text = " ".join(render(one, words.language) for one in phrases)
        return Done(text, brief(seat.bench.docket.get(number) or case, seat, words))

    def _words(self, request: Request, seat: Seat) -> Wording:
        return Wording(self._pages.language(request), seat.behind.world.clock.show())


def _refuse(case: Case, seat: Seat, words: Wording, deed: str, version: int) -> None:
    """Refuse a deed on what was read before somebody else's, or beside a second look."""
    hidden = is_hidden(case, seat)
    if version != case.version:
        stale = Phrase.of("api.stale.cause", number=case.number, version=case.version)
        said = words.stands(case) if case.rulings and not hidden else stale
        raise ProblemError(Kind.STALE, said)
    if hidden and deed != "look":
        raise ProblemError(Kind.REFUSED, Phrase.of("api.look", number=case.number))
