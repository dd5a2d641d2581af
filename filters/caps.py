"""Shouting: messages written mostly in capitals."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import CAPITAL, LOUD, LOUD_FROM

WORD = re.compile(r"\w+")
CAPITALS = ascii_uppercase.encode()
STRETCH = re.compile(r"(.)\1\1+", re.DOTALL)
"""Written so, `re` skips what is no stretch at once; `{2,}` costs it ten times as much."""
HALF_SURE = 30
"""Capitals from which people are asked: in real chat, at most one message in a hundred."""


class CapsOptions(FilterOptions):
    """How much a viewer may shout."""

    min_letters: int = Field(
        15, ge=1, le=500, description="Messages with fewer letters are never flagged."
    )
    max_share: float = Field(
        0.7, ge=0, le=1, description="The share of capitals among the letters that is still fine."
    )
    max_capitals: int = Field(
        0,
        ge=0,
        le=500,
        description="More capitals than this are too many whatever their share; 0 sets no limit.",
    )
    ignored_words: tuple[str, ...] = Field(
        (), max_length=500, description="Words that may always stand in capitals: names, acronyms."
    )


class Caps(Filter[CapsOptions]):
    """Flags messages written mostly in capitals.

    Why: one shouting voice drowns out the rest of chat.
    Only letters count, so digits, emoji and punctuation never tip the balance, and scripts
    without capitals are left alone. Emotes, mentions and links are not the viewer's voice.
    A word counts once however often it is said, and a stretched letter counts once: a cheer
    is no shout. A short shout is a faint finding, a long one a sure one.
    """

    name = "caps"
    family = Family.STYLE
    Options = CapsOptions
    examples = (
        Example("WHY IS NOBODY EVER READING MY QUESTIONS IN THIS CHAT", flagged=True),
        Example("POURQUOI PERSONNE NE RÉPOND JAMAIS À MA QUESTION", flagged=True),
        Example("LET'S GOOOOOOOOOOOOOOOOOO", flagged=False),
        Example("ALLEZ ALLEZ ALLEZ ALLEZ ALLEZ", flagged=False),
        Example("L'ONU et l'OTAN en parlent ce soir", flagged=False),
    )

    def __init__(self, options: CapsOptions) -> None:
        super().__init__(options)
        fewest = options.max_share * options.min_letters
        fewest = min(fewest, options.max_capitals or fewest)
        self.needs = LOUD if fewest >= LOUD_FROM else CAPITAL
        self._ignored = frozenset(word.casefold() for word in options.ignored_words)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether capitals outweigh the other letters."""
        if len(scene.text.raw) < self.options.min_letters:
            return
        spoken = scene.text.spoken
        if spoken.text.islower() or not self._may_be_loud(spoken.text):
            return
        voice = self._said_once(spoken.text)
        capitals = sum(map(str.isupper, voice))
        letters = capitals + sum(map(str.islower, voice))
        if letters < self.options.min_letters or not self._too_loud(capitals, letters):
            return
        yield Finding(
            filter=self.name,
            span=_stretch(scene, spoken.text),
            certainty=min(0.85, capitals / (capitals + HALF_SURE)),
            family=self.family,
            reason=Phrase.of("caps.shouting", percent=round(100 * capitals / letters)),
        )

    def _too_loud(self, capitals: int, letters: int) -> bool:
        if 0 < self.options.max_capitals < capitals:
            return True
        return capitals > self.options.max_share * letters

    def _may_be_loud(self, text: str) -> bool:
        """Whether all that is capital would be too much, if it stood beside the fewest letters."""
        fewest = self.options.min_letters
        return len(text) >= fewest and self._too_loud(_capitals(text), fewest)

    def _said_once(self, text: str) -> str:
        words = {word.casefold(): word for word in WORD.findall(STRETCH.sub(r"\1", text))}
        return "".join(word for key, word in words.items() if key not in self._ignored)


def _capitals(text: str) -> int:
    if text.isascii():
        return len(text) - len(text.encode().translate(None, CAPITALS))
    return sum(map(str.isupper, text))


def _stretch(scene: Scene, spoken: str) -> Span:
    start = len(spoken) - len(spoken.lstrip())
    return scene.text.spoken.span(start, len(spoken.rstrip()))
