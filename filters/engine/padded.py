"""Words put in between those of a phrase: `nique bien ta mère`, `kill your fucking self`."""

import re
from dataclasses import dataclass

from filters.engine.folding import replaced_pieces
from filters.engine.view import View

ADVERBS = (
    "bien donc juste vraiment trop franchement carrement serieusement serieux stp svp genre "
    "clairement litteralement simplement grave direct vite gentiment maintenant putain ptn bordel "
    "completement totalement definitivement tous toutes frere frr mec wesh propre "
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
FILL = frozenset((*ADVERBS.split(), *ADJECTIVES.split(), "peu", "coup", "meme", "fois", "suite"))
_FILLS = "|".join((*PHRASES, *ADVERBS.split(), *ADJECTIVES.split()))
_SMALL = "|".join(SMALL.split())
_AFTER_SMALL = "|".join(f"(?<= {word})" for word in SMALL.split())
PAD = re.compile(
    rf" (?:{_FILLS})(?= )|(?P<sign> ?{SIGN}(?= (?:{_SMALL})\b)|(?:{_AFTER_SMALL}) ?{SIGN}(?= ))"
)
SIGNED = re.compile(rf"[^\W\d_] ?{SIGN} [^\W\d_]")


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


def unpadded(spaced: View) -> Padded | None:
    """Return a text without what may stand between the words of a phrase, where any does."""
    text = spaced.text
    if FILL.isdisjoint(text.split(" ")) and not SIGNED.search(text):
        return None
    seams: list[tuple[int, bool]] = []
    gone = 0
    for found in PAD.finditer(text):
        seams.append((found.start() - gone, found["sign"] is not None))
        gone += found.end() - found.start()
    if not seams:
        return None
    view = View(PAD.sub("", text), spaced, lambda: replaced_pieces(text, PAD, ""))
    return Padded(view, tuple(seams))
