"""Symbol walls: drawings of signs, rows of signs, and letters that drip with marks."""

import re
from collections.abc import Iterator

import regex
from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.phrase import Phrase
from filters.engine.reading.view import View
from filters.engine.traits import ALIEN, CROWDED, CROWDED_FROM, SIGN

ONE_SIGN = (
    r"[[\p{S}\p{P}\p{Co}\p{Cn}]"
    r"--[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]"
    r"--[.,;:!?…'’‘ʼ\"“”„«»‹›()\-‐‑–—¿¡·]]"
)
"""A sign that is neither an emoji nor what people write between words, in French as well."""
SIGNS = regex.compile(ONE_SIGN, regex.VERSION1)
ASCII = "".join(map(chr, range(128)))
ASCII_SIGNS = re.compile(f"[{re.escape(''.join(SIGNS.findall(ASCII)))}]")
"""The same for a text in ASCII, five times faster."""
ROW = regex.compile(rf"{ONE_SIGN}(?:\s*{ONE_SIGN})*", regex.VERSION1)
STACK = regex.compile(r"[\p{M}--[\uFE00-\uFE0F]]+", regex.VERSION1)
SPACE = regex.compile(r"\s+")


class SymbolsOptions(FilterOptions):
    """How much of a message may be signs."""

    min_length: int = Field(
        20, ge=1, le=500, description="Messages with fewer characters, spaces aside, may be signs."
    )
    max_share: float = Field(
        0.6, ge=0, le=1, description="The share of symbols that is still fine, spaces aside."
    )
    max_run: int = Field(
        12, ge=1, le=500, description="The number of symbols in a row still fine, spaces aside."
    )
    max_marks: int = Field(
        4, ge=1, le=50, description="The number of marks stacked on one letter still fine."
    )


class Symbols(Filter[SymbolsOptions]):
    """Flags drawings made of signs, long rows of signs, and letters that drip with marks.

    Why: they fill the screen, and nobody can read past them.
    Letters of every script, digits, accents, emoji and the punctuation of ordinary writing are
    no symbols: neither « guillemets » nor apostrophes, dashes, dots or a space before `!` and `?`.
    Marks are counted per letter: languages stack two or three, a dripping text stacks ten.
    """

    name = "symbols"
    family = Family.STYLE
    Options = SymbolsOptions
    examples = (
        Example("$$$ ### $$$ ### $$$ ### $$$ ###", flagged=True),
        Example("░░░░▄▄▄▄▀▀▀▀░░░░▄▄▄▄▀▀▀▀ voilà", flagged=True),
        Example("b" + "\u0301\u0316\u0321\u0346\u035b\u0360" + "uh", flagged=True),
        Example("« Alors, c’est l’été… » – dit-il ; vraiment ?! Oui !!!", flagged=False),
        Example("rdv à 20:30 (heure de Paris), 12,50 € l’entrée", flagged=False),
        Example("¯\\_(ツ)_/¯", flagged=False),
    )

    def __init__(self, options: SymbolsOptions) -> None:
        super().__init__(options)
        fewest = min(options.max_run, options.max_share * options.min_length)
        self.needs = CROWDED | ALIEN if fewest >= CROWDED_FROM else SIGN

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether signs take up the message, stand in a long row, or pile up on a letter."""
        raw = scene.text.raw
        if raw.isascii() and len(raw) < self.options.min_length:
            return
        spoken = scene.text.spoken
        if len(spoken.text) >= self.options.min_length and self._is_drawn(spoken.text):
            yield from self._share(spoken)
            yield from self._row(spoken)
        if not spoken.text.isascii():
            yield from self._stack(spoken)

    def _is_drawn(self, text: str) -> bool:
        """Whether a text has signs, and is long enough for them to matter."""
        signs = ASCII_SIGNS if text.isascii() else SIGNS
        return signs.search(text) is not None and _length(text) >= self.options.min_length

    def _share(self, spoken: View) -> Iterator[Finding]:
        length = _length(spoken.text)
        share = len(SIGNS.findall(spoken.text)) / length
        if share > self.options.max_share:
            reason = Phrase.of("symbols.share", percent=round(100 * share))
            yield self._finding(
                spoken, _extent(spoken.text), share * length / (length + 10), reason
            )

    def _row(self, spoken: View) -> Iterator[Finding]:
        rows = ((_length(row[0]), row.span()) for row in ROW.finditer(spoken.text))
        longest, place = max(rows)
        if longest > self.options.max_run:
            reason = Phrase.of("symbols.row", count=longest)
            yield self._finding(spoken, place, longest / (longest + 12), reason)

    def _stack(self, spoken: View) -> Iterator[Finding]:
        stacks = [row.span() for row in STACK.finditer(spoken.text)]
        tall = [(s, e) for s, e in stacks if e - s > self.options.max_marks]
        if tall:
            highest = max(e - s for s, e in tall)
            certainty = 0.6 + 0.02 * (highest + len(tall))
            place = (max(tall[0][0] - 1, 0), tall[-1][1])
            yield self._finding(spoken, place, certainty, Phrase.of("symbols.marks", count=highest))

    def _finding(
        self, spoken: View, place: tuple[int, int], certainty: float, reason: Phrase
    ) -> Finding:
        span = spoken.span(*place)
        return Finding(self.name, span, min(0.85, certainty), self.family, reason)


def _length(text: str) -> int:
    return len(SPACE.sub("", text))


def _extent(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())
