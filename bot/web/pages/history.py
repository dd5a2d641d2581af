"""`/channels/{login}/history`: closed cases, searched; and the same as a table to take away."""

import hmac
import re
from collections.abc import AsyncIterator
from dataclasses import replace

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from bot.cases.case import Case, Source
from bot.spreadsheet import MARK, line
from bot.web.cases.rows import as_seen, rows
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.text.wording import Wording
from bot.web.visitor.sought import CLOSED, Sought, sought
from filters.engine.phrase import Phrase

AT_ONCE = 50
"""Cases on one page."""
PORTION = 500
MOST = 20_000
"""Cases in one file; its last line says so where there are more."""
NAMES = re.compile(r"@\w+")
COLUMNS = (
    *("case", "opened_at", "source", "status", "article", "severity", "certainty"),
    *("viewer_id", "viewer_login", "text", "done", "ruled_by", "ruled_at", "ruling", "note"),
)


class HistoryPages(Page):
    """Closed cases of a channel."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.get("/channels/{login}/history", self._list)
        here.get("/channels/{login}/history.csv", self._table)
        return here

    async def _list(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        wanted = sought(request.query_params)
        found = await seat.behind.archive.search(seat.channel.id, wanted.search, AT_ONCE)
        words = Wording(self._pages.language(request), seat.behind.world.clock.show())
        return self._pages.page(
            request,
            "history.html",
            seat=seat,
            here="history",
            rows=rows(found.cases, seat, words),
            sought=wanted,
            further=wanted.address(before=found.further) if found.further else "",
            articles=[
                (one.number, one.title.in_language(words.language))
                for one in seat.bench.charter.articles
            ],
            states=[(one, Phrase.of(f"status.{one}")) for one in CLOSED],
            sources=[(one, Phrase.of(f"source.{one}")) for one in Source],
            may_export=seat.may(Deed.AUDIT),
        )

    async def _table(self, request: Request, login: str) -> Response:
        """Only who may see the audit may take everybody's words away."""
        seat = await self._desk.enter(request, login, Deed.AUDIT)
        secret = hmac.digest(self._pages.front.key, b"pseudonyms", "sha256")
        key = secret if request.query_params.get("names") == "no" else b""
        return StreamingResponse(
            table(seat, sought(request.query_params), key),
            media_type="text/csv; charset=utf-8",
            headers={"content-disposition": f'attachment; filename="{seat.channel.login}.csv"'},
        )


async def table(seat: Seat, wanted: Sought, key: bytes) -> AsyncIterator[str]:
    """Write closed cases line by line; with a key, under pseudonyms."""
    yield MARK + line(COLUMNS)
    search, written = wanted.search, 0
    while written < MOST:
        found = await seat.behind.archive.search(seat.channel.id, search, PORTION)
        yield "".join(line(cells(as_seen(case, seat), key)) for case in found.cases)
        written += len(found.cases)
        if found.further is None:
            return
        search = replace(search, before=found.further)
    yield line((f"and more, before case {search.before}",))


def cells(case: Case, key: bytes) -> tuple[object, ...]:
    """Spread a case over the columns."""
    message, author = case.evidence.message, case.evidence.message.author
    last = case.rulings[-1] if case.rulings else None
    return (
        case.number,
        case.opened_at.isoformat(),
        case.source,
        case.status,
        case.article,
        case.severity,
        round(case.certainty, 3),
        _hidden(author.id, key) if author else "",
        author.login if author and not key else "",
        NAMES.sub("@…", message.text) if key else message.text,
        ", ".join(f"{one.step} {one.seconds or ''}".strip() for one in case.taken),
        _hidden(last.by.login, key) if last else "",
        last.at.isoformat() if last else "",
        last.outcome if last else "",
        last.note if last and not key else "",
    )


def _hidden(name: str, key: bytes) -> str:
    """Return a pseudonym that is the same in every file of this bot; without a key, the name."""
    return hmac.digest(key, name.encode(), "sha256").hex()[:12] if key else name
