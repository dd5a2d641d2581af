"""Other readings of a text, for letters that pass for other letters in plain sight."""

import re

import regex

from filters.engine.reading.folding import respelt_pieces
from filters.engine.reading.view import View

EYE = re.compile(r"I(?:(?<=[a-z]I)|(?<!\wI)[aeiouy][a-z])")
"""Where a capital I may pass for an l; a pattern that begins with a letter is fast."""
ELL = re.compile(r"l(?:(?<=[A-Z][A-Z]l)|(?<=[A-Z]l)[A-Z]|(?<!\wl)[A-Z][A-Z])")
"""Where an l may pass for a capital I."""
EYE_WORD = regex.compile(r"\b(?:[A-Z]?[\p{Ll}I]*\p{Ll}[\p{Ll}I]*|[\p{Lu}l]*\p{Lu}[\p{Lu}l]*)\b")
"""A word in small letters but for I, or in capitals but for l."""

LOOSE_V = r"v(?:v|(?<=[b-df-hj-np-tw-z]v)(?=[b-df-hj-np-tw-z]))"
LOOSE_M = r"rn(?:(?<!\wrn)(?=[aeiouy])|(?=[bp]\w)|(?=rn)|(?<=rnrn))"
VEE, EM = re.compile(LOOSE_V), re.compile(LOOSE_M)
PAIR = re.compile(rf"{LOOSE_V}|{LOOSE_M}|(?<=[a-z] )2(?= [a-z])")
"""Letters that pass for others beside the right neighbours."""
PAIRS = {"vv": "w", "rn": "m", "v": "u", "2": "de"}

DRAWN = {
    "|<": "k", "|-|": "h", "|_|": "u", "|)": "d", "|3": "b", "()": "o", "/\\": "a",
    "\\/": "v", "\\/\\/": "w", "/\\/\\": "m", "|\\|": "n", "|\\/|": "m", "|=": "f",
}  # fmt: skip
"""Letters drawn with several signs."""
DRAWING = regex.compile(
    r"(?<=[^\W_])\(\)(?=[^\W_])|"
    + "|".join(re.escape(one) for one in sorted(DRAWN, key=len, reverse=True) if one != "()")
)
DRAWING_HINT = re.compile(r"[|/\\(]")


def shows_eye(cased: str, folded: str) -> bool:
    """Whether a text may have a capital I for an l, or the other way round."""
    if cased == folded:
        return False
    return ("I" in cased and EYE.search(cased) is not None) or ELL.search(cased) is not None


def eyed(cased: View) -> View:
    """Return a text, its case not yet folded, with each I read as an l and each such l as an I."""
    return View(str(EYE_WORD.sub(lambda word: _eyed(word.group()), cased.text)), cased)


def _eyed(word: str) -> str:
    return word.replace("l", "I") if word.replace("l", "").isupper() else word.replace("I", "l")


def shows_pair(folded: str) -> bool:
    """Whether a text may have `vv` for a w, `rn` for an m or a v for a u."""
    return (
        ("v" in folded and VEE.search(folded) is not None)
        or ("rn" in folded and EM.search(folded) is not None)
        or " 2 " in folded
    )


def paired(view: View) -> View:
    """Return a view with such letters read as what they pass for."""
    text = view.text
    seen = PAIR.sub(lambda pair: PAIRS[pair.group()], text)
    return View(seen, view, lambda: respelt_pieces(text, PAIR, PAIRS.__getitem__))


def undrawn(view: View) -> View:
    """Return a view with drawn letters written."""
    text = view.text
    if not DRAWING_HINT.search(text) or not DRAWING.search(text):
        return view
    seen = str(DRAWING.sub(lambda drawn: DRAWN[drawn.group()], text))
    return View(seen, view, lambda: respelt_pieces(text, DRAWING, DRAWN.__getitem__))
