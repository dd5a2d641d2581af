"""Repetition inside one message: a key held down, the same words over and over."""

import re
from collections.abc import Iterator

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.hammered import HAMMERED
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.speech.tongues import SPOKEN_BY
from filters.engine.traits import ALIEN, at_least

HELD = re.compile(r"(\S)\1\1{6,}")
"""A key held down; shorter stretches are how people write (`mdrrrr`, `nooo`).

Its first `\\1` stands alone so that `re` sees at once where no stretch begins.
"""
GROUP = re.compile(r"(\S{2,20}?)\1\1{2,}")
"""A group of characters said again without a space (`jajajaja`)."""

HALF_SURE = 150
"""Letters of repeated words from which people are asked; a chant of real chat has fewer."""
CHEER = 2
"""Different words up to which a repetition is a cheer, or emotes, more often than spam."""
FAINT, ASKED, SHOWN = 0.4, 0.55, 0.8
HAMMERING, OFTEN, FEW = 30, 6, 3
"""Letters, times and different words from which a hammered word is no cheer."""
WALL = 170
"""Letters of two words from which they are a wall, if they are a language and not emotes."""


class RepetitionOptions(FilterOptions):
    """How much one message may repeat itself."""

    max_stretch: int = Field(
        30, ge=8, le=500, description="The same character this many times in a row is still fine."
    )
    min_length: int = Field(
        50,
        ge=8,
        le=500,
        description="Repeated words and groups shorter than this, together, are fine.",
    )
    max_repeats: int = Field(
        4, ge=1, le=100, description="How often the words of a message may be said, on average."
    )


class Repetition(Filter[RepetitionOptions]):
    """Flags messages that say the same thing over and over, or hold a key down.

    Why: a copied row of words takes the screen from everybody without saying more.
    Laughter and joy stretch (`mdrrrr`, `ha ha ha`, `GOOOOL`): they stay far below the limits,
    and a word or two repeated are a cheer more often than spam, so they are a faint finding, unless
    they hammer at somebody (`answer me`, `unsub`).
    Emotes, mentions and links are no words here.
    """

    name = "repetition"
    family = Family.STYLE
    Options = RepetitionOptions
    examples = (
        Example("follow my channel " * 12, flagged=True),
        Example("abonnez vous à moi " * 12, flagged=True),
        Example("n" + "o" * 90, flagged=True),
        Example("mdrrrrrrrrrrrr ptdrrrrrrr", flagged=False),
        Example("ha ha ha ha ha ha ha ha", flagged=False),
        Example("non non non non, il a dit non et c'est non", flagged=False),
    )

    def __init__(self, options: RepetitionOptions) -> None:
        super().__init__(options)
        self.needs = at_least(min(options.max_stretch + 1, options.min_length, HAMMERING), ALIEN)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether a key is held down, or few words are said many times."""
        spoken = scene.text.spoken
        longest = max(map(len, spoken.text.split()), default=0)
        if longest > self.options.max_stretch:
            for stretch in HELD.finditer(spoken.text):
                yield from self._held(spoken.span(*stretch.span()), len(stretch[0]))
        if longest >= self.options.min_length:
            for group in GROUP.finditer(spoken.text):
                yield from self._group(spoken.span(*group.span()), group[0], group[1])
        if len(scene.text.folded.text) >= HAMMERING:
            yield from self._words(scene)

    def _held(self, span: Span, length: int) -> Iterator[Finding]:
        if length > self.options.max_stretch:
            reason = Phrase.of("repetition.held", count=length)
            yield self._finding(span, length / (length + 40), reason)

    def _group(self, span: Span, stretch: str, group: str) -> Iterator[Finding]:
        times = len(stretch) // len(group)
        if len(stretch) >= self.options.min_length and times > self.options.max_repeats:
            reason = Phrase.of("repetition.group", count=times)
            yield self._finding(span, len(stretch) / (len(stretch) + 60), reason)

    def _words(self, scene: Scene) -> Iterator[Finding]:
        said = scene.text.said
        distinct = frozenset(said)
        times = len(said) / max(len(distinct), 1)
        if times <= self.options.max_repeats:
            return
        length = sum(map(len, said))
        hammered = len(distinct) <= FEW and not HAMMERED.isdisjoint(distinct)
        wall = _is_wall(distinct, length)
        if length < (HAMMERING if hammered else self.options.min_length) and not wall:
            return
        words = scene.text.words
        span = Span(words[0].span.start, words[-1].span.end)
        certainty = length / (length + HALF_SURE)
        if len(distinct) <= CHEER:
            certainty = min(certainty, FAINT)
        if hammered and times >= OFTEN:
            certainty = SHOWN
        elif wall:
            certainty = max(certainty, ASKED + (length - WALL) / WALL)
        yield self._finding(span, certainty, Phrase.of("repetition.words", count=round(times)))

    def _finding(self, span: Span, certainty: float, reason: Phrase) -> Finding:
        return Finding(self.name, span, min(0.85, certainty), self.family, reason)


def _is_wall(distinct: frozenset[str], length: int) -> bool:
    return len(distinct) == CHEER and length >= WALL and not SPOKEN_BY.keys().isdisjoint(distinct)
