"""Links that a reader is told how to mend: `remove the stars: exa*mple.c*om`."""

import re

import regex

from filters.engine.reading.folding import replaced_pieces
from filters.engine.reading.view import View

TOLD = re.compile(
    r"\b(?:remove|delete|drop|without|minus|no|ignore|take out|enl[eè]ve[rz]?|sans|retire[rz]?"
    r"|supprime[rz]?|vire[rz]?) (?:all )?(?:(?:the|les|l['’]|ces|these|those) ?)?"
    r"(?:stars?|asterisks?|[ée]toiles?|ast[ée]risques?|dash(?:es)?|hyphens?|tirets?|underscores?"
    r"|commas?|virgules?|emojis?|emotes?|parenth[eè]ses|brackets?|hearts?|c(?:œ|oe)urs?|symbols?"
    r"|signs?|signes?|\*|_|-|#|\+)",
    re.IGNORECASE,
)
"""What a text says that is to be taken out."""
AMONG = regex.compile(
    r"(?<=[\w.])[*_#+~|,()\[\]\-\p{So}\p{Sk}\uFE0F]+(?=[\w.])|(?<=[^\W_])_+(?=[^\W_]|\.)"
)
"""Signs among the letters of a word."""

WITHIN = re.compile(r"[*_#+~|,()\[\]-][\w.]")
"""What an ASCII text with such signs has; `re` says no the faster."""


def mended(text: str) -> View | None:
    """Return a text with the signs taken out that it says to take out; None where it does not."""
    if text.isascii() and not WITHIN.search(text):
        return None
    if not TOLD.search(text):
        return None
    whole = AMONG.sub("", text)
    if whole == text:
        return None
    return View(whole, View(text), lambda: replaced_pieces(text, AMONG, ""))
