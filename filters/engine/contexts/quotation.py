"""Quotation marks: which stretch of a text they set apart."""

import regex

from filters.engine.message import Span
from filters.engine.reading.folding import WRAPPED_HINT

MARKS = (("«", "»"), ("“", "”"), ("„", "“"), ("‹", "›"), ("<<", ">>"))
DOUBLE = '"'
SINGLE = regex.compile(r"(?<!\w)['‘`](?=\w)|(?<=[\w!?.])['’`](?!\w)")
"""A single mark that opens before a word or closes after one: no apostrophe does either."""


def quotation(raw: str, span: Span) -> Span | None:
    """Return the innermost quotation around a stretch, with its marks; none where none closes.

    Words each of which is in marks of its own are no quotation: they are written so.
    """
    if WRAPPED_HINT.search(raw, span.start, span.end):
        return None
    held = [found for one in MARKS if (found := _paired(raw, span, *one))]
    held += [found for found in (_double(raw, span), _single(raw, span)) if found]
    return max(held, key=lambda one: one.start, default=None)


def _paired(raw: str, span: Span, opening: str, closing: str) -> Span | None:
    start = raw.rfind(opening, 0, span.start)
    if start < 0 or raw.find(closing, start + len(opening), span.start) >= 0:
        return None
    end = raw.find(closing, span.end)
    return Span(start, end + len(closing)) if end >= 0 else None


def _double(raw: str, span: Span) -> Span | None:
    """Between `"`, an odd one before the stretch opens."""
    if raw.count(DOUBLE, 0, span.start) % 2 == 0:
        return None
    end = raw.find(DOUBLE, span.end)
    return Span(raw.rfind(DOUBLE, 0, span.start), end + 1) if end >= 0 else None


def _single(raw: str, span: Span) -> Span | None:
    if not any(one in raw for one in "'‘`"):
        return None
    marks = [found.start() for found in SINGLE.finditer(raw)]
    before = [place for place in marks if place < span.start]
    after = [place for place in marks if place >= span.end]
    if not before or not after or not _opens(raw, before[-1]) or _opens(raw, after[0]):
        return None
    return Span(before[-1], after[0] + 1)


def _opens(raw: str, place: int) -> bool:
    return not raw[place - 1 : place].isalnum() and raw[place + 1 : place + 2].isalnum()
