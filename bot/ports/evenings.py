"""What was kept of lives, for whoever accounts for them; never in a hurry."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.cases.case import Case
from bot.cases.evening.evening import Material
from bot.cases.evening.lives import Live
from filters.engine.charter import Charter


class Evenings(Protocol):
    """The lives of channels as the records know them."""

    async def lives(self, channel: str, now: datetime, limit: int) -> Sequence[Live]:
        """The lives of a channel, the newest first."""

    async def material(
        self, channel: str, login: str, live: Live, until: datetime, *, whole: bool = True
    ) -> Material:
        """All that was kept of a live; unless it is `whole`, only what its totals are made of."""


class Bygone(Protocol):
    """What charters said at a moment of the past."""

    async def charters(
        self, channel: str, cases: Sequence[Case], now: Charter | None
    ) -> Mapping[str, Charter]:
        """By version, those of cases that are under another than today's, as far as known."""


class Reports(Protocol):
    """Makes reports of lives, for pages that show them."""

    @property
    def style(self) -> str:
        """The sheet that a report looks right with."""

    async def lives(self, channel: str, limit: int) -> Sequence[Live]:
        """The lives of a channel, the newest first."""

    async def body(self, channel: str, live: Live, language: str) -> str:
        """A report as HTML that a page can hold."""

    async def file(
        self, channel: str, live: Live, language: str, form: str, *, full: bool = False
    ) -> bytes:
        """A report as a file: `html`, `pdf`, `json` or `csv`; these two `full` with their texts."""
