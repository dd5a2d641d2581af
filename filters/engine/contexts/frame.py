"""What stands before and after a word, written so that cues in plain words can read it."""

from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from filters.engine.contexts.quotation import quotation
from filters.engine.message import Span
from filters.engine.reading.folding import fold, strip_marks, unmask
from filters.engine.reading.imitation import unboxed

NEAR = 120
"""Characters on each side that are read for a context."""
SIGNS = str.maketrans(dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("’‘ʼ´`", "'"))
BLANKS = regex.compile(r"\s+")
GLUE = regex.compile(r"(?<=[^\W_])[;=|+~]+(?=[^\W_]|$)")
"""What stands for a space within a phrase: `you;are;a`."""
STRETCHED = regex.compile(r"(\p{L})\1{2,}")
ORDERED = regex.compile(r"(?<!\w)(?:(?:go|just) )+$")
DEED = regex.compile(r"(?:kill|hang|neck|shoot|drown|end|off|rope|cut|die|jump|fuck|commit)(?!\w)")
"""What `go` belongs to, whether the term that was found begins there or not."""
CALLED = regex.compile(r"(?<!\w)@(?=\w)")
SURNAME = regex.compile(r" \p{Lu}\p{Ll}")
KEPT = "\ue000"
"""What stands for the `@` of a mention while the same sign is read as an `a` elsewhere."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of a word, or of the quotation that holds it.

    Both sides are folded, without accents and disguise, quotation marks all `"`, with single
    spaces: whoever dresses up the word dresses up the `you` before it.
    """

    before: str
    after: str
    quoted: bool = False
    capital: bool = False
    """Whether the word is capitalised in a message that is not all capitals."""
    surname: bool = False
    """Whether a word that begins with a capital follows, as a surname does."""
    word: str = ""
    """The word itself, read by what depends on its being a verb."""


@lru_cache(maxsize=128)  # lists find terms in the same places
def frame_at(raw: str, span: Span) -> Frame:
    """Return what stands around a stretch of a text."""
    before = flat(raw[max(0, span.start - NEAR) : span.start])
    word = flat(raw[span.start : span.end])
    led = ORDERED.search(before) if DEED.match(word) else None
    cut = led.start() if led else len(before)
    return Frame(
        before[:cut],
        flat(raw[span.end : span.end + NEAR]),
        capital=raw[span.start : span.start + 1].isupper() and not raw.isupper(),
        surname=SURNAME.match(raw, span.end) is not None,
        word=before[cut:] + word,
    )


def quoted_frame(raw: str, span: Span) -> Frame | None:
    """Return what stands around the quotation that holds a stretch, if one does."""
    held = quotation(raw, span)
    if held is None:
        return None
    around = frame_at(raw, held)
    return replace(around, quoted=True)


@lru_cache(maxsize=64)  # the findings of one message share most of it
def flat(text: str) -> str:
    """Fold a text, and take off its accents, disguise, kinds of quotation marks and blanks."""
    folded = strip_marks(fold(unboxed(text)).translate(SIGNS))
    seen = unmask(CALLED.sub(KEPT, folded)).replace(KEPT, "@")
    return str(BLANKS.sub(" ", STRETCHED.sub(r"\1", GLUE.sub(" ", seen))))
