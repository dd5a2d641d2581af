"""How a listed term becomes the spellings that are looked for."""

from functools import lru_cache
from itertools import groupby

import regex

from filters.engine.folding import STRETCH, fold, spaced, strip_marks, unmask
from filters.engine.lexicon import Key

INFLECTS_FROM = 4
"""Letters from which a term takes endings: shorter ones would become other words."""
BARE_SEPARATORS = regex.compile(r"[^\p{L}\p{N}]+")


def normalised(term: str, *, exact_accents: bool = False) -> str:
    """Return a term as the spaced text has it."""
    folded = fold(term)
    return spaced(folded if exact_accents else strip_marks(folded)).strip()


def key_of(term: str, *, word_bounds: bool, inflect: bool, exact_accents: bool) -> Key:
    """Return the plain spelling of a listed term."""
    text = normalised(term.strip("*"), exact_accents=exact_accents)
    letters = sum(character.isalpha() for character in text)
    return Key(
        text,
        open_left=term.startswith("*") or not word_bounds,
        open_right=term.endswith("*") or not word_bounds,
        inflect=inflect and letters >= INFLECTS_FROM,
    )


def unmasked_text(text: str) -> str:
    """Return a key's spelling in the skeleton."""
    return unmask(text)


def joined_text(text: str) -> str:
    """Return a key's spelling in the squeezed skeleton."""
    return str(STRETCH.sub(r"\1", unmask(text)))


def stretches(written: str, key: str) -> bool:
    """Whether a text is a key with stretched letters, and not merely a word that looks like it.

    A letter counts as stretched when it is written three times: `bitte` is no `bite`.
    """
    letters = BARE_SEPARATORS.sub("", unmask(strip_marks(fold(written))))
    return _stretched(BARE_SEPARATORS.sub("", key)).fullmatch(letters) is not None


@lru_cache(maxsize=4_096)
def _stretched(key: str) -> "regex.Pattern[str]":
    runs = ((regex.escape(letter), len(list(run))) for letter, run in groupby(key))
    parts = (f"{one}(?:{one}{{2,}})?" if many == 1 else f"{one}{{{many},}}" for one, many in runs)
    return regex.compile("".join(parts))
