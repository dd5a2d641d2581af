"""`/channels/{login}/now`: the live in numbers, and the levers with what Twitch says of them."""

import time

from fastapi import Request, Response

from bot.web.door.access import Seat
from bot.web.ground.addresses import Addresses
from bot.web.live.renewed import Part, renewed, streamed
from bot.web.page import Page, Stand
from bot.web.storm.board import board
from bot.web.storm.numbers import Numbers, numbers

EACH = 1.0
"""Seconds for which open pages share what was counted."""


class NowPages(Page):
    """The page of a channel as it is now."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._states = stand.states
        self._latest: dict[str, tuple[float, Numbers]] = {}

    def routes(self) -> Addresses:
        """Its address, and what keeps it live."""
        here = Addresses()
        here.get("/channels/{login}/now", self._now)
        here.get("/channels/{login}/now/live", self._live)
        return here

    async def _now(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)
        return self._telling(
            request,
            "now.html",
            seat=seat,
            here="now",
            numbers=self._numbers(seat),
            board=await board(seat, self._states),
        )

    async def _live(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login)

        async def part() -> Part:
            counted, levers = self._counted(seat), await board(seat, self._states)
            text = self._pages.part(
                request, "now_live.html", seat=seat, numbers=counted, board=levers
            )
            return Part(text, (counted, levers))

        return streamed(renewed(self._desk, seat, part))

    def _counted(self, seat: Seat) -> Numbers:
        """Count once for all whose page is open: a docket may be long, and a team large."""
        at, known = self._latest.get(seat.channel.id, (-EACH, None))
        now = time.monotonic()
        if known is None or now - at >= EACH:
            known = self._numbers(seat)
            self._latest[seat.channel.id] = (now, known)
        return known

    @staticmethod
    def _numbers(seat: Seat) -> Numbers:
        need = seat.behind.figures.get(seat.channel.id)
        return numbers(seat.bench, need, seat.behind.world.clock.show())
