"""Today's way in bots: a loop over compiled patterns, for every term and for every message."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

URL = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
HELD = re.compile(r"(.)\1{9,}")
SHOUTED, SIGNS, SHORT = 0.7, 0.5, 15


class Naive:
    """Lists, patterns, links, capitals, signs and held keys, checked one after the other."""

    def __init__(self, terms: Sequence[str], patterns: Sequence[str]) -> None:
        self._terms = tuple(re.compile(_bounded(term)) for term in terms)
        self._patterns = tuple(re.compile(one, re.IGNORECASE) for one in patterns)

    def check(self, text: str) -> tuple[str, ...]:
        """Name what was found, the terms by their patterns."""
        return tuple(self._found(text))

    def _found(self, text: str) -> Iterator[str]:
        plain = without_accents(text).lower()
        yield from (one.pattern for one in self._terms if one.search(plain))
        yield from (one.pattern for one in self._patterns if one.search(text))
        if URL.search(text):
            yield "link"
        if HELD.search(text):
            yield "held key"
        if len(text) >= SHORT and sum(map(str.isupper, text)) > SHOUTED * len(text):
            yield "capitals"
        if sum(not one.isalnum() and not one.isspace() for one in text) > SIGNS * len(text):
            yield "signs"


def without_accents(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text)
    return "".join(one for one in spread if not unicodedata.combining(one))


def _bounded(term: str) -> str:
    """Write a listed term as the pattern that people write for it."""
    body = re.escape(without_accents(term.strip("*")).lower())
    left = r"\w*" if term.startswith("*") else r"\b"
    right = r"\w*" if term.endswith("*") else r"\b"
    return f"{left}{body}{right}"
