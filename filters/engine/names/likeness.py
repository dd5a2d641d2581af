"""Names that look like other names: what is left of a name once its disguise is off."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import regex
from rapidfuzz.distance import OSA

from filters.engine.names.glimpse import sought
from filters.engine.names.name_words import name_words
from filters.engine.reading.folding import fold, strip_marks, unmask

STRAIGHT = str.maketrans("01i|!34578$@", "olllleastbsa")
"""Signs and letters that names swap for one another, each written one way."""
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
DOUBLED = re.compile(r"(.)\1+")
LETTERS = regex.compile(r"[^\p{L}\p{N}]+")
ASCII_LETTERS = re.compile("[^A-Za-z0-9]+")
"""The same for what is ASCII; `re` is twice as fast."""
PARTS = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|[\W_]+")
EDGE = re.compile(r"^[\dx]+(?=\D)|(?<=\D)\d+$|(?<=[^\Wx]{3})x+$")
GLUED = re.compile(
    r"^(?:official|officielle|officiel|real|vrai|the)|(?:officiel(?:le)?|official|t?tv|modo?)$"
)
OFFICES = {
    "mod": "mod mods modo modos moderator moderateur moderatrice moderation modteam",
    "": "official officiel officielle officiels real vrai vraie tv ttv hd staff admin "
    "support team equipe compte account giveaway giveaways cadeaux prize "
    "service help backup second bis alt twitch yt x xx xxx the",
}
OFFICE = {word: office for office, words in OFFICES.items() for word in words.split()}
"""What people add to a name to pass for the one who bears it, or for their office."""
POSED = re.compile(
    r"tw[il]tch(?:tv)?(?:staf|suport|admin|team|modera|security|safety|oficial|help|verif|alert|service)"
    r"|(?:staf|admin|suport|oficial|security)(?:of|from|at|de)?tw[il]tch"
)
"""What no viewer is, in a name without doubled letters."""
TWITCH = frozenset("wh")
"""Letters of it for which no sign stands."""
SHORTEST, PROPER, LONG = 4, 8, 8
"""Letters from which a name can be imitated at all; by dress alone; by one letter changed."""


class Likeness(Enum):
    """How a name imitates another."""

    SCRIPT = "script"
    LOOK = "look"
    DRESSED = "dressed"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class _Read:
    """A name in every way it is compared."""

    folded: str
    shape: str
    shapes: frozenset[str]
    """Its silhouettes without figures, and without an office written in one word with it."""
    words: str
    offices: frozenset[str]
    letters: str
    composed: bool
    claims: bool


def likeness(name: str, other: str) -> Likeness | None:
    """Say how a name imitates another, the whole of it; the same name imitates nobody."""
    mine, theirs = _read(name), _read(other)
    if mine.folded == theirs.folded or len(theirs.shape) < SHORTEST:
        return None
    if mine.shape == theirs.shape:
        same = mine.folded.isascii() == theirs.folded.isascii()
        return Likeness.LOOK if same else Likeness.SCRIPT
    worn = mine.words == theirs.words and mine.offices >= theirs.offices
    if worn or theirs.shape in mine.shapes:
        # Many share a first name, and add figures to it: that is no imitation yet.
        telling = theirs.composed or mine.claims or len(theirs.shape) >= PROPER
        return Likeness.DRESSED if telling else None
    if min(len(mine.letters), len(theirs.letters)) < LONG:
        return None
    near = OSA.distance(mine.letters, theirs.letters, score_cutoff=1) <= 1
    return Likeness.LETTER if near else None


def telling(name: str) -> frozenset[str]:
    """Return letters of a name of which whoever imitates it leaves out one at most."""
    read = _read(name)
    return sought(read.shape, read.words, read.letters)


def poses_as_staff(name: str) -> bool:
    """Whether a name claims to be the site's own staff: `Tw1tch_Support`."""
    if name.isascii() and not TWITCH.issubset(name.lower()):
        return False
    return POSED.search("".join(name_words(name))) is not None


@lru_cache(maxsize=2_048)
def _read(name: str) -> _Read:
    own = folded(name)
    parts = [part for part in PARTS.split(name) if part]
    words = [_bare(strip_marks(fold(part))) for part in parts]
    spoken = "".join(silhouette(word) for word in words if word not in OFFICE)
    return _Read(
        folded=own,
        shape=silhouette(own),
        shapes=frozenset({silhouette(_bare(own)), silhouette(_unglued(own))}),
        words=DOUBLED.sub(r"\1", spoken),
        offices=frozenset(OFFICE[word] for word in words if word in OFFICE) - {""},
        letters=LETTERS.sub("", strip_marks(_bare(own))),
        composed=len(parts) > 1,
        claims=any(strip_marks(fold(part)) in OFFICE for part in parts),
    )


def folded(name: str) -> str:
    """Return a name as Twitch compares it: case and width make no difference."""
    return fold(name.strip().removeprefix("@"))


@lru_cache(maxsize=2_048)
def silhouette(name: str) -> str:
    """Return what an eye that passes over a name sees of it."""
    read = unmask(strip_marks(fold(name))).translate(STRAIGHT)
    seen = (ASCII_LETTERS if read.isascii() else LETTERS).sub("", read)
    for pair, one in PAIRS:
        seen = seen.replace(pair, one)
    return DOUBLED.sub(r"\1", seen)


def _bare(name: str) -> str:
    """Take off the figures and the `x` around a name."""
    return EDGE.sub("", EDGE.sub("", name.strip("_ ")).strip("_ "))


def _unglued(name: str) -> str:
    """Take off the office that is written in one word with a name."""
    return GLUED.sub("", _bare(LETTERS.sub("", strip_marks(name))))
