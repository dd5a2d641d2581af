"""`/channels/{login}/screens`: secret addresses for overlays and hosts, shown once, revocable."""

from fastapi import Request, Response

from bot.cases.decision import Decision
from bot.cases.noted import Noted, Where
from bot.ports.airing import Role, Screen
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told, heard, said
from bot.web.voices.airing import digest_of, new_secret
from bot.web.voices.theme import PLACES, SIDES, VARIABLES
from bot.words.render import render
from filters.engine.phrase import Phrase

LONGEST_NAME = 40


class ScreenPages(Page):
    """The screens of a channel."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/screens")
        here.get("", self._show)
        here.post("", self._make)
        here.post("/{which}/revoke", self._revoke)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.PROPOSALS)
        response = await self._page(request, seat, told=heard(self._pages.browsers, request))
        said(self._pages.browsers, request, response)
        return response

    async def _make(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.PROPOSALS)
        form = await read_form(request, self._pages.browsers)
        name = " ".join(form.get("name", "").split())[:LONGEST_NAME]
        role = form.get("role", "")
        if not name or role not in set(Role):
            return await self._wrong(request, seat, "screens.unreadable")
        secret, now = new_secret(), seat.behind.world.clock.wall()
        wanted = Screen(seat.channel.id, Role(role), name, digest_of(secret), seat.person, now)
        if not await seat.behind.stage.screens.keep(wanted):
            return await self._wrong(request, seat, "screens.many")
        await _note(seat, f"screen_{role}_made", name)
        return await self._page(request, seat, made=f"/{role}/{secret}", role=Role(role))

    async def _revoke(self, request: Request, login: str, which: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.PROPOSALS)
        await read_form(request, self._pages.browsers)
        known = whole(which)
        gone = await seat.behind.stage.screens.revoke(seat.channel.id, known) if known else None
        if gone is None:
            raise StrangerError
        seat.behind.watch.stir(seat.channel.id)
        await _note(seat, f"screen_{gone.role}_revoked", gone.name)
        told = self._in_words(request, Phrase.of("screens.revoked"))
        return self._onward(f"/channels/{seat.channel.login}/screens", told)

    async def _wrong(self, request: Request, seat: Seat, key: str) -> Response:
        text = render(Phrase.of(key), self._pages.language(request))
        return await self._page(request, seat, status=422, told=Told(text, wrong=True))

    async def _page(
        self,
        request: Request,
        seat: Seat,
        *,
        status: int = 200,
        told: Told | None = None,
        made: str = "",
        role: Role = Role.OVERLAY,
    ) -> Response:
        return self._pages.page(
            request,
            "screen_list.html",
            status=status,
            seat=seat,
            here="voices",
            screens=[
                (one, Phrase.of(f"screens.role.{one.role}"), _made(one))
                for one in await seat.behind.stage.screens.of(seat.channel.id)
            ],
            roles=[(one, Phrase.of(f"screens.role.{one}")) for one in Role],
            longest=LONGEST_NAME,
            made=f"{self._pages.front.public}{made}" if made else "",
            how=Phrase.of(f"screens.how.{role}"),
            variables=tuple(VARIABLES),
            places=PLACES,
            sides=SIDES,
            told=told,
        )


def _made(one: Screen) -> Phrase:
    return Phrase.of("screens.made", by=one.by.login, day=f"{one.made:%Y-%m-%d}")


async def _note(seat: Seat, deed: str, name: str) -> None:
    """Keep who made or revoked an address; never the address itself."""
    now = seat.behind.world.clock.show()
    fact = Noted(seat.person, deed, now, Where.DESK, name)
    decision = seat.bench.accept(Decision(seat.channel.id, now, facts=(fact,)))
    await seat.behind.moderation.settle(decision, None)
