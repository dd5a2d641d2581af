"""Terms: words and phrases that are not welcome, however they are dressed up."""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from filters.engine.contexts.weighed import weighed
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.term_book import TermBook
from filters.engine.term_keys import normalised
from filters.engine.text import Text

MASKED_AT_MOST = 0.6
"""A masked word is never more than borderline: a human fills in the letters too."""
MOST = 60
"""Findings looked at in one message: a wall of insults needs no longer list."""
SHORT = 4
"""Below this many letters a disguise is too often a coincidence to act upon."""
UNMASKED, JOINED = 0.97, 0.95
"""How sure a disguise leaves a term: at the default certainty it is still acted upon."""


class Term(BaseModel):
    """A term with a certainty or a note of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    term: str = Field(max_length=200, description="A word or a phrase; `*` at either end is open.")
    certainty: float | None = Field(
        None, ge=0, le=1, description="How sure this term makes, where not as sure as the others."
    )
    note: str = Field("", max_length=300, description="Why it is listed, for the moderators.")

    @field_validator("term")
    @classmethod
    def _readable(cls, term: str) -> str:
        if not normalised(term.strip().strip("*")):
            raise ValueError("a term needs a letter, a digit or a symbol beside its `*`")
        if "*" in term.strip().strip("*"):
            raise ValueError("`*` may stand at either end of a term, not within it")
        return term.strip()


def _as_term(value: object) -> object:
    return {"term": value} if isinstance(value, str) else value


Listed = Annotated[Term, BeforeValidator(_as_term)]


class TermsOptions(FilterOptions):
    """Which terms, and how strictly they are read."""

    terms: tuple[Listed, ...] = Field(
        (),
        max_length=100_000,
        description="Words and phrases, each a text or `{term, certainty, note}`; `*` at either "
        "end takes the rest of the word.",
    )
    certainty: float = Field(
        0.95, ge=0, le=1, description="How sure a term makes; below `act_at` it asks a human."
    )
    word_bounds: bool = Field(
        True, description="Whether terms are whole words: no `con` in `icon`."
    )
    exact_accents: bool = Field(
        False,
        description="Whether accents must be as written; look-alike letters are then not read.",
    )
    inflect: bool = Field(
        True, description="Whether terms of 4 letters and more also take -s, -e, -es and -x."
    )
    evasion: bool = Field(
        True,
        description="Whether leet, look-alike, stretched, spaced and masked letters are read.",
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


class Terms(Filter[TermsOptions]):
    """Flags listed words and phrases, also when letters are swapped, stretched or set apart.

    Why: a listed insult is an insult in every spelling, and an innocent word that contains one
    is none; so terms are whole words, while accents, case and disguise make no difference.
    Links, emotes and mentions are not read, and who reports or denounces an insult is not
    taken for who utters it.
    """

    name = "terms"
    family = Family.CONTENT
    Options = TermsOptions
    examples = (
        Example("espèce de nouille", flagged=True, options=(("terms", ["nouille"]),)),
        Example("bande de N0UILL3S", flagged=True, options=(("terms", ["nouille"]),)),
        Example("n o u i l l e va", flagged=True, options=(("terms", ["nouille"]),)),
        Example("the pooch is cute", flagged=False, options=(("terms", ["ooc"]),)),
        Example(
            "une nouille chinoise",
            flagged=False,
            options=(("terms", ["nouille"]), ("allow", ["nouille chinoise"])),
        ),
        Example("bonsoir tout le monde", flagged=False),
    )

    def __init__(self, options: TermsOptions) -> None:
        super().__init__(options)
        self._book = TermBook(
            tuple(one.term for one in options.terms),
            options.allow,
            word_bounds=options.word_bounds,
            inflect=options.inflect,
            exact_accents=options.exact_accents,
        )

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Find every listed term, the surest reading of each place."""
        text = scene.text
        best: dict[Span, Finding] = {}
        for finding in islice(self._findings(text), MOST):
            known = best.get(finding.span)
            if known is None or known.certainty < finding.certainty:
                best[finding.span] = finding
        if not best:
            return
        allowed = tuple(self._book.allowed(text))
        for span in sorted(best):
            if not _excused(span, allowed) and not _swallowed(best[span], best):
                yield self._weighed(best[span], scene)

    def _findings(self, text: Text) -> Iterator[Finding]:
        for number, span in self._book.plain(text):
            yield from self._finding(text, number, span, "terms.found", 1.0)
        if not self.options.evasion or text.plain:
            return
        for number, span in self._book.unmasked(text):
            yield from self._finding(text, number, span, "terms.disguised", UNMASKED)
        for number, span in self._book.joined(text):
            yield from self._finding(text, number, span, "terms.disguised", JOINED)
        for number, span in self._book.masked(text):
            yield from self._finding(text, number, span, "terms.masked", MASKED_AT_MOST)

    def _finding(
        self, text: Text, number: int, span: Span, key: str, trust: float
    ) -> Iterator[Finding]:
        if text.hidden(span):
            return
        listed = self.options.terms[number]
        certainty = self.options.certainty if listed.certainty is None else listed.certainty
        certainty *= trust
        if trust < 1 and len(listed.term.strip("*")) < SHORT:
            certainty = min(certainty, MASKED_AT_MOST)
        reason = Phrase.of(key, term=listed.term, note=listed.note)
        yield Finding(self.name, span, certainty, self.family, reason)

    def _weighed(self, finding: Finding, scene: Scene) -> Finding:
        if not self.options.context:
            return finding
        shown = finding.reason.key != "terms.masked"  # what a human must fill in is no attack yet
        return weighed(finding, scene.text, scene.message, raised=shown)


def _excused(span: Span, allowed: tuple[Span, ...]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in allowed)


def _swallowed(finding: Finding, others: dict[Span, Finding]) -> bool:
    """Whether a longer finding, at least as sure, covers this one."""
    return any(
        span != finding.span
        and _excused(finding.span, (span,))
        and other.certainty >= finding.certainty
        for span, other in others.items()
    )
