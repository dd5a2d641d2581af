"""`/overlay/{token}`: what is on air, for a browser source; no login and no cookie."""

from collections.abc import Mapping

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.cases.voices.floor import Floor
from bot.ports.airing import Role
from bot.ports.world import Channel
from bot.web.door.rates import Rates
from bot.web.ground.addresses import Addresses
from bot.web.ground.headers import POLICY
from bot.web.live.airwaves import BEAT, airwaves
from bot.web.live.renewed import streamed
from bot.web.page import Page, Stand
from bot.web.pages.host import GUESSES, GUESSES_TOGETHER
from bot.web.text.rendering import LANGUAGE
from bot.web.voices.airing import Guesses, air_card, still_there
from bot.web.voices.theme import classes, sheet
from bot.words.catalogues import LANGUAGES

OWN = {
    # OBS puts its user's own CSS into the page as a style of the page's
    "content-security-policy": POLICY.replace(
        "style-src 'self'", "style-src 'self' 'unsafe-inline'"
    ),
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
}
"""What an overlay says to browsers that no other page does."""


class OverlayPages(Page):
    """The overlay, its looks, and what keeps it live."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._guesses = Guesses(Rates(GUESSES, GUESSES_TOGETHER))

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/overlay/{token}")
        here.get("", self._show)
        here.get("/live", self._live)
        here.get("/theme.css", self._theme)
        return here

    async def _show(self, request: Request, token: str) -> Response:
        channel, floor = await self._enter(request, token)
        query = request.query_params
        text = self._pages.text(
            "overlay.html",
            _language(query, channel),
            token=token,
            query=request.url.query,
            classes=classes(query),
            air=air_card(floor.on_air, channel),
        )
        return HTMLResponse(text, headers=OWN)

    async def _theme(self, request: Request, token: str) -> Response:
        await self._enter(request, token)
        return Response(sheet(request.query_params), media_type="text/css", headers=OWN)

    async def _live(self, request: Request, token: str) -> Response:
        channel, floor = await self._enter(request, token)
        language, behind = _language(request.query_params, channel), self._pages.behind

        def picture(_: object) -> str:
            air = air_card(floor.on_air, channel)
            return self._pages.text("overlay_air.html", language, air=air)

        still = still_there(behind, token, Role.OVERLAY)
        return streamed(airwaves(behind.watch, channel.id, still, picture, BEAT))

    async def _enter(self, request: Request, token: str) -> tuple[Channel, Floor]:
        behind = self._pages.behind
        address = request.client.host if request.client else ""
        screen = await self._guesses.screen(behind, token, Role.OVERLAY, address)
        floor = await behind.stage.order.floor(screen.channel)
        return behind.world.channels[screen.channel], floor


def _language(query: Mapping[str, str], channel: Channel) -> str:
    """Return the language of an overlay: its address says it, else its channel."""
    chosen = query.get(LANGUAGE, "")
    known = [one for one in (chosen, channel.language) if one in LANGUAGES]
    return known[0] if known else LANGUAGES[0]
