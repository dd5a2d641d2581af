"""The pages, and the files that they need, put into the one application of the web server."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles

from bot.web.access import Desk
from bot.web.api.application import PATH, api_app, nowhere
from bot.web.audit import AuditPages
from bot.web.backtests import BacktestPages
from bot.web.case import CasePages
from bot.web.charter import CharterPages
from bot.web.deeds import DeedPages
from bot.web.docket import DocketPages
from bot.web.entry import HOME, REFUSALS, EntryPages
from bot.web.examples import ExamplePages
from bot.web.forms import ForeignFormError
from bot.web.front import Front
from bot.web.headers import SecureHeaders
from bot.web.history import HistoryPages
from bot.web.host import HostPages
from bot.web.hosts import KnownHosts
from bot.web.join import JoinPages
from bot.web.learning import LearningPages
from bot.web.leave import LeavePages
from bot.web.levers import LeverPages
from bot.web.logins import Logins
from bot.web.now import NowPages
from bot.web.overlay import OverlayPages
from bot.web.passing import PassingPages
from bot.web.rendering import FOLDER, Pages, StartingError
from bot.web.reports import ReportPages
from bot.web.rota import RotaPages
from bot.web.sayings import SayingsPages
from bot.web.screens import ScreenPages
from bot.web.second_reader import SecondReaderPages
from bot.web.sessions import Sessions
from bot.web.settings import SettingsPages
from bot.web.shadow import ShadowPages
from bot.web.shows import ShowPages
from bot.web.state import States
from bot.web.tokens import TokenPages
from bot.web.undone import Undone
from bot.web.viewer import ViewerPages
from bot.web.voices import VoicePages
from bot.web.war_room import WarRoomPages
from bot.web.watch_page import WatchPages
from filters.engine.phrase import Phrase


def add_pages(app: FastAPI, front: Front) -> None:
    """Serve every page; `front` has a reception once the bot has joined Twitch."""
    pages = Pages(front)
    logins = Logins(pages)
    desk = Desk(pages, Sessions(pages.browsers))
    entry = EntryPages(pages, logins, desk)
    undone, states = Undone(), States()
    for part in (
        logins,
        JoinPages(pages, logins),
        LeavePages(pages, logins),
        entry,
        DocketPages(pages, desk),
        ExamplePages(pages, desk),
        DeedPages(pages, desk, undone),
        VoicePages(pages, desk),
        HostPages(pages, desk),
        ScreenPages(pages, desk),
        OverlayPages(pages),
        PassingPages(pages, desk),
        CasePages(pages, desk, undone),
        SecondReaderPages(pages, desk),
        CharterPages(pages),
        HistoryPages(pages, desk),
        LearningPages(pages, desk),
        SayingsPages(pages, desk),
        SettingsPages(pages, desk),
        BacktestPages(pages, desk),
        ShadowPages(pages, desk),
        AuditPages(pages, desk),
        ReportPages(pages, desk),
        RotaPages(pages, desk),
        ShowPages(pages, desk),
        ViewerPages(pages, desk),
        WatchPages(pages, desk),
        WarRoomPages(pages, desk, states),
        TokenPages(pages, desk),
        NowPages(pages, desk, states),
        LeverPages(pages, desk, states),
    ):
        app.include_router(part.routes())
    for refusal in REFUSALS:
        app.add_exception_handler(refusal, entry.refuse)
    api, explained = api_app(pages, desk, undone)
    app.include_router(explained)
    app.mount(PATH, api)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    app.add_middleware(KnownHosts, front=front)
    app.add_middleware(SecureHeaders, front=front)

    @app.get("/")
    async def home(request: Request) -> Response:
        return RedirectResponse(HOME if desk.sessions.of(request) else "/join")

    @app.exception_handler(404)
    async def missing(request: Request, _: Exception) -> Response:
        if request.url.path.startswith(f"{PATH}/"):
            return nowhere(request, pages)
        return pages.trouble(request, Phrase.of("web.missing"), status=404)

    @app.exception_handler(StartingError)
    async def starting(request: Request, _: Exception) -> Response:
        return pages.starting(request)

    @app.exception_handler(ForeignFormError)
    async def foreign(request: Request, _: Exception) -> Response:
        return pages.trouble(request, Phrase.of("join.trouble.form"), status=403)
