"""`/channels/{login}/settings/words`: what viewers are told, in the channel's own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import Request, Response

from bot.charter.rewording import CannotRewordError, reworded
from bot.charter.sayings import SAYINGS
from bot.codex.amending import Writing
from bot.codex.redrafting import Refusal
from bot.web.door.access import Deed, Seat
from bot.web.ground.addresses import Addresses
from bot.web.page import Page
from bot.web.visitor.forms import read_form
from bot.words.catalogues import LANGUAGES, template
from bot.words.render import render
from filters.engine.phrase import Phrase

LONGEST = 600
"""Characters that are taken; what is too long for a chat is told with its length."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One phrase: what is said by default and in the channel's words, by language."""

    key: str
    usual: Mapping[str, str]
    own: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    shown: tuple[str, str]
    """A language, and what is said in it now."""

    @property
    def is_own(self) -> bool:
        """Whether the channel has words of its own for it."""
        return any(text for _, text in self.own)


class SayingsPages(Page):
    """The channel's own words."""

    def routes(self) -> Addresses:
        """Their address."""
        here = Addresses("/channels/{login}/settings/words")
        here.get("", self._show)
        here.post("", self._save)
        return here

    async def _show(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        return self._telling(
            request,
            "words.html",
            seat=seat,
            here="words",
            original=await seat.behind.amending.original(seat.channel.id),
            sayings=tuple(sayings(seat, self._pages.language(request))),
        )

    async def _save(self, request: Request, login: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.SETTINGS)
        form = await read_form(request, self._pages.browsers)
        key = form.get("key", "")
        texts = {
            one: form.get(f"text-{one}", "").strip()[:LONGEST]
            for one in seat.bench.charter.languages
        }
        refusal = await self._write(seat, key, texts, form.get("seen", ""))
        phrase = refusal.phrase if refusal else Phrase.of("settings.saved")
        detail = refusal.detail if refusal else ""
        told = self._in_words(request, phrase, detail, wrong=refusal is not None)
        return self._onward(f"/channels/{seat.channel.login}/settings/words", told)

    async def _write(
        self, seat: Seat, key: str, texts: dict[str, str], seen: str
    ) -> Refusal | None:
        original = await seat.behind.amending.original(seat.channel.id)
        if original.refusal is not None:
            return original.refusal
        plain = original.text.removeprefix("\ufeff").replace("\r\n", "\n")
        try:
            text = reworded(plain, key, texts)
        except CannotRewordError:
            return Refusal(Phrase.of("learn.refused.layout"))
        why = render(Phrase.of("words.why", name=key), seat.bench.language)
        wanted = Writing(seat.channel.id, text, seen, seat.person, why)
        return await seat.behind.amending.write(wanted)


def sayings(seat: Seat, reader: str) -> Iterator[Saying]:
    """Return every phrase that a charter may say in its own words, for a reader."""
    customs, languages = seat.bench.charter.customs, seat.bench.charter.languages
    first = next((one for one in (reader, *languages) if one in languages), reader)
    for key, names in SAYINGS.items():
        usual = {one: template(key, 1, one) or "" for one in languages if one in LANGUAGES}
        own = tuple((one, customs.own_words(key, one) or "") for one in languages)
        shown = dict(own)[first] or usual.get(first, "") or key
        yield Saying(key, usual, own, tuple(sorted(names)), (first, shown))
