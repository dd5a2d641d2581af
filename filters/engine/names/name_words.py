"""The words of a user name: `xX_GreatNouille_Xx42` says `great nouille`."""

import re

import regex

from filters.engine.reading.folding import fold, strip_marks, unmask

BREAKS = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[\W_]+")
FIGURES = re.compile(r"^\d+(?=\D)|(?<=\D)\d+$")
FRAME = re.compile(r"x+")
DOUBLED = re.compile(r"(.)\1+")
FIGURE = str.maketrans("01345789", "oieastbg")
ENDINGS = ("", "s", "e", "es", "x")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, disguise taken off, without figures and `x` around them."""
    parts = (part for part in BREAKS.split(name) if part)
    words = (plain_word(FIGURES.sub("", part)) for part in parts)
    return tuple(word for word in words if word and not FRAME.fullmatch(word))


def term_words(term: str) -> tuple[str, ...]:
    """Return the words of a term in the spelling of `name_words`."""
    return tuple(filter(None, map(plain_word, BREAKS.split(term.strip("*")))))


def plain_word(word: str) -> str:
    """Return a word without accents, look-alikes, leet and doubled letters."""
    if not any(map(str.isalpha, word)):
        return ""
    return DOUBLED.sub(r"\1", unmask(strip_marks(fold(word))).translate(FIGURE))


def within(term: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words of a term stand in a row among others, the last one inflected or not."""
    *first, last = term
    size = len(term)
    return any(
        list(words[at : at + size - 1]) == first
        and any(words[at + size - 1] == last + ending for ending in ENDINGS)
        for at in range(len(words) - size + 1)
    )
