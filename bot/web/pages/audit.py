"""`/channels/{login}/audit`: who did what and when, and the same to take away."""

from collections.abc import AsyncIterator, Sequence

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from bot.cases.second_look import awaits
from bot.ports.archive import Mark, Step, Trace
from bot.spreadsheet import MARK, line
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.text.steps import COLUMNS, by, in_words, place, read, records, table, written

AT_ONCE = 100
"""Steps on one page."""
PORTION = 1_000
MOST = 50_000
"""Steps in one file, the newest."""


class AuditPages(Page):
    """Who did what in a channel."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/channels/{login}/audit", self._list)
        here.get("/channels/{login}/audit.csv", self._table)
        here.get("/channels/{login}/audit.json", self._records)
        return here

    async def _list(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.AUDIT)
        before = read(request.query_params.get("before", "")[:100])
        found = await seat.behind.archive.steps(seat.channel.id, AT_ONCE, before)
        return self._pages.page(
            request,
            "audit.html",
            seat=seat,
            here="audit",
            steps=[(one, by(one), in_words(one), place(one)) for one in seen(found, seat)],
            further=written(found[-1].mark) if len(found) == AT_ONCE else "",
        )

    async def _table(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.AUDIT)

        async def lines() -> AsyncIterator[str]:
            yield MARK + line(COLUMNS)
            async for portion in portions(seat):
                yield table(portion)

        return _file(lines(), f"{seat.channel.login}-audit.csv", "text/csv; charset=utf-8")

    async def _records(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.AUDIT)

        async def lines() -> AsyncIterator[str]:
            begin = "[\n"
            async for portion in portions(seat):
                for one in records(portion):
                    yield begin + one
                    begin = ",\n"
            yield "[]\n" if begin == "[\n" else "\n]\n"

        return _file(lines(), f"{seat.channel.login}-audit.json", "application/json")


async def portions(seat: Seat) -> AsyncIterator[Sequence[Step]]:
    """Read the steps of a channel, the newest first."""
    before: Mark | None = None
    for _ in range(MOST // PORTION):
        found = await seat.behind.archive.steps(seat.channel.id, PORTION, before)
        yield seen(found, seat)
        if len(found) < PORTION:
            return
        before = found[-1].mark


def seen(steps: Sequence[Step], seat: Seat) -> Sequence[Step]:
    """Leave out the rulings of cases that wait for this reader's second look."""
    return tuple(one for one in steps if not _is_hidden(one, seat))


def _is_hidden(step: Step, seat: Seat) -> bool:
    case = seat.bench.docket.get(step.case) if step.mark.trace is Trace.RULING else None
    return case is not None and seat.may(Deed.RULE) and awaits(case, seat.person)


def _file(lines: AsyncIterator[str], name: str, kind: str) -> Response:
    said = {"content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(lines, media_type=kind, headers=said)
