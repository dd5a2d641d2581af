"""Entries sifted: terms, patterns, what a person should decide, and what cannot be used."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pydantic import ValidationError

from bot.importing.doubts import doubt
from bot.importing.entries import Entry
from bot.importing.expressions import expression, is_vague, pattern
from bot.importing.refusal import refusal
from filters.engine.terms.keys import normalised
from filters.engine.terms.listed import Term
from filters.patterns import PatternEntry

MOST_TERMS = 100_000
MOST_PATTERNS = 500
"""As many as one filter takes."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An entry that was set aside, and why."""

    term: str
    place: str
    reason: str


@dataclass(slots=True)
class Sifted:
    """What became of all entries; `terms` are with their notes."""

    terms: dict[str, str] = field(default_factory=dict)
    patterns: list[PatternEntry] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)
    unusable: list[Doubtful] = field(default_factory=list)
    duplicates: int = 0
    _known: set[str] = field(default_factory=set)

    def take(self, entry: Entry, language: str) -> None:
        """Put one entry where it belongs."""
        text = printable(entry.text)
        key = normalised(text).casefold() or text
        if key in self._known:
            self.duplicates += 1
            return
        self._known.add(key)
        found = expression(Entry(text, entry.place, entry.is_pattern))
        if found is not None:
            self._take_pattern(text, entry.place, *found)
        else:
            self._take_term(text, entry, language)

    def _take_pattern(self, text: str, place: str, source: str, flags: str) -> None:
        if is_vague(text) and source != text and not text.startswith(("~/", "/")):
            reason = "a `*` between few letters fits many fair words"
            self.doubtful.append(Doubtful(text, place, reason))
            return
        made = pattern(source, flags)
        if isinstance(made, str):
            self.unusable.append(Doubtful(text, place, made))
        elif len(self.patterns) >= MOST_PATTERNS:
            self.unusable.append(Doubtful(text, place, f"more than {MOST_PATTERNS} patterns"))
        else:
            self.patterns.append(made)

    def _take_term(self, text: str, entry: Entry, language: str) -> None:
        term = _with_plain_ends(text)
        reason = doubt(term, language)
        if reason is not None:
            self.doubtful.append(Doubtful(term, entry.place, reason))
        elif len(self.terms) >= MOST_TERMS:
            self.unusable.append(Doubtful(term, entry.place, f"more than {MOST_TERMS} terms"))
        elif refused := _refused(term):
            self.unusable.append(Doubtful(term, entry.place, refused))
        else:
            self.terms[term] = printable(entry.note)


def sift(entries: Iterable[Entry], language: str) -> Sifted:
    """Sort entries out; the first of several that say the same is kept."""
    sifted = Sifted()
    for entry in entries:
        sifted.take(entry, language)
    return sifted


def printable(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable()).strip()


def _refused(term: str) -> str | None:
    try:
        Term(term=term)
    except ValidationError as error:
        return refusal(error)
    return None


def _with_plain_ends(text: str) -> str:
    """Leave one `*` at most on either side."""
    core = text.strip("*").strip()
    return f"{'*' if text.startswith('*') else ''}{core}{'*' if text.endswith('*') else ''}"
