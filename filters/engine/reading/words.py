"""The words of a text, by Unicode word bounds, French elisions apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from filters.engine.message import Span
from filters.engine.reading.view import View

WORD = regex.compile(r"\w+(?:['’]\w+)*")
ASCII_WORD = re.compile(r"\w+")
"""The same for a text in ASCII without apostrophes; `re` is twice as fast."""
ASCII_DRESSED = re.compile(r"\w+(?:'\w+)*")
"""The same with apostrophes."""
ELISION = regex.compile(r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu)['’](?=\w)")
"""What French elides before a vowel, so that the word after it is a word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word by Unicode word bounds (UAX 29): its folded form and its place in the original."""

    text: str
    span: Span


def words_of(folded: View) -> Iterator[Word]:
    """Find the words of a folded view; what French elides is a word of its own."""
    elides = has_apostrophe(folded.text)
    for found in (ASCII_DRESSED if folded.text.isascii() else WORD).finditer(folded.text):
        start, end = found.span()
        while elides and (elided := ELISION.match(folded.text, start, end)):
            yield Word(elided.group(), folded.span(*elided.span()))
            start = elided.end()
        yield Word(folded.text[start:end], folded.span(start, end))


def bare_words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded text without apostrophes, without their places."""
    return tuple((ASCII_WORD if folded.isascii() else WORD).findall(folded))


def elided_words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded text with apostrophes, without their places."""
    words: list[str] = []
    for word in (ASCII_DRESSED if folded.isascii() else WORD).findall(folded):
        if has_apostrophe(word):
            words.extend(_parts(word))
        else:
            words.append(word)
    return tuple(words)


def _parts(word: str) -> Iterator[str]:
    while elided := ELISION.match(word):
        yield elided.group()
        word = word[elided.end() :]
    yield word


def has_apostrophe(text: str) -> bool:
    """Whether a text may hold an elision."""
    return "'" in text or "’" in text
