"""`/channels/{login}/settings/shadow`: what judges along and does nothing, until it is promoted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from bot.marking import Said, said
from bot.ports.shadow import Account, Aside, Cast, Example, Line, Shadowing, Word
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.pages.settings import LARGEST
from bot.web.text.rendering import StartingError
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import PART, read_form
from filters.engine.charter import Mode
from filters.engine.phrase import Phrase

HOME = "/channels/{login}/settings/shadow"
DONE = ("nothing", "asked", "deleted", "warned", "timed_out", "referred", "banned")
LONGEST = 200
"""Characters of a problem that are told."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message: hidden until asked for, for nobody has looked at it yet."""

    key: str
    when: str
    text: Said | None
    shadow: Phrase
    live: Phrase


@dataclass(frozen=True, slots=True)
class Heap:
    """Messages that went one way under an article."""

    key: str
    what: Phrase
    article: int
    title: str
    count: int
    examples: tuple[Shown, ...]


class ShadowPages(Page):
    """Puts a second charter beside the one in force, and shows how they differ."""

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses(HOME)
        here.get("", self._show)
        here.post("", self._begin)
        here.post("/end", self._end)
        here.post("/promote", self._promote)
        here.post("/articles/{which}", self._settle)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        shadowing = _shadowing(seat)
        account = await shadowing.account(seat.channel.id)
        if PART in request.headers:
            part = self._pages.part(request, "shadow_account.html", seat=seat, account=account)
            return HTMLResponse(part)
        language = self._pages.language(request)
        return self._telling(
            request,
            "shadow.html",
            seat=seat,
            here="shadow",
            account=account,
            name=_name(account.cast, seat) if account else "",
            heaps=_heaps(account, seat, language),
            asides=_asides(await shadowing.asides(seat.channel.id), seat, language),
            offered=shadowing.offered(seat.channel.id),
        )

    async def _begin(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers, LARGEST)
        text = form.get("text")
        shadowing, channel, by = _shadowing(seat), seat.channel.id, seat.person
        if text is None:
            refused = await shadowing.begin(channel, form.get("charter", ""), by)
        else:
            seen, plain = form.get("seen", ""), text.replace("\r\n", "\n")
            refused = await shadowing.try_out(channel, plain, seen, by)
        return self._back(request, seat, refused or Phrase.of("shadow.begun"), wrong=bool(refused))

    async def _end(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        await read_form(request, self._pages.browsers)
        await _shadowing(seat).end(seat.channel.id, seat.person)
        return self._back(request, seat, Phrase.of("shadow.ended"))

    async def _promote(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        await read_form(request, self._pages.browsers)
        refused = await _shadowing(seat).promote(seat.channel.id, seat.person)
        if refused is None:
            return self._back(request, seat, Phrase.of("shadow.promoted"))
        phrase, problem = refused
        return self._back(request, seat, phrase, problem, wrong=True)

    async def _settle(self, request: Request, login: str, which: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers)
        mode = Mode.ENFORCE if form.get("mode") == Mode.ENFORCE else Mode.ASK
        article = whole(which) or 0
        refused = await _shadowing(seat).settle(seat.channel.id, article, mode, seat.person)
        done = Phrase.of("shadow.settled", article=article)
        return self._back(request, seat, refused or done, wrong=bool(refused))

    def _back(
        self, request: Request, seat: Seat, phrase: Phrase, why: str = "", *, wrong: bool = False
    ) -> Response:
        told = self._in_words(request, phrase, why[:LONGEST], wrong=wrong)
        return self._onward(HOME.format(login=seat.channel.login), told)


def _shadowing(seat: Seat) -> Shadowing:
    if seat.behind.shadowing is None:
        raise StartingError
    return seat.behind.shadowing


def _name(cast: Cast, seat: Seat) -> str:
    """Name a charter by what it is called, and never by where its file lies."""
    return (
        seat.bench.charter.name
        if cast.is_change
        else PurePath(cast.charter).name.removesuffix(".toml")
    )


def _heaps(account: Account | None, seat: Seat, language: str) -> tuple[Heap, ...]:
    if account is None:
        return ()

    def heap(line: Line) -> Heap:
        what = Phrase.of(f"backtest.move.{line.move}")
        title = _title(line.article, seat, language)
        key = f"{line.move}-{line.article}"
        shown = _shown(line.examples, key, _did)
        return Heap(key, what, line.article, title, line.count, shown)

    return tuple(map(heap, account.lines))


def _asides(asides: Sequence[Aside], seat: Seat, language: str) -> tuple[Heap, ...]:
    """Show every article in shadow, also one that has said nothing yet."""
    known = {one.article: one for one in asides}
    return tuple(
        _aside(known.get(one.number, Aside(one.number, 0, 0)), one.title.in_language(language))
        for one in seat.bench.charter.articles
        if one.mode is Mode.SHADOW
    )


def _aside(one: Aside, title: str) -> Heap:
    what = Phrase.of("shadow.aside", breaches=one.breaches, borderline=one.borderline)
    key = f"aside-{one.article}"
    shown = _shown(one.examples, key, _thought)
    return Heap(key, what, one.article, title, one.breaches + one.borderline, shown)


def _title(article: int, seat: Seat, language: str) -> str:
    """Name an article as the charter in force does: the other may number otherwise."""
    known = seat.bench.charter.article(article)
    return known.title.in_language(language) if known else ""


def _shown(
    examples: Sequence[Example], key: str, as_: Callable[[Word], Phrase]
) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            f"{key}-{place}",
            f"{one.at:%Y-%m-%d %H:%M}",
            said(one.text, veil_all=True) if one.text else None,
            as_(one.shadow),
            as_(one.live),
        )
        for place, one in enumerate(examples)
    )


def _did(word: Word) -> Phrase:
    if DONE[word.rank] == "timed_out":
        return Phrase.of("backtest.done.timed_out", seconds=word.seconds)
    return Phrase.of(f"backtest.done.{DONE[word.rank]}")


def _thought(word: Word) -> Phrase:
    return Phrase.of("shadow.sure", share=round(word.certainty * 100))
