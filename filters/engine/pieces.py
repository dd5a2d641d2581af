"""How much a word in pieces (`sal ope`) looks cut up, and how much like words that merely met."""

from bisect import bisect_left

from filters.engine.closing import Closed
from filters.engine.disguise import CUT, PERHAPS_CUT, Disguise
from filters.engine.short_words import SHORT_WORDS

SURE_WORD, SURE_LETTERS = 6, 4
"""Letters of a word, and of the odd pieces of a phrase, from which nothing else can be meant."""
SHORT_WORD = 5
"""Below this many letters no piece may be a word of its own."""


def judged(closed: Closed, start: int, end: int, words: tuple[str, ...]) -> Disguise | None:
    """Say how sure a term's words leave a stretch of a closed text, nothing where not at all."""
    first, last = bisect_left(closed.starts, start), bisect_left(closed.ends, end)
    places = list(zip(closed.starts[first : last + 1], closed.ends[first : last + 1], strict=True))
    whole = _whole(start, words)
    broken = [closed.view.text[begin:stop] for begin, stop in places if (begin, stop) not in whole]
    odd = [piece for piece in broken if piece not in SHORT_WORDS]
    if len(words) > 1:
        return _phrase(sum(map(len, odd)), intact=len(broken) < len(places))
    if len(odd) < len(broken):
        return PERHAPS_CUT if len(words[0]) >= SHORT_WORD else None
    return CUT if len(words[0]) >= SURE_WORD else PERHAPS_CUT


def _phrase(odd_letters: int, *, intact: bool) -> Disguise | None:
    if not odd_letters and intact:
        return None
    return CUT if odd_letters >= SURE_LETTERS else PERHAPS_CUT


def _whole(start: int, words: tuple[str, ...]) -> set[tuple[int, int]]:
    """Return where the term's own words would stand."""
    places = set()
    for word in words:
        places.add((start, start + len(word)))
        start += len(word)
    return places
