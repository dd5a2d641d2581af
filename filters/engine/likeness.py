"""Names that look like other names: what is left of a name once its disguise is off."""

import re
from enum import Enum

import regex
from rapidfuzz.distance import OSA

from filters.engine.folding import fold, strip_marks, unmask

STRAIGHT = str.maketrans("01i|!34578$@", "olllleastbsa")
"""Signs and letters that names swap for one another, each written one way."""
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
DOUBLED = re.compile(r"(.)\1+")
LETTERS = regex.compile(r"[^\p{L}\p{N}]+")
PARTS = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|[\W_]+")
EDGE = re.compile(r"^[\dx]+(?=\D)|(?<=\D)\d+$|(?<=[^\Wx]{3})x+$")
GLUED = re.compile(
    r"^(?:official|officielle|officiel|real|vrai|the)|(?:officiel(?:le)?|official|t?tv|modo?)$"
)
OFFICES = {
    "mod": "mod mods modo modos moderator moderateur moderatrice moderation modteam",
    "": "official officiel officielle officiels real vrai vraie tv ttv hd staff admin support team "
    "equipe compte account backup second bis alt twitch yt x xx xxx the",
}
OFFICE = {word: office for office, words in OFFICES.items() for word in words.split()}
"""What people add to a name to pass for the one who bears it, or for their office."""
SHORTEST, PROPER, LONG = 4, 8, 8
"""Letters from which a name can be imitated at all; by dress alone; by one letter changed."""


class Likeness(Enum):
    """How a name imitates another."""

    SCRIPT = "script"
    LOOK = "look"
    DRESSED = "dressed"
    LETTER = "letter"


def likeness(name: str, other: str) -> Likeness | None:
    """Say how a name imitates another, the whole of it; the same name imitates nobody."""
    own, theirs = folded(name), folded(other)
    shape = silhouette(theirs)
    if own == theirs or len(shape) < SHORTEST:
        return None
    mine = silhouette(own)
    if mine == shape:
        return Likeness.LOOK if own.isascii() == theirs.isascii() else Likeness.SCRIPT
    if _wears(name, other) or shape in (silhouette(_bare(own)), silhouette(_unglued(own))):
        return Likeness.DRESSED if _may_be_dressed(other, name) else None
    mine, shape = _letters(own), _letters(theirs)
    if min(len(mine), len(shape)) >= LONG and OSA.distance(mine, shape, score_cutoff=1) <= 1:
        return Likeness.LETTER
    return None


def folded(name: str) -> str:
    """Return a name as Twitch compares it: case and width make no difference."""
    return fold(name.strip().removeprefix("@"))


def silhouette(name: str) -> str:
    """Return what an eye that passes over a name sees of it."""
    seen = LETTERS.sub("", unmask(strip_marks(fold(name))).translate(STRAIGHT))
    for pair, one in PAIRS:
        seen = seen.replace(pair, one)
    return DOUBLED.sub(r"\1", seen)


def _bare(name: str) -> str:
    """Take off the figures and the `x` around a name."""
    return EDGE.sub("", EDGE.sub("", name.strip("_ ")).strip("_ "))


def _unglued(name: str) -> str:
    """Take off the office that is written in one word with a name."""
    return GLUED.sub("", _bare(LETTERS.sub("", strip_marks(name))))


def _letters(name: str) -> str:
    return LETTERS.sub("", strip_marks(_bare(name)))


def _wears(name: str, other: str) -> bool:
    """Whether a name is another's with more offices, in whatever order and form."""
    (mine, my_offices), (theirs, their_offices) = _undressed(name), _undressed(other)
    return mine == theirs and my_offices >= their_offices


def _undressed(name: str) -> tuple[str, frozenset[str]]:
    """Return the silhouette of a name without offices, and the offices that mean something."""
    words = [_bare(strip_marks(fold(part))) for part in PARTS.split(name) if part]
    names = "".join(silhouette(word) for word in words if word not in OFFICE)
    offices = frozenset(OFFICE[word] for word in words if word in OFFICE)
    return DOUBLED.sub(r"\1", names), offices - {""}


def _may_be_dressed(other: str, name: str) -> bool:
    """Whether dress makes an impostor: many share a first name, and add figures to it."""
    composed = len([part for part in PARTS.split(other) if part]) > 1
    claims = any(strip_marks(fold(part)) in OFFICE for part in PARTS.split(name))
    return composed or claims or len(silhouette(other)) >= PROPER
