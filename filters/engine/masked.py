"""Words with letters struck out, like `f*ck`: whoever reads them fills the letters in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import regex

from filters.engine.lexicon import INFLECTED

STAR = "*■█▓▒░✱•●–"
STRONG = STAR + "#%&^~×"
ODD = r"_\p{So}"
"""Signs that stand between letters for other reasons too: `a_b`, an emoji without spaces."""
WEAK = r".\-?"
MARKS = rf"[{STRONG}{ODD}{WEAK}]"
MASKED = regex.compile(
    rf"(?<!\w)\p{{L}}+(?:{MARKS}{{1,6}}\p{{L}}+)+(?!\w)[{STAR}]{{0,2}}"
    rf"|(?<![\w{STAR}_])\p{{L}}{{3,}}[{STAR}]{{1,3}}(?!\w)"
)
HINT = re.compile(rf"\w[{STRONG}]|[^\W_](?:[{WEAK}]|_+)[^\W_]|[^\W\d_][^\x00-\u2189\w]")
"""What a text with a masked word shows, and more; `re` says no the faster."""
HEADED = regex.compile(rf"(?<=\w\s)\p{{L}}[{STAR}]{{3,8}}(?![\w{STAR}])")
"""A word that shows its first letter only, after another one."""
SHORTEST, SHORTEST_ODD, SHORTEST_WEAK = 3, 4, 5
"""Letters of a term that may be struck out: by a star, by an odd sign, by a mere dot."""
LONGEST_FRAMED = 9
"""Letters of the longest word that shows its first and its last one only."""
MOST, MOST_READINGS, MOST_GUESSES = 16, 4, 60
"""Masked words read in one message, and ways to read one of them, and one hardly shown."""
NEAR = 80
"""Characters around a masked word in which the phrase that it belongs to is looked for."""
GAP_SIGN = regex.compile(r"[\s'’_.\-‐-―−]")
WEAK_MARK, ODD_MARK = regex.compile(r"[.\-]"), regex.compile(rf"[{ODD}]")


class Filled(NamedTuple):
    """A masked word: where it stands, and a word that it may be, as long as itself."""

    start: int
    end: int
    word: str
    guessed: bool = False
    """Whether it shows its first letter only, so that a phrase around it has to tell."""

    def line(self, text: str) -> tuple[int, str]:
        """Return the filled text around the word, gaps as spaces, and where it begins."""
        start = max(0, self.start - NEAR)
        after = text[self.end : self.end + NEAR]
        return start, GAP_SIGN.sub(" ", text[start : self.start]) + self.word + GAP_SIGN.sub(
            " ", after
        )


def may_be_masked(text: str) -> bool:
    """Whether a text has a word with letters struck out, of whatever list."""
    if not HINT.search(text):
        return False
    return MASKED.search(text) is not None or HEADED.search(text) is not None


class Masks:
    """A vocabulary by first letter and length, to be told from the letters that are left."""

    def __init__(self, words: Iterable[str]) -> None:
        groups: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in {*words}:
            if len(word) >= SHORTEST and word.isalpha():
                groups[word[0], len(word)].append(word)
        self._groups = {key: "\n".join(["", *sorted(them), ""]) for key, them in groups.items()}

    def readings(self, text: str) -> Iterator[Filled]:
        """Fill in the words that could be one: first letter shown, half of them at least."""
        if not HINT.search(text):
            return
        first: list[Filled] = []
        for found in islice(MASKED.finditer(text), MOST):
            filled = list(islice(self._filled(found.group(), found.start()), MOST_READINGS))
            first += filled[:1]
            yield from filled
        if len(first) > 1:
            yield _together(text, first)
        for headed in islice(HEADED.finditer(text), MOST):
            group = self._groups.get((headed.group()[0], len(headed.group())), "")
            for word in islice(group.split("\n"), MOST_GUESSES):
                if word:
                    yield Filled(*headed.span(), word, guessed=True)

    def _filled(self, written: str, start: int) -> Iterator[Filled]:
        for stem in _stems(written):
            group = self._groups.get((stem[0], len(stem)))
            if group and _readable(stem):
                for word in _pattern(stem).findall(group):
                    yield Filled(start, start + len(written), word + written[len(stem) :])


def _together(text: str, filled: list[Filled]) -> Filled:
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
    if any(map(WEAK_MARK.match, hidden)):
        return len(hidden) == 1 and len(stem) >= SHORTEST_WEAK
    return len(stem) >= SHORTEST_ODD or not any(map(ODD_MARK.match, hidden))


def _framed(stem: str, hidden: list[str]) -> bool:
    """Whether stars stand for all of a long word but its first letter and its last."""
    shown = stem[-1].isalpha() and len(hidden) == len(stem) - 2
    return shown and SHORTEST_WEAK <= len(stem) <= LONGEST_FRAMED and set(hidden) <= set(STAR)


def _pattern(stem: str) -> "re.Pattern[str]":
    shape = "".join(re.escape(sign) if sign.isalpha() else r"[^\n]" for sign in stem)
    return re.compile(rf"(?<=\n){shape}(?=\n)")
