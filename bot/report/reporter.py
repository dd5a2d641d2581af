"""Makes reports: reads a live and those before it, reckons, and writes the form that is wanted."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.cases.evening.account import evening_of, totals_of
from bot.cases.evening.evening import Earlier, Evening, Material
from bot.cases.evening.lives import Live
from bot.cases.evening.searches import searches_for
from bot.cases.evening.statements import statements_of
from bot.ports.evenings import Bygone, Evenings
from bot.report.data import as_csv, as_json
from bot.report.options import ReportOptions
from bot.report.pages import alone, body, style
from bot.report.paper import FONT, pdf
from bot.report.subject import Subject
from bot.report.view import view_of
from filters.engine.charter import Charter

FORMS = ("html", "pdf", "json", "csv")
LOOKED_BACK = 200
"""Lives among which those before one are looked for."""


class Reporter:
    """The port `Reports`; `subject` tells of a channel what the records do not."""

    def __init__(
        self,
        evenings: Evenings,
        subject: Callable[[str], Subject],
        options: ReportOptions,
        now: Callable[[], datetime],
        bygone: Bygone | None = None,
    ) -> None:
        self._evenings = evenings
        self._bygone = bygone
        self._subject = subject
        self._options = options
        self._now = now

    @property
    def style(self) -> str:
        """The sheet that a report looks right with."""
        return style()

    async def lives(self, channel: str, limit: int) -> Sequence[Live]:
        """The lives of a channel, the newest first."""
        return await self._evenings.lives(channel, self._now(), limit)

    async def evening(self, channel: str, live: Live) -> Evening:
        """Return the account of a live."""
        subject = self._subject(channel)
        material = await self._evenings.material(channel, subject.login, live, self._end(live))
        names = (subject.name, subject.login, *self._options.words)
        searches = searches_for(
            names, subject.words, self._options.sites, subject.language, live.begun
        )
        earlier = await self._earlier(channel, live, subject)
        bygone = await self._then(channel, material, subject)
        return await asyncio.to_thread(
            evening_of,
            material,
            subject.charter,
            bygone=bygone,
            earlier=earlier,
            searches=tuple(searches),
        )

    async def body(self, channel: str, live: Live, language: str) -> str:
        """Return a report as HTML that a page can hold."""
        made = await self.evening(channel, live)
        return await asyncio.to_thread(lambda: body(view_of(made, language, self._now())))

    async def file(
        self, channel: str, live: Live, language: str, form: str, *, full: bool = False
    ) -> bytes:
        """Return a report as a file of one of `FORMS`; JSON and CSV may be `full`."""
        made = await self.evening(channel, live)
        now = self._now()
        return await asyncio.to_thread(lambda: written(made, language, form, now, full=full))

    async def _then(
        self, channel: str, material: Material, subject: Subject
    ) -> Mapping[str, Charter]:
        """Know what the charter said at the time, where it was changed since."""
        if self._bygone is None:
            return {}
        return await self._bygone.charters(channel, material.cases, subject.charter)

    async def _earlier(self, channel: str, live: Live, subject: Subject) -> tuple[Earlier, ...]:
        known = await self.lives(channel, LOOKED_BACK)
        before = [one for one in known if one.begun < live.begun][: self._options.earlier]
        return tuple([await self._in_short(channel, one, subject) for one in before])

    async def _in_short(self, channel: str, live: Live, subject: Subject) -> Earlier:
        material = await self._evenings.material(
            channel, subject.login, live, self._end(live), whole=False
        )
        return Earlier(live, totals_of(material, statements_of(material, subject.charter)))

    def _end(self, live: Live) -> datetime:
        return live.ended or max(self._now(), live.begun)


def written(
    evening: Evening, language: str, form: str, made: datetime, *, full: bool = False
) -> bytes:
    """Return an evening as a file of one of `FORMS`; `full` shows texts in JSON and CSV alone."""
    match form:
        case "json":
            return as_json(evening, language, full=full)
        case "csv":
            return as_csv(evening, language, full=full)
        case "pdf":
            return pdf(view_of(evening, language, made, FONT), made)
    return alone(view_of(evening, language, made)).encode("utf-8", "replace")
