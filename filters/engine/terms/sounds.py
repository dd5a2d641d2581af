"""Words written by ear, in French and in English: `krev`, `anculé`, `phaggot`, `hoar`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

NO_LETTER = re.compile(r"\([^)]*\)|\[[^\]]*\]|.\?|\\1|[\^$]")
"""What a rule has beside the letters that it asks for."""


def _asked(pattern: str) -> str:
    """Return letters without which a rule applies to no word: most words are told so at once."""
    return max(NO_LETTER.sub(" ", pattern).split(), key=len, default="")


def _once(found: re.Match[str]) -> str:
    return found[1]


RULES = tuple(
    (_asked(pattern), re.compile(pattern), by)
    for pattern, by in (
        # French
        ("qu(?=[eia])", "k"), ("que$", "k"), ("gu(?=[ei])", "g"), ("gue(?=s?$)", "g"),
        ("(?<=[bcdfglmnprstvx])e$", ""), ("(?<=[bcdfglmnprstvx])es$", "s"), ("(?<=[rn])[td]$", ""),
        ("(?<=[aeiou])s$", ""), ("ss", "c"), ("c(?=[ei])", "ss"), ("ss(?=e?$)", "c"),
        ("en(?=[bcdfgkpqtv])", "an"), ("em(?=[bp])", "am"), ("an(?=[bcdfgkpqtv])", "en"),
        ("e?au", "o"), ("ai", "e"), ("oi", "wa"), ("^h(?=[aeiou])", ""),
        ("(?<=[aeiou])s(?=[aeiou])", "z"), ("ch", "sh"), ("ge(?=[aou])", "j"), ("ille", "iy"),
        # English
        ("ck", "k"), ("ck", "q"), ("ck", "kk"), ("ck(?=s$)", "x"), ("cks$", "x"), ("^f", "ph"),
        ("^wh(?=o)", "h"), ("ore$", "oar"), ("ore$", "oor"), ("er$", "a"), ("er$", "ur"),
        ("er$", "ah"), ("er$", "ar"), ("ot$", "it"), ("ot$", "et"), ("ot$", "ut"), ("it$", "et"),
        ("^ni(?=gg)", "nee"), ("^ni(?=gg)", "ne"), ("^ni(?=gg)", "na"), ("gg", "g"), ("gg", "qq"),
        ("ggo", "gu"), ("(?<=[a-z]{3})s$", "z"), ("tch", "ch"), ("ing$", "in"), ("ole$", "oll"),
        ("^th", "d"), ("ou", "oo"), ("oo", "u"), ("ee", "ea"), ("y$", "ee"), ("y$", "ie"),
        # both
        ("c(?=[aouklnr]|$)", "k"), ("ph", "f"), ("(?<=[aeiou])f", "ph"), ("x", "ks"),
        ("(?<=[a-z])([bcdfglmnprst])\\1", _once), ("ii?", "y"), ("ss", "sz"),
        ("(?<=[a-z])ss?(?=[a-z])", "z"),
    )
)  # fmt: skip
"""What an ear takes for the same."""
SHORTEST = 4
"""Letters of a word that is still told by its sound."""
LOST = 2
"""Letters that an ear leaves out at most."""
MOST = 64
"""Ways to write one word."""


@lru_cache(maxsize=4_096)  # lists share their usual words
def by_ear(word: str) -> tuple[str, ...]:
    """Return how else a word may be written by whoever follows the ear, once and twice over."""
    if len(word) < SHORTEST or not (word.isascii() and word.isalpha()):
        return ()
    once = tuple(dict.fromkeys(_heard(word)))
    twice = (other for one in once for other in _heard(one))
    heard = dict.fromkeys((*once, *twice))
    least = max(SHORTEST - 1, len(word) - LOST)
    return tuple(islice((one for one in heard if one != word and len(one) >= least), MOST))


def _heard(word: str) -> Iterator[str]:
    for letters, pattern, by in RULES:
        if letters in word:
            other = pattern.sub(by, word)
            if other != word:
                yield other
