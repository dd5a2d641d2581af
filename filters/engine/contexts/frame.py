"""What stands before and after a word, written so that rules of plain words can read it."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from filters.engine.contexts.quotation import quotation
from filters.engine.folding import fold, strip_marks
from filters.engine.message import Span

NEAR = 120
"""Characters on each side that are read for a context."""
SIGNS = str.maketrans(dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("’‘ʼ´`", "'"))
BLANKS = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of a word, or of the quotation that holds it.

    Both sides are folded, without accents, quotation marks all `"`, with single spaces.
    """

    before: str
    after: str
    quoted: bool = False
    capital: bool = False
    """Whether the word is capitalised in a message that is not all capitals."""


def frame_at(raw: str, span: Span) -> Frame:
    """Return what stands around a stretch of a text."""
    return Frame(
        flat(raw[max(0, span.start - NEAR) : span.start]),
        flat(raw[span.end : span.end + NEAR]),
        capital=raw[span.start : span.start + 1].isupper() and not raw.isupper(),
    )


def quoted_frame(raw: str, span: Span) -> Frame | None:
    """Return what stands around the quotation that holds a stretch, if one does."""
    held = quotation(raw, span)
    if held is None:
        return None
    around = frame_at(raw, held)
    return Frame(around.before, around.after, quoted=True, capital=around.capital)


@lru_cache(maxsize=64)  # the findings of one message share most of it
def flat(text: str) -> str:
    """Fold a text and take its accents, its kinds of quotation marks and its blanks off."""
    return str(BLANKS.sub(" ", strip_marks(fold(text).translate(SIGNS))))
