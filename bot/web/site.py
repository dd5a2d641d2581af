"""The pages, and the files that they need, put into the one application of the web server."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles

from bot.web.access import Desk
from bot.web.api.application import PATH, api_app, nowhere
from bot.web.catalogue import all_routes
from bot.web.front import Front
from bot.web.headers import SecureHeaders
from bot.web.hosts import KnownHosts
from bot.web.logins import Logins
from bot.web.page import Stand
from bot.web.refusals import HOME, add_refusals
from bot.web.rendering import FOLDER, Pages
from bot.web.sessions import Sessions
from bot.web.state import States
from bot.web.undone import Undone
from filters.engine.phrase import Phrase


def add_pages(app: FastAPI, front: Front) -> None:
    """Serve every page; `front` has a reception once the bot has joined Twitch."""
    pages = Pages(front)
    desk = Desk(pages, Sessions(pages.browsers))
    stand = Stand(pages, desk, Logins(pages), Undone(), States())
    app.include_router(stand.logins.routes())
    app.include_router(all_routes(stand))
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
    app.include_router(explained)
    app.mount(PATH, api)

    @app.exception_handler(404)
    async def missing(request: Request, _: Exception) -> Response:
        if request.url.path.startswith(f"{PATH}/"):
            return nowhere(request, stand.pages)
        return stand.pages.trouble(request, Phrase.of("web.missing"), status=404)
