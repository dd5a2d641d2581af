"""Who said the same words lately: an index that reads a text only where many begin alike."""

import re
from collections.abc import Iterator

from filters.engine.memory.lane import Heard
from filters.engine.reading.folding import DROPPED
from filters.engine.reading.words import bare_words

SPAN = 120.0
"""Seconds that a generation lasts: with the one before it, at least two minutes are remembered."""
MOST = 10_000
"""Messages of one generation."""
MOST_WAITING = 500
"""Messages of one mark that nobody has read; to read more of them would be felt."""
MOST_SAYERS = 100
"""Viewers who said the same, of whom the latest are remembered."""
SHORTEST = 8
"""Letters below which a text is a cheer, of which no index is kept."""
STRETCHED = re.compile(r"([^\W\d_])\1\1+")
SIGNS = "".join(sign for sign in map(chr, range(128)) if not (sign.isalnum() or sign == "_"))


class Marked:
    """What was heard under one mark: how much it weighs, and who said it, once it is read."""

    __slots__ = ("_known", "_waiting", "weight")

    def __init__(self) -> None:
        self.weight = 0
        self._waiting: list[Heard] = []
        self._known: dict[int, list[Heard]] | None = None

    def add(self, heard: Heard) -> None:
        """Take in a message, which is read when somebody asks."""
        self.weight += heard.newness
        self._waiting.append(heard)
        if len(self._waiting) > MOST_WAITING:
            del self._waiting[0]

    def find(self, words: tuple[str, ...]) -> list[Heard]:
        """Return the messages of these words, the latest last."""
        known = self._known = self._known or {}
        for heard in self._waiting:
            kept = known.setdefault(hash(words_of(heard.text)), [])
            kept.append(heard)
            if len(kept) > MOST_SAYERS:
                del kept[0]
        self._waiting.clear()
        return known.get(hash(words), [])


class Same:
    """Messages of the last two minutes by their words.

    Texts of the same words have the same mark, which costs next to nothing: where the newcomers
    of a mark are too few, no text of it is ever read.
    """

    __slots__ = ("_before", "_begun", "_count", "_last", "_mark", "_now")

    def __init__(self) -> None:
        self._now: dict[str, Marked] = {}
        self._before: dict[str, Marked] = {}
        self._begun = 0.0
        self._count = 0
        self._last: Heard | None = None
        self._mark = ""

    def add(self, heard: Heard) -> None:
        """Remember a message."""
        mark = self._mark if heard is self._last else mark_of(heard.text)
        if not mark:
            return
        if abs(heard.moment - self._begun) >= SPAN or self._count >= MOST:
            self._turn(heard.moment)
        self._count += 1
        marked = self._now.get(mark)
        if marked is None:
            marked = self._now[mark] = Marked()
        marked.add(heard)

    def weight(self, heard: Heard) -> int:
        """Return what all newcomers who may have said the same weigh: never less than they do."""
        mark = self._mark = mark_of(heard.text)
        self._last = heard
        now, before = self._now.get(mark), self._before.get(mark)
        weight = now.weight if now is not None else 0
        return weight + before.weight if before is not None else weight

    def find(self, text: str) -> Iterator[Heard]:
        """Go through the messages with the same words, in no order."""
        words, mark = words_of(text), mark_of(text)
        for generation in (self._before, self._now) if words else ():
            if mark in generation:
                yield from generation[mark].find(words)

    def _turn(self, moment: float) -> None:
        """Begin a generation; after a gap or a step in time what was before is forgotten."""
        self._before = self._now if abs(moment - self._begun) < 2 * SPAN else {}
        self._now, self._begun, self._count = {}, moment, 0


def mark_of(text: str) -> str:
    """Return what texts of the same words share: the first two letters of the words and the last.

    Nothing for a text of a word or a few letters, which may be a cheer.
    """
    if len(text) < SHORTEST or text.isalnum():
        return ""
    ends = text[:2] + text[-1]
    if not ends.isalnum() and text.isascii():
        bare = text.strip(SIGNS)
        ends = bare[:2] + bare[-1:]
    # the letters of a stretch and signs between words have to be read
    if ends.isascii() and ends.replace(" ", "", 1).isalnum() and ends[0] != ends[1]:
        return ends
    said = " ".join(words_of(text))
    return said[:2] + said[-1:]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a heard text, stretched letters written once; none of a cheer.

    A cheer is a single word, or a few letters.
    """
    if not text.isascii():
        text = DROPPED.sub("", text)
    if STRETCHED.search(text):
        text = STRETCHED.sub(r"\1", text)
    words = bare_words(text)
    return words if len(words) > 1 and sum(map(len, words)) >= SHORTEST else ()
