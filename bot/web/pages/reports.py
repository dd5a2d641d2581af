"""`/channels/{login}/reports`: the lives of a channel, the report of each, and its files."""

from collections.abc import Sequence

from fastapi import Request, Response
from markupsafe import Markup

from bot.cases.decision import Decision
from bot.cases.evening.lives import Live
from bot.cases.noted import Noted, Where
from bot.ports.evenings import Reports
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.text.rendering import StartingError
from bot.web.visitor.forms import read_form
from filters.engine.phrase import Phrase

SHOWN = 200
"""Lives of one channel, the newest."""
FORMS = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}
CLEAR = ("json", "csv")
"""Forms that may hold the texts in clear."""
HOME = "/channels/{login}/reports"


class ReportPages(Page):
    """The reports of a channel's lives."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/report.css", self._style)
        here.get(HOME, self._list)
        here.get(HOME + "/{key}.{form}", self._file)
        here.post(HOME + "/{key}.{form}", self._clear)
        here.get(HOME + "/{key}", self._page)
        return here

    async def _style(self, _: Request) -> Response:
        return Response(self._reports.style, media_type="text/css")

    async def _list(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        lives = await self._reports.lives(seat.channel.id, SHOWN)
        return self._pages.page(request, "reports.html", seat=seat, here="reports", lives=lives)

    async def _page(self, request: Request, login: str, key: str) -> Response:
        seat = await self._desk.enter(request, login)
        live = _of(key, await self._lives(seat))
        if live is None:
            return self._missing(request)
        language = self._pages.language(request)
        body = await self._reports.body(seat.channel.id, live, language)
        return self._pages.page(
            request,
            "report.html",
            seat=seat,
            here="reports",
            live=live,
            body=Markup(body),  # noqa: S704  # escaped where it was rendered
            forms=tuple(FORMS),
            clear=CLEAR if seat.may(Deed.AUDIT) else (),
        )

    async def _file(self, request: Request, login: str, key: str, form: str) -> Response:
        seat = await self._desk.enter(request, login)
        live = _of(key, await self._lives(seat))
        if live is None or form not in FORMS:
            return self._missing(request)
        return await self._written(request, seat, live, form)

    async def _clear(self, request: Request, login: str, key: str, form: str) -> Response:
        """Give the texts in clear to those who answer for the channel; the audit says to whom."""
        seat = await self._desk.enter(request, login, Deed.AUDIT)
        await read_form(request, self._pages.browsers)
        live = _of(key, await self._lives(seat))
        if live is None or form not in CLEAR:
            return self._missing(request)
        behind = seat.behind
        now = behind.world.clock.show()
        fact = Noted(seat.person, "report_in_clear", now, Where.DESK, live.key)
        decision = seat.bench.accept(Decision(seat.channel.id, now, facts=(fact,)))
        await behind.moderation.settle(decision, None)
        return await self._written(request, seat, live, form, full=True)

    async def _written(
        self, request: Request, seat: Seat, live: Live, form: str, *, full: bool = False
    ) -> Response:
        language = self._pages.language(request)
        made = await self._reports.file(seat.channel.id, live, language, form, full=full)
        name = f"report-{seat.channel.login}-{live.key}.{form}"
        said = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(made, media_type=FORMS[form], headers=said)

    async def _lives(self, seat: Seat) -> Sequence[Live]:
        return await self._reports.lives(seat.channel.id, SHOWN)

    @property
    def _reports(self) -> Reports:
        reports = self._pages.behind.reports
        if reports is None:
            raise StartingError
        return reports

    def _missing(self, request: Request) -> Response:
        return self._pages.trouble(request, Phrase.of("web.missing"), status=404)


def _of(key: str, lives: Sequence[Live]) -> Live | None:
    return next((one for one in lives if one.key == key), None)
