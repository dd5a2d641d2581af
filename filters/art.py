"""Art: pictures drawn with characters, and letters that drip with marks."""

import re
from collections.abc import Iterator
from string import ascii_letters, digits

import regex
from pydantic import Field

from filters.engine.crude import MOST_BLANK, blanks, drawn_crudely
from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.phrase import Phrase
from filters.engine.reading.view import View
from filters.engine.traits import ALIEN, CROWDED, DRAWN

UNUSUAL = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2500-\u25ff\u2800-\u28ff"
    r"\u302a-\u309a\ua66e-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0001e9ff\U0001fb00-\U0001fbff]"
)
"""Where marks and what draws stand; French and English have none of it."""
WALL = regex.compile(
    r"[\u2500-\u25ff\u2800-\u28ff\U0001fb00-\U0001fbff](?:[\s\u3000\u3164]*"
    r"[\u2500-\u25ff\u2800-\u28ff\U0001fb00-\U0001fbff])*"
)
INK = regex.compile(r"[\u2500-\u25ff\u2801-\u28ff\U0001fb00-\U0001fbff]")
WIDE = regex.compile(
    r"[\ua66e\ua9c1-\ua9cd\ufdfa-\ufdfd\U00012000-\U0001254f\U00013000-\U0001342f]"
)
WIDTH = 3
"""What a sign as wide as a word takes of the screen, beside one that draws."""
ENCLOSED = regex.compile(r"[^\W\d][\u0488\u0489\u20dd-\u20e0\u20e2-\u20e4]")
"""A letter in a ring of signs, which hides it."""
MOST_RINGED = 10
NO_SIGNS = f"{ascii_letters}{digits} ".encode()
ASCII_INK = regex.compile(r"[/\\|_#@%&=+*^~`<>()\[\]{}.:;'\",-]")
ASCII_ROW = regex.compile(
    r"[/\\|_#@%&=+*^~`<>()\[\]{}:;'\".,-]{3,}(?:[ "
    r"\w]{1,8}[/\\|_#@%&=+*^~`<>()\[\]{}:;'\".,-]{2,}){4,}"
)
"""Rows of signs with gaps between them: a picture of several lines, as Twitch shows it in one."""
STACK = regex.compile(
    r"[^\p{M}](?P<marks>[\p{M}--[\uFE00-\uFE0F\u20E3\U000E0100-\U000E01EF]]{3,})", regex.VERSION1
)
NATIVE = regex.compile(
    r"[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Tibetan}"
    r"\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Myanmar}"
    r"\p{Script=Khmer}\p{Script=Lao}\p{Script=Sinhala}\p{Script=Malayalam}\p{Script=Kannada}"
    r"\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Syriac}]"
)
"""Scripts whose letters carry vowels and tones as marks."""
NATIVE_MARKS = 3
"""What such a letter may carry above what a Latin one may."""
SURE, CRUDE = 0.85, 0.8


class ArtOptions(FilterOptions):
    """How much may be drawn."""

    max_drawn: int = Field(
        40,
        ge=1,
        le=500,
        description="The number of boxes, blocks, shapes and Braille signs that is still fine.",
    )
    max_signs: int = Field(
        60, ge=10, le=500, description="The signs of a picture in ASCII that are still fine."
    )
    max_marks: int = Field(
        3,
        ge=2,
        le=50,
        description="The marks on one Latin, Greek or Cyrillic letter that are still fine.",
    )
    min_dripping: int = Field(
        2, ge=1, le=100, description="The number of dripping letters from which it is said."
    )


