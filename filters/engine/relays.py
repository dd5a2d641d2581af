"""One viewer's last messages read as one, in the ways in which a word may be cut between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filters.engine.lane import Heard
from filters.engine.message import Span

LAST, BEFORE = 16, 48
"""Characters of the longest message that may end, and that may begin, what was cut up."""
MOST = 5
"""Earlier messages that are read with the newest one."""


@dataclass(frozen=True, slots=True)
class Relay:
    """Messages read as one text, the newest of which begins at `start`."""

    text: str
    start: int

    def crosses(self, span: Span) -> bool:
        """Whether a place begins in an earlier message and ends in the newest."""
        return span.start < self.start < span.end

    def last(self, span: Span) -> Span:
        """Return the part of a place that stands in the newest message."""
        return Span(max(span.start - self.start, 0), span.end - self.start)


def relays(text: str, earlier: Sequence[Heard]) -> Iterator[Relay]:
    """Return the ways to read a message with the earlier ones, the newest of which is first.

    The gaps between messages are spaces; as many of the last ones as may be cut words are none.
    """
    if not earlier or len(text) > LAST or not text or text.isspace():
        return
    parts = [text, *_joinable(earlier)]
    if len(parts) == 1:
        return
    parts.reverse()
    for closed in range(len(parts)):
        if closed and not _is_cut(parts[-closed - 1], parts[-closed]):
            return
        open_ = len(parts) - 1 - closed
        before = "".join(f"{part} " for part in parts[:open_]) + "".join(parts[open_:-1])
        yield Relay(before + text, len(before))


def _joinable(earlier: Sequence[Heard]) -> Iterator[str]:
    for heard in earlier[:MOST]:
        if not heard.text or len(heard.text) > BEFORE:
            return
        yield heard.text


def _is_cut(before: str, after: str) -> bool:
    """Whether a word may end in one message and go on in the next."""
    return before[-1:].isalnum() and after[:1].isalnum()
