"""Every reading of a text as a view that maps back to spans of the original."""

import re
from collections.abc import Iterator

from filters.engine.message import Span
from filters.engine.reading.again import again_view
from filters.engine.reading.closing import struck
from filters.engine.reading.confusables import TURNED
from filters.engine.reading.derived import (
    lowered_view,
    reread_view,
    reversed_view,
    spaced_view,
    squeezed_view,
)
from filters.engine.reading.folding import fold, segment_pieces, strip_marks, undress
from filters.engine.reading.glance import (
    ADORNED,
    BEYOND,
    CROOKED,
    DOUBLE,
    GAP,
    LONE,
    LOOSE,
    STRANGE,
    TRIPLED,
    glance,
)
from filters.engine.reading.honest import is_honest, stands
from filters.engine.reading.imitation import imitate, imitated_pieces, may_imitate
from filters.engine.reading.lazy import lazy
from filters.engine.reading.leet import unleet
from filters.engine.reading.readings import eyed, paired, shows_eye, shows_pair, undrawn
from filters.engine.reading.squeezing import has_singles, is_plain, overdone
from filters.engine.reading.stretches import without
from filters.engine.reading.view import View
from filters.engine.reading.way import Way
from filters.engine.reading.ways import ways

TURNED_HINT = re.compile(r"[ɐɔǝɟƃɓɥᴉɾʞꞁɯɹʇʌʍʎƆƎℲ⅁˥⅂⊥⅄]")
RIGHT_TO_LEFT = re.compile("[\u202b\u202e\u2067]")
"""Controls that show a text from its end."""
TAGS = {0xE0000 + code: chr(code).lower() for code in range(0x20, 0x7F)}
"""Invisible copies of ASCII, with which words are hidden in plain text."""
TAGGED = re.compile("[\U000e0020-\U000e007e]{3}")