class Art(Filter[ArtOptions]):
    """Flags pictures drawn with characters, and letters that drip over the lines (zalgo).

    Why: a drawing takes the screen from everybody, breaks on other screens, and screen readers
    spell it sign by sign. A crude one is asked about however small, a wall of blanks as well.
    A kaomoji, a flag, a word in Braille or a ruled line is no picture. Accents of Vietnamese,
    vowels of Hebrew, Arabic, Hindi or Thai are no drip: marks are counted letter by letter.
    """

    name = "art"
    family = Family.STYLE
    Options = ArtOptions
    examples = (
        Example("⣿⣿⣿⠟⠛⠛⠻⣿⣿⣿⣿⣿⣿⡿⠟⠛⠛⠻⣿⣿" * 3, flagged=True),
        Example("░░░░▄▄▄▄▀▀▀▀▄▄▄▄░░░░ ░░▄▀▒▒▒▒▒▒▒▒▀▄░░ ░█▒▒▄▀▀▄▒▒█░", flagged=True),
        Example(
            "h" + "\u0301\u0316\u0321\u0346\u035b" + "e" + "\u0301\u0316\u0321\u0346", flagged=True
        ),
        Example("8=====D", flagged=True),
        Example("(╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯", flagged=False),
        Example("⠃⠕⠝⠚⠕⠥⠗ en braille", flagged=False),
        Example("Tiếng Việt, שָׁלוֹם, مَرْحَبًا, हिन्दी, ที่นี่", flagged=False),
    )

    def __init__(self, options: ArtOptions) -> None:
        super().__init__(options)
        self.needs = ALIEN | CROWDED | DRAWN

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether signs draw a picture, or letters drip."""
        spoken = scene.text.spoken
        yield from self._crude(spoken)
        if spoken.text.isascii():
            if len(spoken.text) > self.options.max_signs:
                yield from self._ascii(spoken)
            return
        if UNUSUAL.search(spoken.text):
            yield from self._drawn(spoken)
            yield from self._dripping(spoken)

    def _crude(self, spoken: View) -> Iterator[Finding]:
        place = drawn_crudely(spoken.text)
        if place:
            reason = Phrase.of("art.crude")
            yield Finding(self.name, spoken.span(*place), CRUDE, self.family, reason)
        empty = blanks(spoken.text)
        if empty:
            around = (empty[0][0], empty[-1][1])
            count = len(empty)
            yield self._finding(spoken, around, count / (count + MOST_BLANK), "art.blank", count)

    def _ascii(self, spoken: View) -> Iterator[Finding]:
        signs = len(spoken.text.encode().translate(None, NO_SIGNS))
        if signs <= self.options.max_signs:
            return
        rows = list(ASCII_ROW.finditer(spoken.text))
        drawn = [row for row in rows if _various(row[0])]
        if drawn:
            place = (drawn[0].start(), drawn[-1].end())
            yield self._finding(spoken, place, signs / (signs + 40), "art.signs", signs)

    def _drawn(self, spoken: View) -> Iterator[Finding]:
        wide = [one.span() for one in WIDE.finditer(spoken.text)]
        drawn = len(INK.findall(spoken.text)) + WIDTH * len(wide)
        if drawn > self.options.max_drawn:
            walls = sorted([*wide, *(one.span() for one in WALL.finditer(spoken.text))])
            place = (walls[0][0], walls[-1][1])
            yield self._finding(spoken, place, drawn / (drawn + 20), "art.drawn", drawn)

    def _dripping(self, spoken: View) -> Iterator[Finding]:
        drips = [one for one in STACK.finditer(spoken.text) if self._drips(one)]
        ringed = list(ENCLOSED.finditer(spoken.text))
        if len(ringed) > MOST_RINGED:
            drips = ringed
        if len(drips) >= self.options.min_dripping:
            place = (drips[0].start(), drips[-1].end())
            certainty = 0.6 + 0.02 * len(drips)
            yield self._finding(spoken, place, certainty, "art.dripping", len(drips))

    def _drips(self, stack: "regex.Match[str]") -> bool:
        native = NATIVE_MARKS if NATIVE.match(stack[0]) else 0
        return len(stack["marks"]) > self.options.max_marks + native

    def _finding(
        self, spoken: View, place: tuple[int, int], certainty: float, key: str, count: int
    ) -> Finding:
        reason = Phrase.of(key, count=count)
        return Finding(self.name, spoken.span(*place), min(SURE, certainty), self.family, reason)


def _various(row: str) -> bool:
    """Whether a row has several signs: one sign held down is no picture."""
    return len(set(ASCII_INK.findall(row))) > 3  # noqa: PLR2004  # `----- =====`
