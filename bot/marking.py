"""A message as a page shows it: findings marked where they lie, and hidden until asked for."""

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.cases.case import Case, Source
from filters.engine.finding import Family, Finding
from filters.engine.message import Span

LONGEST = 500
"""Code points of a message on a page: Twitch lets nobody write more."""
LONG = 160
"""Code points from which a message may take more lines than a phone should give it."""
STACKED = 3
"""Marks on one letter that are shown; more are for breaking a page."""
JOINERS = frozenset("\u200c\u200d")
"""What letters and emoji are joined with: it orders nothing anew."""
HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
"""Categories of characters that show nothing, or show the rest in another order."""
HURTS = frozenset({Family.CONTENT})
"""What is found by what it says: others need not be hidden."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message; `why` numbers the findings in it, counted from 1."""

    text: str
    why: tuple[int, ...] = ()

    @property
    def blank(self) -> str:
        """What stands in its place while it is hidden: as long, and nothing to read."""
        return "▒" * min(max(len(self.text.strip()), 3), 12)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said."""

    pieces: tuple[Piece, ...]
    veiled: bool
    """Whether what is marked is hidden until asked for."""
    cut: bool = False

    @property
    def text(self) -> str:
        """All of it, as it is shown."""
        return "".join(one.text for one in self.pieces)

    @property
    def long(self) -> bool:
        """Whether it takes so many lines that it scrolls in a place of its own."""
        return len(self.text) > LONG


def said(text: str, findings: Collection[Finding] = (), *, veil_all: bool = False) -> Said:
    """Return a text with its findings marked; `veil_all` hides all of it until asked for."""
    shown = text[:LONGEST]
    spans = [(number, one.span) for number, one in enumerate(findings, 1) if _has_place(one)]
    pieces = tuple(_pieces(shown, spans))
    if veil_all and shown:
        pieces = tuple(Piece(one.text, one.why or (0,)) for one in pieces)
    hurts = veil_all or any(one.family in HURTS and _has_place(one) for one in findings)
    return Said(pieces, veiled=bool(shown) and hurts, cut=len(text) > LONGEST)


def said_in(case: Case) -> Said:
    """Return the message of a case; what AutoMod held without a word of ours is hidden whole."""
    evidence = case.evidence
    held = case.source is Source.AUTOMOD and not evidence.findings
    return said(evidence.message.text, evidence.findings, veil_all=held)


def _has_place(finding: Finding) -> bool:
    return finding.certainty > 0 and finding.span.end > finding.span.start


def _pieces(text: str, spans: list[tuple[int, Span]]) -> Iterator[Piece]:
    """Cut a text wherever a finding begins or ends."""
    ends = {0, len(text)}
    for _, span in spans:
        ends |= {min(span.start, len(text)), min(span.end, len(text))}
    edges = sorted(ends)
    for start, end in pairwise(edges):
        why = tuple(number for number, span in spans if span.start <= start and end <= span.end)
        yield Piece(visible(text[start:end]), why)


def visible(text: str) -> str:
    """Return a text that neither reorders nor breaks what stands around it."""
    shown: list[str] = []
    stacked = 0
    for one in text:
        category = unicodedata.category(one)
        stacked = stacked + 1 if category in {"Mn", "Me"} else 0
        if category in HIDDEN and one not in JOINERS:
            shown.append("·")
        elif stacked <= STACKED:
            shown.append(one)
    return "".join(shown)
