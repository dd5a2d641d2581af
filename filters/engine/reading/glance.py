"""What a text tells at a glance, word by word: most words of a chat were said before."""

import re

from filters.engine.links.disguises import may_name_a_host
from filters.engine.reading.honest import is_honest, is_strange, stands_anywhere
from filters.engine.reading.readings import shows_eye, shows_pair
from filters.engine.reading.squeezing import DRESSED, TRIPLE
from filters.engine.reading.told import Told

BEYOND = 1
"""A character beyond ASCII: of such a word nothing else is told."""
CAPITALS, FIGURE, SIGNED = 2, 4, 8
GAP = 16
"""White space at an end, or twice in a row."""
ADORNED = 32
"""More than small letters, but for a sign at its end; or a letter three times in a row."""
LONE = 64
"""A letter or a figure by itself."""
DOUBLE = 128
"""Letters that pass for others: an `rn` for an m, an I for an l."""
TRIPLED = 256
"""A letter three times in a row, or three of them twice."""
CROOKED, LOOSE = 512, 1_024
"""Signs where no writing puts them, and signs that do not read as they stand."""
STRANGE = 2_048
"""Both, whatever stands beside the word."""
LINKING = 4_096
"""What the name of a host may be written with, or in the place of its dot."""
HOSTED = BEYOND | LINKING
"""One of these a text has in which a host is named."""
NUMBER = 8_192
"""A figure with which no letter stands before it, or one beside a colon: not those of a name."""

SMALL = re.compile("[a-z]{2,}")
A_FIGURE = re.compile("[0-9]")
A_NUMBER = re.compile(r"\b[0-9]|:.*[0-9]|[0-9].*:", re.DOTALL)
A_SIGN = re.compile(r"[^A-Za-z0-9\s]")
BY_ITSELF = re.compile(r"\b\w\b|_")


def glance(text: str) -> int:
    """Return what the words of a text tell, as bits.

    What no word tells of is not in the text, unless it is beyond ASCII.
    """
    return GLANCED.by(text)


def _tell(word: str) -> int:
    if SMALL.fullmatch(word):
        return _letters(word)
    if not word.isascii():
        return BEYOND
    low = word.lower()
    if SMALL.fullmatch(low):
        return CAPITALS | _letters(low) | DOUBLE * shows_eye(word, low)
    return _dress(word, low) if word else GAP


def _letters(word: str) -> int:
    """Tell of a word of several small letters."""
    adorned = ADORNED | TRIPLED if TRIPLE.search(word) else 0
    return adorned | DOUBLE * shows_pair(word) | LINKING * may_name_a_host(word)


def _dress(word: str, low: str) -> int:
    """Tell of a word that has more than letters."""
    tripled = TRIPLE.search(low) is not None
    adorned = tripled or DRESSED.search(low) is not None
    doubled = low == "2" or shows_pair(low) or shows_eye(word, low)
    return (
        CAPITALS * (word != low)
        | FIGURE * (A_FIGURE.search(word) is not None)
        | SIGNED * (A_SIGN.search(word) is not None)
        | ADORNED * adorned
        | LONE * (BY_ITSELF.search(word) is not None)
        | DOUBLE * doubled
        | TRIPLED * tripled
        | CROOKED * (not is_honest(low))
        | LOOSE * (not stands_anywhere(low))
        | STRANGE * is_strange(low)
        | LINKING * may_name_a_host(low)
        | NUMBER * (A_NUMBER.search(word) is not None)
    )


GLANCED = Told(_tell)
