"""Stretches of a text: put in order, turned inside out, cut up."""

from collections.abc import Iterable, Iterator, Sequence

from filters.engine.message import Span
from filters.engine.reading.view import Piece

OPENS, CLOSES = ("", " "), ("", " ", ",", ".", "!", "?", ":")
"""What stands before and behind a stretch that is no part of a longer word."""


def merged(spans: Iterable[Span], size: int) -> Iterator[Span]:
    """Put spans in order, within the text: whoever sent them may have sent anything."""
    end = 0
    for span in sorted(spans):
        start, stop = max(span.start, end), min(span.end, size)
        if start < stop:
            yield Span(start, stop)
            end = stop


def within(span: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others holds all of a span."""
    return any(start <= span.start and span.end <= end for start, end in others)


def gaps(spans: Iterable[Span], size: int) -> Iterator[Span]:
    """Return what lies between spans that are in order."""
    position = 0
    for span in spans:
        yield Span(position, span.start)
        position = span.end
    yield Span(position, size)


def without(text: str, spans: Iterable[Span]) -> str:
    """Return a text with one space for each of its stretches that is left out."""
    return " ".join(text[start:end] for start, end in gaps(merged(spans, len(text)), len(text)))


def stand_apart(spans: Sequence[Span], text: str) -> bool:
    """Whether no stretch of a text is part of a longer word."""
    before = (text[max(start - 1, 0) : start] for start, _ in spans)
    behind = (text[end : end + 1] for _, end in spans)
    return all(map(OPENS.__contains__, before)) and all(map(CLOSES.__contains__, behind))


def letter_by_letter(text: str, kept: Iterable[Span]) -> Iterator[Piece]:
    """Keep the stretches of a text and drop the rest."""
    return ((text[at], at, at + 1) for start, end in kept for at in range(start, end))


def reversed_pieces(text: str) -> Iterator[Piece]:
    """Keep every character, the last one first."""
    return ((text[at], at, at + 1) for at in range(len(text) - 1, -1, -1))
