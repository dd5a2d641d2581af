"""Texts without a sign that may stand for a letter: most of what is not plain needs no reading."""

import re

from filters.engine.reading.closing import struck
from filters.engine.reading.leet import SURELY, WITH_BRACKETS, boldly, may_be_leet, unleet
from filters.engine.reading.masked import may_be_masked, shows_mask
from filters.engine.reading.readings import DRAWING, DRAWING_HINT
from filters.engine.reading.ways import HINT, PARTING

ODD = re.compile(
    r"""[^a-z ](?:
        (?<![a-z ,.!?:;)%"'’0-9-])                          # which sign soever
        | (?<=[,.!?:;)%])(?=\w)                             # ends no word
        | (?<=[^ ]")(?=\w)                                  # a quotation within a word
        | (?<=[a-z][a-z]['’])(?<!(?:qu|rd|tr).)(?!(?:ll|re|ve)\b)(?=[a-z]{2}) # no elision
        | (?<=-)(?:(?<!\ -)|(?!\ ))                         # a dash that stands beside something
        | (?<=[0-9])(?:(?<=[a-z@$].)|(?=[^\d ,.!?:;)%"'’-])) # a figure beside a letter
    )""",
    re.VERBOSE,
)
"""Signs where no writing puts them; it begins with a class, so that `re` runs past the letters."""


NUMBERED = re.compile(r"(?<![\w@$])([a-z]{3,})[0-9]{3,}(?![\w@$])")
"""A name with its number, `paul2004`: so many figures at an end spell nothing."""


def is_honest(bare: str) -> bool:
    """Whether a bare text is Latin words and numbers, with signs at their ends only."""
    if ODD.search(bare) is None:
        return True
    read, names = NUMBERED.subn(r"\1", bare)
    return names > 0 and ODD.search(read) is None


def stands(bare: str) -> bool:
    """Whether a bare text reads as it stands, whatever its signs: `10m`, `<3`, `#tag`, `9:12`."""
    if unleet(bare) != bare or boldly(bare) != bare:
        return False
    if HINT.search(bare) and PARTING.search(bare):
        return False
    if DRAWING_HINT.search(bare) and DRAWING.search(bare):
        return False
    return not (struck(bare) or may_be_masked(bare))


def stands_anywhere(word: str) -> bool:
    """Whether a word reads as it stands, and lets any other word beside it do so."""
    if may_be_leet(word) or SURELY.search(word) or PARTING.search(word) or shows_mask(word):
        return False
    return stands(word)


def is_strange(word: str) -> bool:
    """Whether no text with a word is honest: some sign of it is odd, and some is a letter."""
    if unleet(word) == word or unleet(word, inner=WITH_BRACKETS) == word:
        return False
    read = NUMBERED.sub(r"\1", word)
    return ODD.search(f" {read} ") is not None
