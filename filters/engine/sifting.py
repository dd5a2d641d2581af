"""Sifts many texts at once for one that may stand in them in some dress: most are sorted out."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from filters.engine.reading.folding import LIGATURES
from filters.engine.reading.leet import DIGITS

ODD = re.compile(r"[|\\(\n]|[!+]\w| 2 |[@$].*[@$]")
"""What may be a letter, several, or none: a text with that is looked at closely."""
SAME = {"l": "i", "v": "u", "w": "u", "m": "n", "r": "n", **DIGITS, "@": "a", "$": "s"}
"""Letters that pass for each other, `vv` for w and `rn` for m included, as one of them."""
KEPT = "abcdefghijklmnopqrstuvwxyz0123456789@$\n"
TABLE = bytes.maketrans("".join(SAME).encode(), "".join(SAME.values()).encode())
TABLE = TABLE.translate(TABLE)
REST = bytes(code for code in range(128) if chr(code) not in KEPT)
MARKS = "\xa0«»‐‑‒–—―‘’“”…"
LETTERS = "".join(map(chr, range(0xC0, 0x180)))


def _undressed(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()


UNDRESSED = {
    **{ord(one): _undressed(one) for one in LETTERS if _undressed(one).isascii()},
    **LIGATURES,
    **{ord(one.upper()): to for one, to in ((chr(code), to) for code, to in LIGATURES.items())},
    **dict.fromkeys(map(ord, MARKS), " "),
}
"""Latin letters with marks as those without, and the signs that texts are set with as spaces."""


def sifted(texts: Sequence[str], sought: Iterable[str]) -> Sequence[bool]:
    """Say of each text whether any of those sought may stand in it; a no is certain.

    Ten thousand texts take a few hundredths of a second. Spaces, signs and repetitions are left
    out of both, and what passes for the same letter is the same.
    """
    undressed = [text if text.isascii() else text.translate(UNDRESSED) for text in texts]
    may = [not text.isascii() or bool(ODD.search(text)) for text in undressed]
    left = [(at, one) for at, text in enumerate(undressed) if not may[at] for one in _ways(text)]
    pattern = _pattern(sought)
    if pattern is None or not left:
        return may
    lines = [_key(one) for _, one in left]
    ends = list(accumulate(len(line) + 1 for line in lines))
    for found in pattern.finditer(b"\n".join(lines)):
        may[left[bisect_right(ends, found.start())][0]] = True
    return may


def _ways(text: str) -> tuple[str, ...]:
    """A lone `@` or `$` is a letter or none."""
    if "@" in text or "$" in text:
        return text, text.replace("@", "").replace("$", "")
    return (text,)


def _key(text: str) -> bytes:
    return text.encode().lower().translate(TABLE, REST)


def _pattern(sought: Iterable[str]) -> re.Pattern[bytes] | None:
    """Every key as a run of its letters, each as often as it likes; of other scripts there is none.

    Such a text stands only where something is not Latin either.
    """
    undressed = (one.translate(UNDRESSED) for one in sought)
    keys = dict.fromkeys(_key(one).replace(b"\n", b"") for one in undressed if one.isascii())
    runs = [re.sub(rb"(.)\1*", rb"\1+", key) for key in keys if key]
    return re.compile(b"|".join(runs)) if runs else None
