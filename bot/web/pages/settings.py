"""`/channels/{login}/settings`: the charter's text, checked while it is written."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.codex.amending import Original, Writing
from bot.codex.redrafting import Refusal
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.plans.overtaken import first_of
from bot.web.text.checked import Checked, checked
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import PART, read_form
from bot.words.render import render
from filters.engine.phrase import Phrase

LARGEST = 1_500_000
"""Bytes of a form with a charter in it: what is no letter takes three."""
LONGEST_WHY = 120
OVERTAKEN = Phrase.of("learn.refused.changed")
NOBODY_OWNS = Phrase.of("learn.refused.unwritable")
SHOWN = 2_000
"""Lines of a difference that are shown."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The editor as it was filled in; `seen` marks the text that was read before."""

    text: str
    seen: str
    why: str = ""

    @classmethod
    def of(cls, form: Mapping[str, str]) -> "Filled":
        """Take what a form says."""
        why = " ".join(form.get("why", "").split())[:LONGEST_WHY]
        return cls(form.get("text", "").replace("\r\n", "\n"), form.get("seen", ""), why)


class SettingsPages(Page):
    """The editor of a charter, and what it said before."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses("/channels/{login}/settings")
        here.get("", self._show)
        here.post("", self._save)
        here.post("/check", self._check)
        here.post("/own", self._own)
        here.get("/former/{which}", self._former)
        here.post("/former/{which}", self._restore)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        return await self._page(request, seat)

    async def _check(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = Filled.of(await read_form(request, self._pages.browsers, LARGEST))
        found = await self._checked(seat, form.text)
        if PART in request.headers:
            part = self._pages.part(
                request, "settings_report.html", found=found, busy=found is None
            )
            return HTMLResponse(part)
        return await self._page(request, seat, form=form, found=found)

    async def _save(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = Filled.of(await read_form(request, self._pages.browsers, LARGEST))
        return await self._written(request, seat, form)

    async def _own(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        await read_form(request, self._pages.browsers)
        owner = seat.behind.owner
        refusal = await owner.own(seat.channel.id, seat.person) if owner else NOBODY_OWNS
        told = self._in_words(request, refusal or Phrase.of("own.done"), wrong=refusal is not None)
        return self._onward(f"/channels/{seat.channel.login}/settings", told)

    async def _former(self, request: Request, login: str, which: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        amending = seat.behind.amending
        known = whole(which)
        former = (
            await amending.formers.one(seat.channel.id, known)
            if amending.formers and known is not None
            else None
        )
        if former is None:
            raise StrangerError
        now = await amending.original(seat.channel.id)
        return self._pages.page(
            request,
            "former.html",
            seat=seat,
            here="settings",
            former=former,
            when=f"{former.at:%Y-%m-%d %H:%M}",
            lines=_difference(former.text, now.text),
            now=now,
        )

    async def _restore(self, request: Request, login: str, which: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers)
        formers, known = seat.behind.amending.formers, whole(which)
        former = await formers.one(seat.channel.id, known) if formers and known else None
        if former is None:
            raise StrangerError
        back = Phrase.of("settings.back", when=f"{former.at:%Y-%m-%d %H:%M}")
        why = render(back, seat.bench.language)
        plain = former.text.removeprefix("\ufeff").replace("\r\n", "\n")
        return await self._written(request, seat, Filled(plain, form.get("seen", ""), why))

    async def _written(self, request: Request, seat: Seat, form: Filled) -> Response:
        """Save a text, or show it again with what is wrong in it."""
        wanted = Writing(seat.channel.id, form.text, form.seen, seat.person, form.why)
        refusal = await seat.behind.amending.write(wanted)
        if refusal is None:
            return self._saved(request, seat)
        found = await self._checked(seat, form.text) if refusal.problem else None
        return await self._page(request, seat, form=form, found=found, refusal=refusal)

    async def _checked(self, seat: Seat, text: str) -> Checked | None:
        """Check a text; None while too many others are being checked."""
        amending = seat.behind.amending
        report = await amending.check(seat.channel.id, text)
        original = await amending.original(seat.channel.id)
        return checked(report, original.name, seat.bench.charter) if report else None

    async def _page(
        self,
        request: Request,
        seat: Seat,
        *,
        form: Filled | None = None,
        found: Checked | None = None,
        refusal: Refusal | None = None,
    ) -> Response:
        original = await seat.behind.amending.original(seat.channel.id)
        kept = seat.behind.amending.formers
        formers = await kept.newest(seat.channel.id) if kept else ()
        late = refusal is not None and refusal.phrase == OVERTAKEN
        return self._telling(
            request,
            "settings.html",
            status=422 if refusal else 200,
            seat=seat,
            here="settings",
            original=original,
            form=form or _fresh(original),
            # sent again, it takes the place of what is shown beside it
            seen=original.mark if late or form is None else form.seen,
            first=first_of(formers, form.seen) if late and form else None,
            lines=_difference(form.text, original.text) if late and form else (),
            found=found,
            busy=form is not None and found is None and refusal is None,
            refusal=refusal,
            formers=formers,
        )

    def _saved(self, request: Request, seat: Seat) -> Response:
        told = self._in_words(request, Phrase.of("settings.saved"))
        return self._onward(f"/channels/{seat.channel.login}/settings", told)


def _fresh(original: Original) -> Filled:
    text = original.text.removeprefix("\ufeff").replace("\r\n", "\n")
    return Filled(text, original.mark)


def _difference(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Return what putting one text for another would change, line by line: a sign, and the line."""
    before, after = new.splitlines(), old.splitlines()
    lines = tuple(difflib.unified_diff(before, after, n=2, lineterm=""))[2 : SHOWN + 2]
    return tuple((line[:1], line[1:]) for line in lines)
