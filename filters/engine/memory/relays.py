"""One viewer's last messages read as one, in the ways in which a word may be cut between them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from filters.engine.memory.lane import Heard
from filters.engine.message import Span
from filters.engine.reading.folding import strip_marks
from filters.engine.reading.short_words import SHORT_WORDS

LAST, BEFORE = 20, 48
"""Characters of the longest message that may end, and that may begin, what was cut up."""
MOST = 5
"""Earlier messages that are read with the newest one."""
UNFINISHED = re.compile(
    r"(?<![^\W_])(?:d|de|du|des|t|te|ta|tes|ton|la|le|les|un|une|qu|que|vais|va|je|tu|j|on|m|l|s|n|"
    r"aux?|(?:t['’ ]?|tu )es|etes|nique[rz]?|(?:va|vas|allez) (?:te|t|vous) faire|"
    r"you|ur|you['’]?re|(?<!how )are|re|a|an|the|to|my|i|gonna|and|im)\W*$"
)
"""After which nobody has finished what they say."""
BEGUN = frozenset(("d", "de", "du", "des", "yourself", "urself"))
"""Words with which nobody begins."""
FRAGMENT = 4
"""Letters of the longest piece that is told to be no word."""
WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Relay:
    """Messages read as one text, the newest of which begins at `start`."""

    text: str
    start: int
    cuts: tuple[int, ...] = ()
    """Where each message but the first begins."""

    def crosses(self, span: Span) -> bool:
        """Whether a place begins in an earlier message and ends in the newest."""
        return span.start < self.start < span.end

    def last(self, span: Span) -> Span:
        """Return the part of a place that stands in the newest message."""
        return Span(max(span.start - self.start, 0), span.end - self.start)

    def sentence(self, span: Span) -> tuple[str, Span]:
        """Return what is said from the message on in which a place begins, and the place in it."""
        begun = max((cut for cut in self.cuts if cut <= span.start), default=0)
        return self.text[begun:], Span(span.start - begun, span.end - begun)

    def leans(self, span: Span) -> bool:
        """Whether a place in the newest message goes on with an earlier one that is unfinished."""
        return span.start >= self.start and self._is_unfinished(self.start)

    def on_purpose(self, span: Span) -> bool:
        """Whether messages were cut within a place where nobody ends a word or a sentence."""
        within = (cut for cut in self.cuts if span.start < cut < span.end)
        return self.leans(span) or any(map(self._is_odd, within))

    def _is_odd(self, cut: int) -> bool:
        before, after = self._around(cut)
        if self.text[cut - 1 : cut].isspace():
            return after in BEGUN or self._is_unfinished(cut)
        return not (_is_a_word(before) and _is_a_word(after))

    def runs_together(self, span: Span, words: Collection[str]) -> bool:
        """Whether two of the words of what stands in a place lie on both sides of a closed gap.

        There is another reading in which they are apart.
        """
        return any(
            not self.text[cut - 1 : cut].isspace()
            and all(one in words for one in self._around(cut))
            for cut in self.cuts
            if span.start < cut < span.end
        )

    def _around(self, cut: int) -> tuple[str, str]:
        """Return the word before a cut and the one after it."""
        return _word(self.text[max(0, cut - BEFORE) : cut], -1), _word(self.text[cut:], 0)

    def _is_unfinished(self, cut: int) -> bool:
        return UNFINISHED.search(strip_marks(self.text[max(0, cut - BEFORE) : cut])) is not None


def relays(text: str, earlier: Sequence[Heard], *, whole_words: bool = True) -> Iterator[Relay]:
    """Return the ways to read a message with the earlier ones, the newest of which is first.

    The gaps between messages are spaces; as many of the last ones as may be cut words are none.
    Without `whole_words` a sign may follow what was cut, as it does in an address.
    """
    if not earlier or len(text) > LAST or not text or text.isspace():
        return
    parts = [text, *_joinable(earlier)]
    if len(parts) == 1:
        return
    parts.reverse()
    for closed in range(len(parts)):
        if closed and whole_words and not _is_cut(parts[-closed - 1], parts[-closed]):
            return
        open_ = len(parts) - 1 - closed
        pieces = [f"{part} " for part in parts[:open_]] + parts[open_:-1]
        cuts = tuple(accumulate(map(len, pieces)))
        yield Relay("".join(pieces) + text, cuts[-1], cuts)


def _joinable(earlier: Sequence[Heard]) -> Iterator[str]:
    for heard in earlier[:MOST]:
        if not heard.text or len(heard.text) > BEFORE:
            return
        yield heard.text


def _is_cut(before: str, after: str) -> bool:
    """Whether a word may end in one message and go on in the next."""
    return before[-1:].isalnum() and after[:1].isalnum()


def _word(text: str, which: int) -> str:
    words = WORDS.findall(strip_marks(text[:BEFORE]))
    return str(words[which]) if words else ""


def _is_a_word(piece: str) -> bool:
    return len(piece) > FRAGMENT or piece in SHORT_WORDS
