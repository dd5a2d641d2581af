"""Relayed: a listed word or phrase that one viewer hands out over several messages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from itertools import islice
from typing import Literal

from pydantic import Field

from filters.engine.contexts.alone import stands_alone
from filters.engine.contexts.weighed import weighed
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble, unread
from filters.engine.memory.handed import handed_host, handed_number
from filters.engine.memory.lane import Heard
from filters.engine.memory.relays import LAST, Relay, relays
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase
from filters.engine.reading.stretches import within
from filters.engine.speech.tongues import speaks_another
from filters.engine.terms.book import Seen
from filters.engine.terms.books import book_of
from filters.engine.terms.dressed import dressed
from filters.engine.terms.entries import entry_of, spellings_of
from filters.engine.terms.keys import AS_GLUED, AS_SEEN, AS_WRITTEN, normalised
from filters.engine.terms.listed import INFLECT, LANGUAGE, Listed, Term
from filters.engine.text import Text
from filters.engine.traits import AGAIN, NEVER

READ = AS_WRITTEN | AS_SEEN | AS_GLUED
ASKED = 0.7
"""How sure a number or an address makes that stands in no one message."""
MOST = 20
"""Findings looked at in one reading."""
CRY = re.compile(r"\W*(?:merde|putain|ptn|shit|fuck|damn)\b")
"""What whoever sent half a sentence by mistake cries next."""


class RelayedOptions(FilterOptions):
    """Which terms, and how long a viewer may take over one."""

    terms: tuple[Listed, ...] = Field(
        (), max_length=100_000, description="Words and phrases, written as those of `terms` are."
    )
    certainty: float = Field(
        0.8,
        ge=0,
        le=1,
        description="How sure a term makes at most: who puts pieces together guesses.",
    )
    cut: float = Field(
        0.95,
        ge=0,
        le=1,
        description="The same where a message breaks off within a word, or after one like `of`.",
    )
    seconds: int = Field(
        30,
        ge=1,
        le=300,
        description="The time within which messages of one viewer belong together.",
    )
    language: str | None = Field(
        None,
        pattern=LANGUAGE,
        description="The language of the terms that name none: they do not count in messages "
        "that plainly speak another.",
    )
    inflect: bool | Literal["fr", "en"] = Field(
        True, description=f"Which endings terms take: {INFLECT}."
    )
    allow: tuple[str, ...] = Field(
        (),
        max_length=10_000,
        description="Words and phrases that excuse the terms within them.",
    )
    phones: bool = Field(
        default=False, description="Whether telephone numbers are put together as well."
    )
    links: bool = Field(
        default=False, description="Whether addresses of sites are put together as well."
    )
    regions: tuple[str, ...] = Field(
        ("FR", "US", "GB", "CA", "BE", "CH"),
        max_length=12,
        description="Countries whose telephone numbers are known, as two capital letters.",
    )


class Relayed(Filter[RelayedOptions]):
    """Flags a listed word or phrase that one viewer cuts up over several messages.

    Why: `fils`, `de`, `pute` are three messages of which each is fair, and everybody reads one.
    So it is with a telephone number or an address of a site, about which people are asked.
    Only one viewer's last few short messages are read together, and only what ends in the newest
    counts; what stands in one message alone is for `terms`, unless an unfinished one before it
    says whom it is for: `t'es une`, `nouille`.
    """

    name = "relayed"
    family = Family.CONTENT
    stateless = False
    Options = RelayedOptions
    examples = (
        Example("ille", flagged=True, options=(("terms", ["nouille"]),), before=("quelle nou",)),
        Example("e", flagged=True, options=(("terms", ["oie"]),), before=("o", "i")),
        Example(
            "pomme",
            flagged=True,
            options=(("terms", ["tête de pomme"]),),
            before=("tête", "de"),
        ),
        Example("34 56 78", flagged=True, options=(("phones", True),), before=("son tel", "06 12")),
        Example(".com/win", flagged=True, options=(("links", True),), before=("cheap-wool",)),
        Example("nouille", flagged=False, options=(("terms", ["nouille"]),), before=("salut",)),
        Example("ille", flagged=False, options=(("terms", ["nouille"]),)),
    )

    def __init__(self, options: RelayedOptions) -> None:
        super().__init__(options)
        self.needs = AGAIN if options.terms or options.phones or options.links else NEVER
        self._within = timedelta(seconds=options.seconds)
        terms = [spellings_of(one, options.inflect) for one in options.terms]
        self.book = self._book = book_of(terms, options.allow, inflect=options.inflect)

    def examine(self, scene: Scene) -> Iterator[Finding | Trouble]:
        """Find the surest term that begins in an earlier message and ends in this one.

        Say so where messages together were more than could be read.
        """
        if len(scene.message.text) > LAST or not scene.text.spoken.text.strip():
            return
        earlier = scene.recent.by_author(self._within)
        yield from self._handed(scene.message.text, earlier)
        if self.options.terms:
            yield from self._surest(scene, earlier)

    def _handed(self, text: str, earlier: Sequence[Heard]) -> Iterator[Finding]:
        """Find the end of a number or of an address that began before."""
        if self.options.phones:
            number = handed_number(text, earlier, self.options.regions)
            if number is not None:
                yield self._asked(number, Phrase("personal_data.phone"))
        if self.options.links:
            host = handed_host(text, earlier)
            if host is not None:
                yield self._asked(host.span, Phrase.of("links.disguised", host=host.name))

    def _asked(self, span: Span, reason: Phrase) -> Finding:
        return Finding(self.name, span, ASKED, self.family, reason)

    def _surest(self, scene: Scene, earlier: Sequence[Heard]) -> Iterator[Finding | Trouble]:
        found: list[Finding] = []
        undone = False
        for relay in relays(scene.message.text, earlier):
            text = read(relay.text, scene.text)
            if self._may_hold(relay, text):
                found.extend(self._found(relay, text, scene.message))
            undone |= text.effort.undone
        surest = max(found, key=lambda one: one.certainty * one.factor, default=None)
        if surest is not None:
            yield surest
        if undone:
            yield unread(self.name)

    def _may_hold(self, relay: Relay, text: Text) -> bool:
        """Whether some spelling of a term begins in an earlier message and ends in this one."""
        return any(
            relay.crosses(span) or relay.leans(span)
            for way in text.ways
            for _, start, end in self._book.lexicon.places(way.spaced.text, READ)
            for span in (way.spaced.span(start, end),)
        )

    def _found(self, relay: Relay, text: Text, message: Message) -> Iterator[Finding]:
        whole = replace(message, text=relay.text, emotes=(), mentions=())
        meant = (
            one for one in self._book.find(text) if relay.crosses(one.span) or relay.leans(one.span)
        )
        seen = tuple(islice(meant, MOST + 1))
        text.effort.undone |= len(seen) > MOST
        excused = [*self._book.allowed(text), *self._book.innocent(text)] if seen else []
        for one in seen[:MOST]:
            if text.hidden(one.span) or within(one.span, excused):
                continue
            if relay.runs_together(one.span, self._words(one)):
                continue
            finding = self._finding(one, relay, text, whole)
            if finding is not None and (relay.crosses(one.span) or _is_raised(finding)):
                yield replace(
                    finding,
                    certainty=min(finding.certainty, self._most(relay, one, message.text)),
                    span=relay.last(one.span),
                )

    def _most(self, relay: Relay, seen: Seen, newest: str) -> float:
        """Say how sure at most: who breaks off where nobody does has no other meaning."""
        asked = "?" in newest or CRY.match(newest.lower())
        cut = not asked and relay.on_purpose(seen.span)
        return max(self.options.certainty, self.options.cut) if cut else self.options.certainty

    def _words(self, seen: Seen) -> list[str]:
        return normalised(self._book.spelling(seen)).split(" ")

    def _finding(self, seen: Seen, relay: Relay, text: Text, whole: Message) -> Finding | None:
        listed = self.options.terms[seen.number]
        if isinstance(listed, Term) and not listed.counts_now(whole):
            return None
        entry = entry_of(listed, self.options.certainty, self.options.language)
        if entry.language and speaks_another(text.said, entry.language):
            return None
        written = whole.text[seen.span.start : seen.span.end]
        crosses = entry.alone > entry.certainty and relay.crosses(seen.span)
        alone = crosses and stands_alone(*relay.sentence(seen.span))
        listed_sure = entry.alone if alone else entry.certainty
        sure = dressed(listed_sure, seen, written, self._book).certainty
        reason = Phrase.of("relayed.found", term=self._book.spelling(seen), note=entry.note)
        return weighed(Finding(self.name, seen.span, sure, self.family, reason), text, whole)


def _is_raised(finding: Finding) -> bool:
    return finding.factor >= 1 and bool(finding.context)


@lru_cache(maxsize=8)  # the lists of a charter read the same messages, with one effort
def read(text: str, _newest: Text) -> Text:
    """Return what several messages say together, read anew with each newest one."""
    return Text(Message("", "", text))
