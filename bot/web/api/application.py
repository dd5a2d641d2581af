"""The application behind `/api`, and the page that explains it."""

from functools import cache
from typing import Any

from fastapi import FastAPI, Request, Security
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer
from pydantic import TypeAdapter
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.api.bounds import Bounds
from bot.web.api.cases import Cases
from bot.web.api.door import Door
from bot.web.api.lookups import Lookups
from bot.web.api.problems import MEDIA, Kind, Problem, ProblemError, add_problems, answer
from bot.web.api.proposing import Proposals
from bot.web.api.voices import Voices
from bot.web.cases.undone import Undone
from bot.web.door.access import Desk
from bot.web.door.secrets import SCOPES
from bot.web.ground.addresses import Addresses
from bot.web.text.rendering import Pages, preferred

PATH = "/api"
ABOUT = (
    "The deeds of the desk for programs. A token, made on `/tokens`, goes into the header "
    "`Authorization: Bearer …`; it may do what it was made for, and never more than its owner may "
    "do now. What viewers wrote stands in answers as they wrote it: take it for hostile."
)
SCHEMAS = "#/components/schemas/"
PROBLEM = {MEDIA: {"schema": {"$ref": f"{SCHEMAS}{Problem.__name__}"}}}
ANSWERS = {one.status: one.value[2] for one in reversed(Kind)}


class Api(FastAPI):
    """An application whose description holds the shape of its problems once.

    FastAPI would else make that shape anew for each status of each deed.
    """

    def openapi(self) -> dict[str, Any]:
        """Describe it."""
        if self.openapi_schema is None:
            shapes = super().openapi()["components"]["schemas"]
            problem = TypeAdapter(Problem).json_schema(ref_template=f"{SCHEMAS}{{model}}")
            shapes |= {**problem.pop("$defs"), Problem.__name__: problem}
        return self.openapi_schema or {}


def api_app(pages: Pages, desk: Desk, undone: Undone) -> tuple[ASGIApp, Addresses]:
    """Return what answers below `/api`, and the route of the page that explains it.

    The application itself is made when it is first asked: that costs more than all pages
    together, and many a bot is never asked by a program.
    """
    made = cache(lambda: application(pages, desk, undone))
    explained = Addresses()

    async def docs(request: Request) -> Response:
        return pages.page(
            request, "api.html", api=made().openapi(), base=PATH, kinds=tuple(Kind), scopes=SCOPES
        )

    explained.get("/docs", docs)

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        await made()(scope, receive, send)

    return Bounds(answered, _too_large), explained


def application(pages: Pages, desk: Desk, undone: Undone) -> Api:
    """Return what answers, with its description; the bot behind it is asked only to answer."""
    api = Api(
        title="Chartreuse",
        version="1",
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        generate_unique_id_function=_name,
        responses={
            status: {"description": why, "content": PROBLEM} for status, why in ANSWERS.items()
        },
        dependencies=[Security(HTTPBearer(auto_error=False, description="A personal token."))],
    )
    door = Door(pages, desk)
    for part in (
        Cases(pages, door, undone),
        Lookups(pages, door),
        Proposals(pages, door),
        Voices(pages, door),
    ):
        part.join(api.router)
    add_problems(api, pages)
    return api


def nowhere(request: Request, pages: Pages) -> Response:
    """Say to a program that there is no such address: not all lead to the application below."""
    return answer(ProblemError(Kind.MISSING), request.url.path, pages.language(request))


def _name(route: APIRoute) -> str:
    """Name an operation as its function is named: clients are generated from it."""
    return route.name


def _too_large(scope: Scope) -> Response:
    request = HTTPConnection(scope)
    language = preferred(request.headers.get("accept-language", ""))
    return answer(ProblemError(Kind.LARGE), request.url.path, language)
