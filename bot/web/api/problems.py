"""What the API says when something cannot be done: place, cause and remedy, as problem+json."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from bot.web.cases.ruling import RefusedError
from bot.web.door.access import (
    NotAllowedError,
    NotLoggedInError,
    SilentTwitchError,
    StrangerError,
    TooOftenError,
)
from bot.web.text.rendering import Pages, StartingError
from bot.words.render import render
from filters.engine.phrase import Phrase

MEDIA = "application/problem+json"
WAIT = {429: "60", 503: "5"}
"""Seconds after which to try again."""
MOST = 20
"""Problems of one request that are told."""


class Kind(Enum):
    """Kinds of problems: a name for programs, an HTTP status, a title for people."""

    TOKEN = ("token", 401, "no valid token")
    LOGIN = ("login", 401, "log in to the desk")
    SCOPE = ("scope", 403, "the token may not do this")
    RANK = ("rank", 403, "its owner may not do this here")
    MISSING = ("missing", 404, "there is no such thing")
    METHOD = ("method", 405, "not done this way")
    REFUSED = ("refused", 409, "nothing was done")
    STALE = ("stale", 409, "another version by now")
    LARGE = ("large", 413, "too large")
    INVALID = ("invalid", 422, "cannot be read")
    OFTEN = ("often", 429, "too often")
    AWAY = ("away", 503, "not now")

    @property
    def status(self) -> int:
        """Its HTTP status."""
        return self.value[1]


class ProblemError(Exception):
    """Something that cannot be done, for one reason."""

    def __init__(self, kind: Kind, cause: Phrase | None = None, place: str = "") -> None:
        super().__init__(kind.value[0])
        self.kind = kind
        self.cause = cause or Phrase.of(f"api.{kind.value[0]}.cause")
        self.place = place


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, what, and what to do."""

    place: str
    cause: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why nothing was done, after RFC 9457; `faults` are all that is wrong in what was sent."""

    type: str
    title: str
    status: int
    detail: str
    place: str
    cause: str
    remedy: str
    faults: tuple[Fault, ...] = ()


def add_problems(api: FastAPI, pages: Pages) -> None:
    """Answer whatever goes wrong in the API as a problem."""

    def told(request: Request, why: Exception) -> JSONResponse:
        return answer(as_problem(why), request.url.path, pages.language(request), faults_of(why))

    for kind in (ProblemError, RequestValidationError, HTTPException, *REASONS):
        api.add_exception_handler(kind, told)


def answer(
    problem: ProblemError, place: str, language: str, found: tuple[tuple[str, str], ...] = ()
) -> JSONResponse:
    """Say a problem."""
    name, status, title = problem.kind.value
    cause = render(problem.cause, language)
    remedy = render(Phrase.of(f"api.{name}.remedy"), language)
    body = {
        "type": f"/docs#problem-{name}",
        "title": title,
        "status": status,
        "detail": f"{cause}; {remedy}",
        "place": problem.place or place,
        "cause": cause,
        "remedy": remedy,
        "faults": [{"place": where, "cause": why, "remedy": remedy} for where, why in found],
    }
    headers = {"retry-after": WAIT[status]} if status in WAIT else {}
    if status == Kind.TOKEN.status:
        headers["www-authenticate"] = "Bearer"
    return JSONResponse(body, status, headers, MEDIA)


Reason = Callable[[Exception], ProblemError]

REASONS: dict[type[Exception], Reason] = {
    NotLoggedInError: lambda _: ProblemError(Kind.LOGIN),
    StrangerError: lambda _: ProblemError(Kind.MISSING),
    NotAllowedError: lambda why: ProblemError(Kind.RANK, getattr(why, "phrase", None)),
    SilentTwitchError: lambda _: ProblemError(Kind.AWAY, Phrase.of("access.twitch")),
    TooOftenError: lambda _: ProblemError(Kind.OFTEN),
    StartingError: lambda _: ProblemError(Kind.AWAY),
    RefusedError: lambda why: ProblemError(Kind.REFUSED, getattr(why, "phrase", None)),
}
OF_HTTP = {one.status: one for one in (Kind.MISSING, Kind.METHOD)}


def as_problem(why: Exception) -> ProblemError:
    """Return what an exception means to whoever asked."""
    if isinstance(why, ProblemError):
        return why
    if isinstance(why, HTTPException):
        return ProblemError(OF_HTTP.get(why.status_code, Kind.INVALID))
    reason = REASONS.get(type(why))
    return reason(why) if reason else ProblemError(Kind.INVALID)


def faults_of(why: Exception) -> tuple[tuple[str, str], ...]:
    """Return place and cause of all that is wrong in a request, in the API's own language."""
    if not isinstance(why, RequestValidationError):
        return ()
    return tuple(
        (".".join(str(part)[:40] for part in one["loc"]), _lowered(str(one["msg"])))
        for one in why.errors()[:MOST]
    )


def _lowered(text: str) -> str:
    said = text.removeprefix("Value error, ")
    return said[:1].lower() + said[1:]
