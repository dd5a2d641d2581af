"""Words with letters struck out, like `f*ck`: whoever reads them fills the letters in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice, product
from operator import itemgetter
from typing import NamedTuple

import regex

from filters.engine.lexicon import INFLECTED, Place
from filters.engine.message import Span

STAR = "*■█▓▒░✱•●–▢□◻◼▪▫○◯⬛⬜"
STRONG = STAR + "#%&^~×"
ODD = r"_\p{So}"
"""Signs that stand between letters for other reasons too: `a_b`, an emoji without spaces."""
WEAK = r".\-?"
MARKS = rf"[{STRONG}{ODD}{WEAK}]"
MASKED = regex.compile(
    rf"(?<!\w)\p{{L}}+(?:{MARKS}{{1,6}}\p{{L}}+)+(?!\w)[{STAR}]{{0,2}}"
    rf"|(?<![\w{STAR}_])\p{{L}}{{3,}}[{STAR}]{{1,3}}(?!\w)"
)
HINT = re.compile(
    rf"\w[{STRONG}]|[^\W_](?:[{WEAK}]|-{{2,6}}|_+)[^\W_]|[^\W\d_][^\x00-\u2189\w]|[^\W_][@$£€§]+[#%&^~£€§]"
)
"""What a text with a masked word shows, and more; `re` says no the faster."""
ASCII_MARK = re.compile(r"[*#%&^~]|[^\W_][_.\-?]+[^\W_]")
"""What one in ASCII has; `re` says no the faster."""
HEADED = regex.compile(rf"(?<![\w{STAR}@])\p{{L}}[{STAR}]{{3,8}}(?![\w{STAR}])")
"""A word that shows its first letter only."""
SCRAWL = "@$£€§#%&^~*!?"
SCRAWLED = regex.compile(rf"(?<!\w)\p{{L}}{{3,}}(?=[{SCRAWL}]*[#%&^~£€§])[{SCRAWL}]{{2,6}}(?!\w)")
"""A word that ends in a scrawl, as swearing is drawn in comics, which is about as long."""
USUAL = {
    ("f", 4): ("fuck",), ("f", 6): ("fucked", "fucker"), ("f", 7): ("fucking", "fuckers"),
    ("s", 4): ("shit",), ("s", 5): ("shits",), ("s", 6): ("shitty",), ("h", 4): ("hell",),
    ("d", 4): ("damn", "dick"), ("c", 4): ("crap", "cunt"), ("m", 5): ("merde",),
    ("n", 4): ("nazi",), ("m", 6): ("merdes",), ("p", 6): ("putain",), ("b", 6): ("bordel",),
}  # fmt: skip
"""How everybody reads a letter and so many stars: as nothing else, whatever a list has."""
SHORTEST, SHORTEST_ODD, SHORTEST_WEAK = 3, 4, 5
"""Letters of a term that may be struck out: by a star, by an odd sign, by a mere dot."""
LONGEST_FRAMED = 9
"""Letters of the longest word that shows its first and its last one only."""
MOST, MOST_READINGS, MOST_GUESSES = 16, 12, 60
"""Masked words read in one message, and ways to read one of them, and one hardly shown."""
MOST_TOGETHER = 48
"""Ways to read all of them at once."""
NEAR = 80
"""Characters around a masked word in which the phrase that it belongs to is looked for."""
GAP_SIGN = regex.compile(r"[\s'’_.\-‐-―−]")
RULED = ({"-"}, {"_"})
"""A sign with which the press rules letters out, several times in a row: `f--k`."""
STRUCK_OUT = regex.compile(rf"[{STRONG}]")
WEAK_MARK, ODD_MARK = regex.compile(r"[.\-]"), regex.compile(rf"[{ODD}]")


class Filled(NamedTuple):
    """A masked word: where it stands, and a word that it may be, as long as itself."""

    start: int
    end: int
    word: str
    guessed: bool = False
    """Whether it shows too little, so that a phrase around it has to tell."""
    usual: bool = False
    """Whether it is what everybody reads there, even without a phrase."""

    def moved(self, by: int) -> "Filled":
        """Return the same word so many characters further on."""
        return self._replace(start=self.start + by, end=self.end + by)

    def line(self, text: str) -> tuple[int, str]:
        """Return the filled text around the word, gaps as spaces, and where it begins."""
        start = max(0, self.start - NEAR)
        after = text[self.end : self.end + NEAR]
        return start, GAP_SIGN.sub(" ", text[start : self.start]) + self.word + GAP_SIGN.sub(
            " ", after
        )

    def tells(self, place: Place, line: str) -> bool:
        """Whether what is found in the filled line takes the word in, and enough is shown."""
        start = max(0, self.start - NEAR)
        if start + place.start >= self.end or start + place.end <= self.start:
            return False
        return not self.guessed or self.usual or " " in line[place.start : place.end]


def is_name(raw: str, span: Span) -> bool:
    """Whether a masked word is capitalised as a name is, of somebody who is not to be named."""
    return span.start > 0 and raw[span.start].isupper() and not raw.isupper()


def may_be_masked(text: str) -> bool:
    """Whether a text has a word with letters struck out, of whatever list."""
    return HINT.search(text) is not None and shows_mask(text)


def shows_mask(text: str) -> bool:
    """Say the same of a word, which may be one beside others that hint at it."""
    if text.isascii() and not ASCII_MARK.search(text):
        return False
    return any(one.search(text) for one in (MASKED, HEADED, SCRAWLED))


class Masks:
    """A vocabulary by first letter and length, to be told from the letters that are left."""

    def __init__(
        self,
        words: Iterable[str],
        alone: AbstractSet[str] = frozenset(),
        usual: Sequence[str] = (),
    ) -> None:
        """Take in words, which of them say all by themselves, and the most usual ones in order."""
        rank = {word: place for place, word in enumerate(usual)}
        self._alone = alone
        groups: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in {*words}:
            if len(word) >= SHORTEST and word.isalpha():
                groups[word[0], len(word)].append(word)
        self._groups = {
            key: "\n".join(["", *sorted(them, key=lambda one: (rank.get(one, len(rank)), one)), ""])
            for key, them in groups.items()
        }

    def readings(self, text: str) -> Iterator[Filled]:
        """Fill in the words that could be one: first letter shown, half of them at least."""
        return self.hinted(text) if HINT.search(text) else iter(())

    def hinted(self, text: str) -> Iterator[Filled]:
        """Do so in a text that hints at one, or in a word beside which something may."""
        ways: list[list[Filled]] = []
        known: dict[str, tuple[Filled, ...]] = {}
        for written, start in sorted(_masked_in(text)[:MOST], key=itemgetter(1)):
            if written not in known:
                known[written] = tuple(islice(self._filled(written, 0), MOST_READINGS))
            filled = [one.moved(start) for one in known[written]]
            ways += [filled] if filled else []
            yield from filled
        if len(ways) > 1:
            yield from (_together(text, one) for one in _chosen(ways))
        for headed in islice(HEADED.finditer(text), MOST):
            yield from self._guessed(Span(*headed.span()), headed.group()[0])
        for scrawled in islice(SCRAWLED.finditer(text), MOST):
            yield from self._scrawled(Span(*scrawled.span()), scrawled.group())

    def _guessed(self, span: Span, letter: str) -> Iterator[Filled]:
        """Fill in words of which a letter is shown: those that may stand alone, then others."""
        size = span.end - span.start
        group = self._groups.get((letter, size), "").split()
        usual = USUAL.get((letter, size))
        alone = [word for word in group if word in (usual or self._alone)]
        for word in alone:
            yield Filled(*span, word, guessed=True, usual=True)
        for word in islice(group, MOST_GUESSES):
            yield Filled(*span, word, guessed=True)

    def _scrawled(self, span: Span, written: str) -> Iterator[Filled]:
        """Fill in words that begin so and are no longer than what is written."""
        shown = written.rstrip(SCRAWL)
        for size in range(len(shown) + 1, len(written) + 1):
            group = self._groups.get((shown[0], size), "").split()
            begun = (word for word in group if word.startswith(shown))
            for word in islice(begun, MOST_READINGS):
                yield Filled(*span, word.ljust(len(written)))

    def _filled(self, written: str, start: int) -> Iterator[Filled]:
        for stem in _stems(written):
            group = self._groups.get((stem[0], len(stem)))
            told = _readable(stem)
            if group and (told or _hardly(stem)):
                words = _pattern(stem).findall(group)
                for word in sorted(words, key=lambda one: one not in self._alone):
                    ends = start + len(written)
                    yield Filled(start, ends, word + written[len(stem) :], guessed=not told)


@lru_cache(maxsize=8)
def _masked_in(text: str) -> tuple[tuple[str, int], ...]:
    """Find the masked words of a text, those first that a mere dash or dot does not mask."""
    found = ((str(one.group()), int(one.start())) for one in MASKED.finditer(text))
    return tuple(sorted(found, key=lambda one: not STRUCK_OUT.search(one[0])))


def is_struck_out(word: str) -> bool:
    """Whether a masked word has a sign that does nothing else than to hide letters."""
    return STRUCK_OUT.search(word) is not None


def crowded(text: str) -> bool:
    """Whether more words have letters struck out than are read in one message."""
    return sum(is_struck_out(word) for word, _ in _masked_in(text)) > MOST


def _chosen(ways: Sequence[Sequence[Filled]]) -> Iterator[Sequence[Filled]]:
    """Choose a reading of each word in turn; of a long text what is near to another choice."""
    last: Sequence[Filled] = ()
    for chosen in islice(product(*ways), MOST_TOGETHER):
        other = (one.start for one, before in zip(chosen, last, strict=False) if one != before)
        first = next(other, 0) - NEAR
        yield tuple(one for one in chosen if one.end > first)
        last = chosen


def _together(text: str, filled: Sequence[Filled]) -> Filled:
    """Return the stretch of several masked words with each of them filled in."""
    start, end = filled[0].start, filled[-1].end
    letters = list(text[start:end])
    for one in filled:
        letters[one.start - start : one.end - start] = one.word
    return Filled(start, end, GAP_SIGN.sub(" ", "".join(letters)))


def _stems(written: str) -> Iterator[str]:
    yield written
    for ending in (1, 2):
        if len(written) > ending + SHORTEST and INFLECTED.fullmatch(written[-ending:]):
            yield written[:-ending]


def _readable(stem: str) -> bool:
    """Whether enough is shown, for the signs that hide the rest."""
    hidden = [sign for sign in stem if not sign.isalpha()]
    if not hidden or (len(hidden) * 2 > len(stem) and not _framed(stem, hidden)):
        return False
    if len(hidden) > 1 and set(hidden) in RULED:
        return True
    if any(map(WEAK_MARK.match, hidden)):
        return len(hidden) == 1 and len(stem) >= SHORTEST_WEAK
    return len(stem) >= SHORTEST_ODD or not any(map(ODD_MARK.match, hidden))


def _hardly(stem: str) -> bool:
    """Whether a mere dash stands in a word so short that only a phrase around it tells."""
    return len(stem) == SHORTEST_ODD and stem.count("-") == 1 and stem.replace("-", "").isalpha()


def _framed(stem: str, hidden: list[str]) -> bool:
    """Whether stars stand for all of a long word but its first letter and its last."""
    shown = stem[-1].isalpha() and len(hidden) == len(stem) - 2
    signs = set(hidden)
    drawn = signs <= set(STAR) or (len(signs) == 1 and signs <= set(STRONG + "-_"))
    return shown and SHORTEST_WEAK <= len(stem) <= LONGEST_FRAMED and drawn


@lru_cache(maxsize=512)
def _pattern(stem: str) -> "re.Pattern[str]":
    shape = "".join(re.escape(sign) if sign.isalpha() else r"[^\n]" for sign in stem)
    return re.compile(rf"(?<=\n){shape}(?=\n)")
