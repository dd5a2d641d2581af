"""Words put in between those of a phrase: `nique bien ta mère`, `kill your fucking self`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from filters.engine.message import Span
from filters.engine.reading.stretches import gaps, letter_by_letter
from filters.engine.reading.view import View

ADVERBS = (
    "bien donc juste vraiment trop franchement carrement serieusement serieux stp svp genre "
    "clairement litteralement simplement grave direct vite gentiment maintenant putain ptn bordel "
    "completement totalement definitivement tous toutes frere frr mec wesh propre venir "
    "fucking fuckin fkn freaking goddamn damn bloody really just please pls literally actually "
    "seriously honestly absolutely totally completely now own"
)
ADJECTIVES = (
    "petit petite petits petites gros grosse grosses vieux vieille vieilles grand grande grands "
    "grandes sale sales pauvre pauvres enorme immonde vulgaire miserable sombre vrai vraie "
    "little lil fat ugly stupid dumb dirty nasty filthy pathetic worthless"
)
PHRASES = ("un peu", "un coup", "quand meme", "une bonne fois", "tout de suite", "putain de")
SMALL = "de d te t ta tes ton la le se toi vos vous your ur you yourself self of the a to off up"
"""Words with which no item of a list begins or ends: a comma beside one is put there."""
SIGN = r"[,;:!?/|+]+"
FILL = frozenset((*ADVERBS.split(), *ADJECTIVES.split()))
OF_PHRASES = frozenset(("peu", "coup", "meme", "fois", "suite", "putain"))
OF_FILLS = FILL | OF_PHRASES
BESIDE_SIGNS = frozenset(SMALL.split())
WORD = re.compile(r"(?<= )[^ ]+(?= )")
PHRASE = re.compile(rf" (?:{'|'.join(PHRASES)})(?= )")
ANY_SIGN = re.compile(r"[,;:!?/|+]")
SIGNED = re.compile(rf"[^\W\d_] ?{SIGN} [^\W\d_]")
SIGNS = re.compile(rf" ?{SIGN}(?= )")
NEXT = re.compile(r" (\w+)")


@dataclass(frozen=True, slots=True)
class Padded:
    """A spaced text without what was put in between, and where that stood."""

    view: View
    seams: tuple[tuple[int, bool], ...]
    """Places in the view at which something is left out, and whether it was a sign."""

    def within(self, start: int, end: int) -> tuple[bool, bool]:
        """Whether something is left out within a stretch, and whether a sign is."""
        inside = [sign for place, sign in self.seams if start < place < end]
        return bool(inside), any(inside)


def may_fill(word: str) -> bool:
    """Whether a word has a sign that may stand between those of a phrase."""
    return ANY_SIGN.search(word) is not None


def unpadded(spaced: View) -> Padded | None:
    """Return a text without what may stand between the words of a phrase, where any does."""
    text = spaced.text
    filled = not OF_FILLS.isdisjoint(text.split(" "))
    signed = ANY_SIGN.search(text) is not None
    if not filled and not (signed and SIGNED.search(text)):
        return None
    fills = _fills(text) if filled else ()
    between = dict(_first((*fills, *(_signs(text) if signed else ()))))
    if not between:
        return None
    kept = tuple(gaps(between, len(text)))
    seams, gone = [], 0
    for (start, end), sign in between.items():
        seams.append((start - gone, sign))
        gone += end - start
    view = View(
        "".join(text[start:end] for start, end in kept),
        spaced,
        lambda: letter_by_letter(text, kept),
    )
    return Padded(view, tuple(seams))


def _fills(text: str) -> Iterator[tuple[Span, bool]]:
    """Find words and phrases that only fill, each with the space before it."""
    if not OF_PHRASES.isdisjoint(text.split(" ")):
        yield from ((Span(*found.span()), False) for found in PHRASE.finditer(text))
    for found in WORD.finditer(text):
        if found[0] in FILL:
            yield Span(found.start() - 1, found.end()), False


def _signs(text: str) -> Iterator[tuple[Span, bool]]:
    """Find the signs that stand beside a small word, with a space behind them."""
    for found in SIGNS.finditer(text):
        before = text[text.rfind(" ", 0, found.start()) + 1 : found.start()]
        after = NEXT.match(text, found.end())
        known = before in BESIDE_SIGNS and len(before) < found.start()
        if known or (after is not None and after[1] in BESIDE_SIGNS):
            yield Span(*found.span()), True


def _first(found: Iterable[tuple[Span, bool]]) -> Iterator[tuple[Span, bool]]:
    """Put what was found in order; of two that overlap the first one stands, and the longer."""
    end = 0
    for span, sign in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if span.start >= end:
            yield span, sign
            end = span.end
