"""Logins by Twitch's page: begun by our form, ended by the one browser that began them."""

import hmac
from collections.abc import Awaitable, Callable

import structlog
from fastapi import Request, Response

from bot.ports.joining import Reception, TurnedAwayError
from bot.web.door.errands import MINUTES, Errands
from bot.web.door.rates import Rates
from bot.web.ground.addresses import Addresses
from bot.web.ground.front import CALLBACK
from bot.web.text.rendering import Pages
from bot.web.visitor.browser import Errand
from filters.engine.phrase import Phrase

EACH = 10
TOGETHER = 120
"""Logins that may be begun in a minute, from one address and by everybody."""

LONGEST_CODE = 512

log = structlog.get_logger(__name__)

Back = Callable[[Request, Reception, str, Errand], Awaitable[Response]]
"""Answers somebody who came back from Twitch with a code."""


class Logins:
    """Sends people to Twitch and hears them when they come back."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._errands = Errands()
        self._rates = Rates(EACH, TOGETHER)
        self._back: dict[str, Back] = {}

    @property
    def redirect(self) -> str:
        """The whole address that Twitch sends people back to."""
        return f"{self._pages.front.public}{CALLBACK}"

    def expect(self, kind: str, back: Back) -> None:
        """Say who answers when people come back from an errand."""
        self._back[kind] = back

    def routes(self) -> Addresses:
        """The address that people come back to."""
        here = Addresses()
        here.get(CALLBACK, self._came_back)
        return here

    def begin(
        self, request: Request, kind: str, page: Callable[[str, str], str], choice: str = ""
    ) -> Response:
        """Send somebody to Twitch; `page` makes its address of ours and of a state."""
        if not self._rates.allow(request.client.host if request.client else ""):
            return self._pages.trouble(request, Phrase.of("join.trouble.often"), status=429)
        state = self._errands.begin()
        response = self._pages.page(request, "going.html", address=page(self.redirect, state))
        self._pages.browsers.send(response, Errand(state, kind, choice), MINUTES * 60)
        return response

    async def _came_back(self, request: Request) -> Response:
        response = await self._answer(request)
        self._pages.browsers.back(response)
        return response

    async def _answer(self, request: Request) -> Response:
        reception = self._pages.front.reception
        errand = self._pages.browsers.errand(request)
        state = request.query_params.get("state", "")
        if reception is None or errand is None or not self._is_ours(errand, state):
            return self._pages.trouble(request, Phrase.of("join.trouble.state"))
        code = request.query_params.get("code", "")
        if "error" in request.query_params or not 0 < len(code) <= LONGEST_CODE:
            return self._pages.trouble(request, _why(request.query_params.get("error", "")))
        try:
            return await self._back[errand.kind](request, reception, code, errand)
        except TurnedAwayError as away:
            return self._pages.trouble(request, away.phrase)

    def _is_ours(self, errand: Errand, state: str) -> bool:
        """Whether it is this browser's own login, which has not come back before."""
        same = hmac.compare_digest(errand.state.encode(), state.encode("utf-8", "replace"))
        return same and self._errands.end(state) and errand.kind in self._back


def _why(error: str) -> Phrase:
    if error == "access_denied":
        return Phrase.of("join.trouble.denied")
    # Whoever wrote the address chose these words: they are for the log, and never shown.
    log.warning("join.twitch_refused", error=error[:60])
    return Phrase.of("join.trouble.refused")
