"""Intent: a term in letters that nobody types by accident was disguised on purpose."""

import unicodedata
from functools import lru_cache

import regex

from filters.engine.phrase import Phrase
from filters.engine.reading.folding import WRAPPED_HINT
from filters.engine.terms.disguise import BACKWARDS, MASKED, PADDED, PARTED_BY_SIGNS, Disguise

ON_PURPOSE = Phrase("context.disguised")
GRAVE = 0.7
"""How sure a term makes, plainly written, that is acted upon where it is disguised."""
GAIN, MILD_GAIN = 0.7, 0.3
"""What is gained of what lacks to certainty, by a grave term and by a milder one."""
MOST_MILD = 0.8
ALTERNATING = regex.compile(r"\p{Ll}\p{Lu}+\p{Ll}+\p{Lu}|(?<!\p{L})\p{Ll}\p{Lu}{2,}")
"""`tHiS` and `tHIS`, which no key of a keyboard does by itself."""
DOUBLED = regex.compile(r"(?<!\p{L})(?:([\p{L}'’])\1(?!\1)){4,}(?!\p{L})")
"""`nniiqquuee`: every letter twice."""
EVERYDAY = regex.compile(r"[\x00-\x7f\p{P}\p{Zs}àâäáæçèéêëíîïñóôöœùúûüÿß€]*", regex.IGNORECASE)
"""What the keyboards of those who write French and English give."""
MARK = regex.compile(r"\p{M}")
SLIP = regex.compile(r"e\p{M}", regex.IGNORECASE)
"""The accent that whoever writes French sets by mistake."""
MANY = 2


def on_purpose(disguise: Disguise, written: str, spellings: tuple[str, ...]) -> bool:
    """Whether a term that was seen in such a dress was dressed up on purpose.

    What is plainly written of any of its spellings is not.
    """
    if disguise in (MASKED, BACKWARDS, PADDED, PARTED_BY_SIGNS):
        return False
    if disguise.meant or _odd(written):
        return True
    return not written.isascii() and _accented(written, spellings)


def _odd(written: str) -> bool:
    """Whether a stretch of an original text is written as nobody does by accident."""
    if ALTERNATING.search(written) or DOUBLED.search(written) or WRAPPED_HINT.search(written):
        return True
    if written.isascii():
        return False
    return not EVERYDAY.fullmatch(unicodedata.normalize("NFC", written))


@lru_cache(maxsize=256)
def _accented(written: str, spellings: tuple[str, ...]) -> bool:
    """Whether accents were added to every spelling that are no slip."""
    marks, slips = _marks(written)
    for known_marks, known_slips in {*map(_marks, spellings)}:
        more = marks - known_marks
        if more < MANY and more <= max(slips - known_slips, 0):
            return False
    return True


def _marks(text: str) -> tuple[int, int]:
    """Count the accents of a text, and those that are set by mistake."""
    if text.isascii():
        return 0, 0
    apart = unicodedata.normalize("NFD", text)
    return len(MARK.findall(apart)), len(SLIP.findall(apart))


def foreign(written: str) -> bool:
    """Whether some letter is of another script, or in a dress that no keyboard has."""
    if written.isascii():
        return False
    read = unicodedata.normalize("NFC", written)
    return any(one.isalpha() and not EVERYDAY.fullmatch(one) for one in read)


def gained(certainty: float) -> float:
    """Return how sure a term makes that was disguised on purpose."""
    if certainty >= GRAVE:
        return certainty + (1 - certainty) * GAIN
    return min(certainty + (1 - certainty) * MILD_GAIN, max(certainty, MOST_MILD))
