"""What the ear knows of words: how chat spells them, and the families they belong to."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

FRENCH, ENGLISH = "fr", "en"
KNOWN_WORDS = 20_000
"""Words whose folding is kept; chat has few that come back."""
LONGEST_WORD = 40
"""Characters of a word that are read; a longer one is no word."""
STRETCHED = re.compile(r"(.)\1\1+", re.DOTALL)
"""The same letter so many times in a row is one."""


@cache
def families(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the families of each word of a language."""
    found: dict[str, list[str]] = {}
    for family, tongue, words in rows("families.tsv"):
        if tongue == language:
            for word in words.split():
                found.setdefault(word, []).append(family)
    return MappingProxyType({word: tuple(dict.fromkeys(names)) for word, names in found.items()})


@cache
def spellings() -> Mapping[str, tuple[str, ...]]:
    """Return what chat's spellings stand for."""
    return MappingProxyType({short: tuple(long.split()) for short, long in rows("spellings.tsv")})


@cache
def tongues() -> Mapping[str, int]:
    """Return the words of one language only: above nought for French, below for English."""
    return MappingProxyType(
        {
            word: 1 if language == FRENCH else -1
            for language, words in rows("tongues.tsv")
            for word in words.split()
        }
    )


@lru_cache(maxsize=KNOWN_WORDS)
def plain(word: str) -> tuple[str, ...]:
    """Return the words that a word of chat stands for, folded; `où` stays apart from `ou`."""
    small = word[:LONGEST_WORD].casefold()
    if small == "où":
        return ("ouu",)
    bare = small if small.isascii() else _bare(small)
    known = spellings().get(bare)
    return known or tuple(_unstretched(bare).split())


def rows(table: str) -> Iterator[tuple[str, ...]]:
    """Read a table of the package, without its comments."""
    text = files("bot.animation.tables").joinpath(table).read_text("utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))


def _bare(small: str) -> str:
    parts = unicodedata.normalize("NFKD", small.replace("œ", "oe").replace("æ", "ae"))
    return "".join(one for one in parts if not unicodedata.combining(one))


def _unstretched(word: str) -> str:
    return STRETCHED.sub(r"\1", word)
