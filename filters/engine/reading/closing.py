"""Words cut in pieces (`nou ille`): a text without the gaps between its words."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from filters.engine.message import Span
from filters.engine.reading.lazy import lazy
from filters.engine.reading.short_words import SHORT_WORDS
from filters.engine.reading.squeezing import DRESSED
from filters.engine.reading.stretches import gaps, letter_by_letter
from filters.engine.reading.view import Piece, View

LONGEST_ODD = 4
"""Letters of the longest piece that is told from a word by not being a usual one."""
INNER = re.compile(r"(?:(?![,;:!?*]|(?<!\.)\.\s)[\W_]|(?<=\w)[,;:!?]+(?=\w))+")
"""What may stand within a word cut up: no sentence ends there, and a star hides a letter."""
STRUCK_HINT = re.compile(r"[,;:!?\"()+~^|/<>\[\].'’`](?=[^\W\d_])")
"""What a text with such a sign shows, and more; it begins with few signs, as `re` is fast then."""
STRUCK = re.compile(
    r"[^\W\d_][,;:!?\"()+~^|/<>\[\]]+[^\W\d_]"
    r"|(?<![^\W_])[^\W\d_]{1,4}(?:\.[^\W\d_]{2,4})+\.[^\W\d_]{1,4}(?![^\W_])"
    r"|[^\W\d_]{2}(?<!qu)(?<!rd)(?<!tr)['’`](?!ll\b|re\b|ve\b)[^\W\d_]{2}"
)
"""A sign between letters that no writing puts there."""
THROWN = ("sale", "sales", "grosse", "grosses", "especede", "filsde", "tesune", "tesquune")
"""What stands before an insult that is thrown at somebody, without its gaps."""
CALLED = ("youarea", "yourea", "youresucha", "youabsolute", "youfucking", "youstupid", "youdumb")
"""What stands before an English one."""
LONG = 9
"""Letters that usual words do not make by chance."""
ADDRESSES = (
    *("sale", "sales", "grosse", "grosses"),
    *("espece de", "fils de", "tes une", "t'es une", "qu'une"),
)
SAID_TO = "|".join(rf"(?<=(?<!\w){one} )" for one in ADDRESSES)
SHORT_RUN = re.compile(
    r" (?:(?=\w{1,3} \w{1,3} \w{1,4}(?!\w))(?:(?<=\b\w )|(?<=\b\w\w )|(?<=\b\w\w\w ))"
    rf"|(?=\w{{2,4}} \w{{2,4}}(?!\w))(?:{SAID_TO}))"
)
"""Four short words, or two behind an address; it begins with a space, as `re` finds that fast."""
PIECE = re.compile(r"[^\W_]+")
DRESSED_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEAST = 2


class Closed:
    """A text without its inner gaps; where its pieces begin and end is worked out when asked."""

    def __init__(self, parent: View, struck_in: str = "") -> None:
        """Take in a text to be closed; `struck_in` is its original where signs cut words."""
        self._parent, self._raw = parent, struck_in
        text = parent.text
        shut = INNER.sub("", text) if DRESSED.search(text) else text.replace(" ", "")
        self.view = View(shut, parent, self._letters)

    @lazy
    def _kept(self) -> tuple[Span, ...]:
        text = self._parent.text
        return tuple(gaps((Span(*gap.span()) for gap in INNER.finditer(text)), len(text)))

    def _letters(self) -> Iterator[Piece]:
        return letter_by_letter(self._parent.text, self._kept)

    @lazy
    def _bounds(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        starts, ends, place = [], [], 0
        for start, end in self._kept:
            for piece in PIECE.finditer(self._parent.text, start, end):
                starts.append(place + piece.start() - start)
                ends.append(place + piece.end() - start)
            place += end - start
        return tuple(starts), tuple(ends)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where pieces begin in the view."""
        return self._bounds[0]

    @property
    def ends(self) -> tuple[int, ...]:
        """Where pieces end in the view."""
        return self._bounds[1]

    @lazy
    def begun(self) -> frozenset[int]:
        """Where pieces begin, to be asked of many places."""
        return frozenset(self.starts)

    @lazy
    def ended(self) -> frozenset[int]:
        """Where pieces end, to be asked of many places."""
        return frozenset(self.ends)

    def closes(self, start: int, end: int) -> Span | None:
        """Return the stretch of the original where what was found is a word cut in pieces.

        It is none unless it begins and ends with a piece, takes several,
        and one of them is no usual word.
        """
        if start not in self.begun or end not in self.ended:
            return None
        starts, ends = self._bounds
        first, last = bisect_left(starts, start), bisect_left(ends, end)
        if first >= last:
            return None
        pieces = zip(starts[first : last + 1], ends[first : last + 1], strict=True)
        usual = all(self.view.text[begin:stop] in SHORT_WORDS for begin, stop in pieces)
        if usual and not (end - start >= LONG or self.struck(start, end) or self._thrown(start)):
            return None
        return self.view.span(start, end)

    def _thrown(self, start: int) -> bool:
        """Whether an address stands right before, after which words do not meet by chance."""
        return self.view.text[:start].endswith(THROWN)

    def parted(self, start: int, end: int) -> bool:
        """Whether white space cuts what was found."""
        span = self.view.span(start, end)
        return any(map(str.isspace, self._raw[span.start : span.end]))

    def struck(self, start: int, end: int) -> bool:
        """Whether signs that part no words cut what was found."""
        if not self._raw:
            return False
        span = self.view.span(start, end)
        return struck(self._raw[span.start : span.end])


def may_be_cut(text: str) -> bool:
    """Whether a text has several words, one of them short and not a usual one."""
    words = PIECE.findall(text) if not DRESSED.search(text) else DRESSED_WORD.findall(text)
    return len(words) >= LEAST and any(map(is_odd, words))


def is_odd(piece: str) -> bool:
    """Whether a piece is as short as usual words are, and none of them."""
    short = len(piece) <= LONGEST_ODD and piece not in SHORT_WORDS
    return short and piece.isascii() and piece.isalpha()


def struck(text: str) -> bool:
    """Whether signs stand within words."""
    return STRUCK_HINT.search(text) is not None and STRUCK.search(text) is not None


@lru_cache(maxsize=8)  # every list of a charter asks this of the same text
def in_short_words(text: str) -> bool:
    """Whether many short words stand in a row, or two after an address."""
    return SHORT_RUN.search(text) is not None


def closed(view: View) -> Closed | None:
    """Return a view with its gaps closed, or nothing where no word seems cut up."""
    return Closed(view) if may_be_cut(view.text) or in_short_words(view.text) else None
