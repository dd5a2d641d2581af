"""Walls of pictures: messages with too many emotes or emoji."""

import re
from collections.abc import Iterable, Iterator

import regex
from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.hints import Hints
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import ALIEN, MARKED

WORD = regex.compile(r"\S+")
CLUSTER = regex.compile(r"\X")
"""What a reader sees as one character: Unicode's extended grapheme cluster (UAX 29)."""
PICTURE = regex.compile(
    r"[\p{Extended_Pictographic}--[©®™‼⁉]]|\p{Regional_Indicator}|\u20e3", regex.VERSION1
)

PART = re.compile(r"[^\W_]+|[^\w\s]+", re.ASCII)
"""What a name is looked for by: hints know no `_` but for a space."""


class EmotesOptions(FilterOptions):
    """How many pictures one message may hold."""

    max_emotes: int = Field(15, ge=0, le=500, description="The number of emotes still fine.")
    max_emoji: int = Field(15, ge=0, le=500, description="The number of emoji still fine.")
    max_together: int = Field(
        25, ge=0, le=500, description="The number of emotes and emoji together still fine."
    )
    names: tuple[str, ...] = Field(
        (),
        max_length=2000,
        description="Emotes of other providers, by name: the words that count as emotes here.",
    )
    banned: tuple[str, ...] = Field(
        (), max_length=500, description="Emotes that are not welcome at all, by their exact name."
    )


class Emotes(Filter[EmotesOptions]):
    """Flags messages with too many emotes or emoji, and emotes that are not welcome.

    Why: a wall of pictures pushes everybody's words off the screen.
    Emotes and emoji are counted apart and then together. A family, a flag or a hand with its
    skin tone counts once, as it is seen. A message of a few emotes is how people laugh here.
    """

    name = "emotes"
    family = Family.STYLE
    Options = EmotesOptions
    examples = (
        Example("🎉" * 16, flagged=True),
        Example("regardez " + "👨‍👩‍👧‍👦 " * 16, flagged=True),
        Example("no Kappa here", flagged=True, options=(("banned", ("Kappa",)),)),
        Example("🎉🎉🎉 bravo 🎉🎉🎉", flagged=False),
        Example("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 bonne soirée la famille", flagged=False),
    )

    def __init__(self, options: EmotesOptions) -> None:
        super().__init__(options)
        self._banned = frozenset(options.banned)
        self._named = self._banned.union(options.names)
        # a name beyond ASCII stands in such a text only
        parts = _parts(name for name in self._named if name.isascii())
        # a name of no letter, such as `__`, is announced by nothing
        self.needs = 0 if "" in parts else MARKED | ALIEN
        self.told = (Hints((" ".join(sorted(parts)),)),) if parts else ()

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say which emotes are unwelcome, and whether the pictures are too many."""
        text = scene.text
        if text.raw.isascii() and not (text.silent or self._are_named(text.raw)):
            return
        emotes = self._emotes(scene)
        for name, span in emotes:
            if name in self._banned:
                yield self._finding(span, 0.95, Phrase.of("emotes.banned", emote=name))
        emoji = list(_emoji(scene))
        if not emotes and not emoji:
            return
        seen = [span for _, span in emotes] + emoji
        for spans, limit, key in (
            ([span for _, span in emotes], self.options.max_emotes, "emotes.too_many"),
            (emoji, self.options.max_emoji, "emotes.too_many_emoji"),
            (seen, self.options.max_together, "emotes.too_many_together"),
        ):
            if len(spans) > limit:
                yield self._crowd(spans, limit, key)
                return

    def _emotes(self, scene: Scene) -> list[tuple[str, Span]]:
        size = len(scene.text.raw)
        marked = [
            (one.name, one.span)
            for one in scene.message.emotes
            if 0 <= one.span.start < one.span.end <= size
        ]
        spoken = scene.text.spoken
        if not self._are_named(spoken.text):
            return marked
        words = WORD.finditer(spoken.text)
        return marked + [
            (one[0], spoken.span(*one.span())) for one in words if one[0] in self._named
        ]

    def _are_named(self, said: str) -> bool:
        return bool(self._named) and not self._named.isdisjoint(said.split())

    def _crowd(self, spans: list[Span], limit: int, key: str) -> Finding:
        around = Span(min(span.start for span in spans), max(span.end for span in spans))
        certainty = min(0.85, 0.5 + 0.02 * (len(spans) - limit))
        return self._finding(around, certainty, Phrase.of(key, count=len(spans)))

    def _finding(self, span: Span, certainty: float, reason: Phrase) -> Finding:
        return Finding(self.name, span, certainty, self.family, reason)


def _parts(names: Iterable[str]) -> set[str]:
    """Return the longest part of each name, as a folded text has it."""
    return {max(PART.findall(name.lower()), key=len, default="") for name in names}


def _emoji(scene: Scene) -> Iterator[Span]:
    spoken = scene.text.spoken
    if spoken.text.isascii():
        return
    for cluster in CLUSTER.finditer(spoken.text):
        if PICTURE.search(cluster[0]):
            yield spoken.span(*cluster.span())
