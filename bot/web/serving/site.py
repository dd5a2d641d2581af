"""The pages, and the files that they need, put into the one application of the web server."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles

from bot.web.api.application import PATH, api_app, nowhere
from bot.web.cases.undone import Undone
from bot.web.door.access import Desk
from bot.web.door.logins import Logins
from bot.web.door.refusals import HOME, add_refusals
from bot.web.door.sessions import Sessions
from bot.web.ground.front import Front
from bot.web.ground.headers import SecureHeaders
from bot.web.page import Stand
from bot.web.serving.catalogue import all_routes
from bot.web.serving.hosts import KnownHosts
from bot.web.storm.state import States
from bot.web.text.rendering import FOLDER, Pages
from filters.engine.phrase import Phrase


def add_pages(app: FastAPI, front: Front) -> None:
    """Serve every page; `front` has a reception once the bot has joined Twitch."""
    pages = Pages(front)
    desk = Desk(pages, Sessions(pages.browsers))
    stand = Stand(pages, desk, Logins(pages), Undone(), States())
    app.router.routes += [*stand.logins.routes().routes, *all_routes(stand)]
    _add_api(app, stand)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    app.add_middleware(KnownHosts, front=front)
    app.add_middleware(SecureHeaders, front=front)
    add_refusals(app, pages)

    @app.get("/")
    async def home(request: Request) -> Response:
        return RedirectResponse(HOME if desk.sessions.of(request) else "/join")


def _add_api(app: FastAPI, stand: Stand) -> None:
    api, explained = api_app(stand.pages, stand.desk, stand.undone)
    app.router.routes += explained.routes
    app.mount(PATH, api)

    @app.exception_handler(404)
    async def missing(request: Request, _: Exception) -> Response:
        if request.url.path.startswith(f"{PATH}/"):
            return nowhere(request, stand.pages)
        return stand.pages.trouble(request, Phrase.of("web.missing"), status=404)
