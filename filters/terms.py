"""Terms: words and phrases that are not welcome, however they are dressed up."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from pydantic import Field

from filters.engine.contexts.alone import ALONE, stands_alone
from filters.engine.contexts.weighed import weighed
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble, unread
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.reading.stretches import within
from filters.engine.terms.beside import Beside
from filters.engine.terms.book import Seen
from filters.engine.terms.books import book_of
from filters.engine.terms.covers import covered
from filters.engine.terms.disguise import HARMLESS, MASKED, PADDED, PLAIN
from filters.engine.terms.dressed import Dressed, dressed
from filters.engine.terms.entries import entry_of, spellings_of
from filters.engine.terms.intent import ON_PURPOSE
from filters.engine.terms.keys import Reading
from filters.engine.terms.listed import INFLECT, LANGUAGE, Listed, Term
from filters.engine.text import Text

MOST = 60
"""Findings looked at in one message: a wall of insults needs no longer list."""
DRESSED_IN = ("en", "fr")
"""What a message speaks in which other letters than those of a term may stand for it."""
SURELY, WEIGHED = 1, 12
"""Findings whose context is always read, and while effort lasts: one with more quotes nobody."""
DRESSED, ALONE_READ, IN_CONTEXT = 2, 30, 60
"""Steps that it takes to weigh a disguise, what stands right beside a term, and its context."""


class TermsOptions(FilterOptions):
    """Which terms, and how strictly they are read."""

    terms: tuple[Listed, ...] = Field(
        (),
        max_length=100_000,
        description="Words and phrases, each a text or a table; `*` at either end takes the rest "
        "of the word, `sale {bug|lag}` stands for two.",
    )
    certainty: float = Field(
        0.95, ge=0, le=1, description="How sure a term makes; below `act_at` it asks a human."
    )
    language: str | None = Field(
        None,
        pattern=LANGUAGE,
        description="The language of the terms that name none: they do not count in a message "
        "that plainly speaks another.",
    )
    word_bounds: bool = Field(
        True, description="Whether terms are whole words: no `con` in `icon`."
    )
    exact_accents: bool = Field(
        False,
        description="Whether accents must be as written; look-alike letters are then not read.",
    )
    inflect: bool | Literal["fr", "en"] = Field(
        True, description=f"Which endings terms take: {INFLECT}."
    )
    evasion: bool = Field(
        True,
        description="Whether leet, look-alike, stretched, spaced, glued, cut up, misspelt and "
        "masked terms are read.",
    )
    context: bool = Field(
        True,
        description="Whether a reported, quoted or denounced term is held less certain, and one "
        "said straight to somebody more.",
    )
    allow: tuple[str, ...] = Field(
        (),
        max_length=10_000,
        description="Words and phrases that excuse the terms within them.",
    )
    innocents: bool = Field(
        True,
        description="Whether fair phrases that everybody says, like `chili con carne`, excuse the "
        "terms within them.",
    )


class Terms(Filter[TermsOptions]):
    """Flags listed words and phrases, also when letters are swapped, stretched or set apart.

    Why: a listed insult is an insult in every spelling, and an innocent word that contains one
    is none; so terms are whole words, while accents, case and disguise make no difference.
    Links, emotes and mentions are not read, and who reports or denounces an insult is not
    taken for who utters it.
    What letters alone cannot tell, such as a masked word, asks a human at most.
    """

    name = "terms"
    family = Family.CONTENT
    Options = TermsOptions
    examples = (
        Example("espèce de nouille", flagged=True, options=(("terms", ["nouille"]),)),
        Example("bande de N0UILL3S", flagged=True, options=(("terms", ["nouille"]),)),
        Example("n o u i l l e va", flagged=True, options=(("terms", ["nouille"]),)),
        Example("grossenouille", flagged=True, options=(("terms", ["grosse nouille"]),)),
        Example("nou ille", flagged=True, options=(("terms", ["nouille"]),)),
        Example("the pooch is cute", flagged=False, options=(("terms", ["ooc"]),)),
        Example(
            "une nouille chinoise",
            flagged=False,
            options=(("terms", ["nouille"]), ("allow", ["nouille chinoise"])),
        ),
        Example(
            "det er slut nu",
            flagged=False,
            options=(("terms", [{"term": "slut", "language": "en"}]),),
        ),
        Example("bonsoir tout le monde", flagged=False),
    )

    def __init__(self, options: TermsOptions) -> None:
        super().__init__(options)
        self.stateless = not any(isinstance(one, Term) and one.timely for one in options.terms)
        self.book = self._book = book_of(
            [spellings_of(one, options.inflect) for one in options.terms],
            options.allow,
            Reading(options.word_bounds, options.exact_accents, options.evasion),
            options.inflect,
        )

    def examine(self, scene: Scene) -> Iterator[Finding | Trouble]:
        """Find every listed term, the surest reading of each place; say what was left unread."""
        yield from self._found(scene)
        if scene.text.effort.undone:
            yield unread(self.name)

    def _found(self, scene: Scene) -> Iterator[Finding]:
        text = scene.text
        best: dict[Span, Dressed] = {}
        beside: Beside | None = None
        sights = tuple(islice(self._book.find(text), MOST + 1))
        text.effort.undone |= len(sights) > MOST
        for seen in _unrepeated(sights[:MOST]):
            if seen.disguise is not PLAIN and not text.effort.spend(DRESSED):
                break
            beside = beside or Beside(text.words)
            one = self._dressed(seen, scene, beside)
            if one and (seen.span not in best or one.certainty > best[seen.span].certainty):
                best[seen.span] = one
        if not best:
            return
        findings = {span: self._finding(one) for span, one in best.items()}
        covers = {span: one for span, one in findings.items() if best[span].seen.disguise != PADDED}
        told = sorted(findings.keys() - self._excused(text, best) - covered(findings, covers))
        for number, finding in enumerate(findings[span] for span in told):
            read = number < WEIGHED and (text.effort.spend(IN_CONTEXT) or number < SURELY)
            yield self._weighed(finding, scene) if read else finding

    def _dressed(self, seen: Seen, scene: Scene, beside: Beside) -> Dressed | None:
        """Say how sure a term makes where it was seen; nothing where it does not count."""
        if scene.text.hidden(seen.span):
            return None
        listed = self.options.terms[seen.number]
        if isinstance(listed, Term) and not listed.counts_now(scene.message):
            return None
        entry = entry_of(listed, self.options.certainty, self.options.language)
        tongues = (entry.language,) if entry.language else DRESSED_IN
        may_be_foreign = entry.language or seen.disguise is not PLAIN
        if may_be_foreign and beside.speak_another(seen.span, tongues):
            return None
        raw = scene.text.raw
        asked = entry.alone > entry.certainty or seen.disguise in HARMLESS
        whole = asked and scene.text.effort.spend(ALONE_READ) and stands_alone(raw, seen.span)
        alone = whole and entry.alone > entry.certainty
        sure = entry.alone if alone else entry.certainty
        written = raw[seen.span.start : seen.span.end]
        return dressed(sure, seen, written, self._book, whole=whole)._replace(alone=alone)

    def _finding(self, one: Dressed) -> Finding:
        seen, listed = one.seen, self.options.terms[one.seen.number]
        note = "" if isinstance(listed, str) else listed.note
        reason = Phrase.of(seen.disguise.key, term=self._book.spelling(seen), note=note)
        context = (ON_PURPOSE,) * one.on_purpose + (ALONE,) * one.alone
        return Finding(self.name, seen.span, one.certainty, self.family, reason, context=context)

    def _excused(self, text: Text, best: dict[Span, Dressed]) -> set[Span]:
        """Return what an allowed phrase covers, or an innocent one that is not itself listed."""
        allowed = tuple(self._book.allowed(text))
        innocent = tuple(self._book.innocent(text)) if self.options.innocents else ()
        return {
            span
            for span, one in best.items()
            if within(span, allowed) or within(span, _other(innocent, one.seen))
        }

    def _weighed(self, finding: Finding, scene: Scene) -> Finding:
        if not self.options.context:
            return finding
        shown = finding.reason.key != MASKED.key  # what a human must fill in is no attack yet
        return weighed(finding, scene.text, scene.message, raised=shown)


def _unrepeated(sights: Iterable[Seen]) -> Iterator[Seen]:
    """Leave out other readings of a term that is plainly there, and what was seen before."""
    plain: set[tuple[Span, int]] = set()
    known: set[Seen] = set()
    for seen in sights:
        if seen.disguise is PLAIN:
            plain.add((seen.span, seen.number))
        elif (seen.span, seen.number) in plain:
            continue
        if seen not in known:
            known.add(seen)
            yield seen


def _other(innocent: Iterable[Span], seen: Seen) -> Iterator[Span]:
    """Return the innocent places, but a plain term's own: what is listed is meant."""
    return (one for one in innocent if one != seen.span or seen.disguise is not PLAIN)