class Views:
    """A text in every reading, made on demand: what is not asked for costs nothing."""

    def __init__(self, raw: str, marked: tuple[Span, ...] = ()) -> None:
        """Take in a text, and where Twitch marked what nobody reads."""
        self.raw = raw
        self._marked = marked

    @lazy
    def original(self) -> View:
        """The text as it was written."""
        return View(self.raw)

    @lazy
    def folded(self) -> View:
        """Case and width folded (NFC, NFKC, casefold): é stays é."""
        if self.raw.isascii():
            return View(self.raw.lower())
        return View(fold(self.raw), self.original, lambda: segment_pieces(self.raw, fold))

    @lazy
    def bare(self) -> View:
        """Folded, without accents, zalgo, invisible characters and bidi controls."""
        folded = self.folded.text
        if folded.isascii():
            return self.folded
        return View(strip_marks(folded), self.folded, lambda: segment_pieces(folded, strip_marks))

    @lazy
    def glance(self) -> int:
        """What its words tell, each by itself: the bits of `glance`."""
        return glance(self.raw)

    @lazy
    def plain(self) -> bool:
        """Whether every view of the text but `closed` and `backwards` is the folded one."""
        seen, folded = self.glance, self.folded.text
        if seen & (BEYOND | GAP):
            return is_plain(folded) and not shows_pair(folded) and not shows_eye(self.raw, folded)
        return not (seen & (ADORNED | DOUBLE) or (seen & LONE and has_singles(folded)))

    @lazy
    def honest(self) -> bool:
        """Whether no sign stands for a letter: no skeleton but for other letters, nothing masked.

        What Twitch marked is not looked at, as nothing that touches it is ever found.
        """
        if self.plain:
            return True
        bare = self.bare.text
        if not self.raw.isascii():
            return is_honest(bare) and not (self._borrows or self._is_turned)
        read = without(bare, self._marked) if self._marked else bare
        seen = glance(read) if self._marked else self.glance
        if seen & CROOKED and seen & LOOSE:
            return not seen & STRANGE and (is_honest(read) or stands(read))
        return True

    @lazy
    def single(self) -> bool:
        """Whether there is but one way to read the letters, the bare one: nothing is stretched.

        It is so of most texts: no skeleton, no squeezed text, no way is anything else.
        """
        if self.plain:
            return True
        if not self.honest or not self.raw.isascii():
            return False
        bare = self.bare.text
        if not self.glance & (GAP | LONE | TRIPLED | DOUBLE):
            return True
        return not (overdone(bare) or shows_pair(bare) or shows_eye(self.raw, bare))

    @lazy
    def imitated(self) -> View:
        """Without accents and dress, look-alike letters read as Latin ones, case kept."""
        if self.raw.isascii():
            return self.original
        undressed = undress(self.raw)
        naked = View(undressed, self.original, lambda: segment_pieces(self.raw, undress))
        seen = imitate(undressed)
        return naked if seen == undressed else View(seen, naked, lambda: imitated_pieces(undressed))

    @lazy
    def skeleton(self) -> View:
        """Bare, look-alike letters and leet digits read as the letters they imitate."""
        return self.bare if self.honest else self._unmasked(self._lowered, "i")

    @lazy
    def skeletons(self) -> tuple[View, ...]:
        """Every way to read the masked letters: a `1` or a `|` is an i or an l, as an I may be."""
        return (self.bare,) if self.single else (self.skeleton, *self._others())

    def _others(self) -> Iterator[View]:
        lower, skeleton = self._lowered, self.skeleton
        if not self.honest and ("1" in lower.text or "|" in lower.text):
            other = self._unmasked(lower, "l")
            if other.text != skeleton.text:
                yield other
        cased = self.imitated.text if self._borrows else self.raw
        if shows_eye(cased, self.folded.text):
            yield self._unmasked(lowered_view(eyed(self.imitated)), "i")
        if shows_pair(skeleton.text):
            yield paired(skeleton)

    @lazy
    def _borrows(self) -> bool:
        return may_imitate(self.raw)

    @lazy
    def _lowered(self) -> View:
        if not self._borrows:
            return undrawn(self.bare)
        lower = lowered_view(self.imitated)
        return undrawn(self.bare if lower.text == self.bare.text else lower)

    def _unmasked(self, lower: View, one: str) -> View:
        return reread_view(lower, unleet(lower.text, one))

    @lazy
    def squeezed(self) -> View:
        """Skeleton, with letters set apart (`s a l`, `s.a.l`) joined and doubled ones written once.

        Where no letter is written three times nor set apart, it is the skeleton itself.
        """
        return self.bare if self.single else squeezed_view(self.skeleton)

    @lazy
    def readings(self) -> tuple[View, ...]:
        """The text as whole sentences are read, the bare one first; each of these once."""
        if self.single:
            return (self.bare,)
        return tuple(dict.fromkeys((self.bare, *self.skeletons, self.squeezed)))

    @lazy
    def spaced(self) -> View:
        """Bare, with whatever parts words (spaces, `-`, `.`, `'`, `_`) written as one space."""
        return self.folded if self.plain else spaced_view(self.bare)

    @lazy
    def unmasked(self) -> tuple[View, ...]:
        """The skeletons that differ from the bare text, spaced."""
        if self.single:
            return ()
        return tuple(spaced_view(one) for one in self.skeletons if one is not self.bare)

    @lazy
    def joined(self) -> tuple[View, ...]:
        """The squeezed skeletons that differ from their skeleton, spaced.

        Where letters set apart write one word again and again, also as so many words.
        """
        if self.single:
            return ()
        first, *others = self.skeletons
        pairs = ((self.squeezed, first), *((squeezed_view(one), one) for one in others))
        squeezed = [spaced_view(squeezed) for squeezed, one in pairs if squeezed is not one]
        again = map(again_view, self.skeletons) if squeezed else ()
        return (*squeezed, *(spaced_view(one) for one in again if one))

    @lazy
    def ways(self) -> tuple[Way, ...]:
        """Every reading in which words are looked for that are cut up, misspelt or turned."""
        if self.single:
            return (Way(self.bare, spaced=self.spaced),)
        found = ways(self.bare, (*self.skeletons, *self._tagged()))
        if self.honest or not struck(self.raw):
            return found
        # a sign that stands between letters cuts here: it is no letter itself
        lower = self._lowered
        return (Way(reread_view(lower, unleet(lower.text, inner="")), struck_in=self.raw), *found)

    @lazy
    def shown(self) -> tuple[View, ...]:
        """The readings in which a sign may still hide a letter."""
        return tuple(dict.fromkeys((self.bare, self.skeleton)))

    def _tagged(self) -> Iterator[View]:
        folded = self.folded
        if not self.raw.isascii() and TAGGED.search(folded.text):
            yield View(folded.text.translate(TAGS), folded)

    @lazy
    def turned(self) -> tuple[View, ...]:
        """Readings from right to left, where turned letters or bidi controls ask for them."""
        if self.honest or not self._is_turned:
            return ()
        bare, seen = self.bare, []
        if TURNED_HINT.search(self.raw):
            seen.append(reversed_view(View(bare.text.translate(TURNED), bare)))
        if RIGHT_TO_LEFT.search(self.raw):
            seen.append(reversed_view(self.skeleton))
        return tuple(map(spaced_view, seen))

    @lazy
    def _is_turned(self) -> bool:
        raw = self.raw
        return not raw.isascii() and bool(TURNED_HINT.search(raw) or RIGHT_TO_LEFT.search(raw))
