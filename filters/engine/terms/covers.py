"""Which findings of a message lie within longer ones, and say nothing more."""

from collections.abc import Mapping

from filters.engine.finding import Finding
from filters.engine.message import Span


def covered(findings: Mapping[Span, Finding], covers: Mapping[Span, Finding]) -> set[Span]:
    """Return where findings lie within another one of `covers` that is at least as sure."""
    inside: set[Span] = set()
    open_: list[Finding] = []
    for span in sorted({*findings, *covers}, key=lambda one: (one.start, -one.end)):
        open_ = [one for one in open_ if one.span.end >= span.start]
        own = findings.get(span)
        if own is not None and any(
            one.span.end >= span.end and one.certainty >= own.certainty for one in open_
        ):
            inside.add(span)
        if span in covers:
            open_.append(covers[span])
    return inside
