"""One viewer who says the same thing, or nearly the same, again and again."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

import regex
from pydantic import Field
from rapidfuzz import fuzz

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.hammered import HAMMERED
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import several

INSISTING, BRIEF = 6, 8
"""Times that even a short message of several words is no cheer any more, and its letters."""
CHEER = 20
"""Letters below which a repeated message may be a cheer (`allez les bleus !`): people are asked."""

INVISIBLE = regex.compile(r"[\p{C}\p{Default_Ignorable_Code_Point}]+")
"""What chat programs and spammers append so that Twitch takes a repeat for another message."""
SOMEBODY = frozenset(
    (
        *("tu", "te", "t", "t'", "tes", "toi", "ta", "ton", "vous", "you", "you're", "youre"),
        *("u", "ur", "your", "streamer", "streameuse", "host", "mod", "mods", "modo", "modos"),
    )
)
"""Words of which one says that a short message is no cheer, but hammers at somebody."""
CALLED = re.compile(r"\s*@\w+")
ENDINGS = " !?.…"
LONGEST = 500
"""Twitch's longest message: what lies beyond is not compared."""


class RepeatsOptions(FilterOptions):
    """How often one viewer may say the same thing."""

    count: int = Field(
        4,
        ge=2,
        le=50,
        description="The number of like messages, this one included, that is too many.",
    )
    seconds: int = Field(30, ge=1, le=600, description="The time within which they count.")
    similarity: int = Field(
        85,
        ge=50,
        le=100,
        description="How alike two messages must be, in percent; 100 is the same.",
    )
    min_length: int = Field(
        12,
        ge=1,
        le=500,
        description="Messages with fewer letters, each word counted once, may be repeated: "
        "cheers, answers, votes.",
    )
    min_words: int = Field(
        2,
        ge=0,
        le=50,
        description="Messages of fewer different words may be repeated: cheers, emotes.",
    )


class Repeats(Filter[RepeatsOptions]):
    """Flags a viewer who sends the same message, or nearly the same, again and again.

    Why: whoever says a thing four times in half a minute leaves no room for the others.
    Case, width, a changed word and whom it calls do not make it another message. Short messages,
    single words and messages of emotes alone are left alone: that is how a chat claps, answers and
    votes; but for words that hammer at somebody (`unsub`, `menteuse`).
    Only one viewer's own messages count. Without a viewer or a time nothing is said.
    """

    name = "repeats"
    family = Family.BEHAVIOUR
    Options = RepeatsOptions
    stateless = False
    examples = (
        Example("come and see my channel", flagged=True, before=("come and see my channel",) * 3),
        Example("Venez voir ma chaîne !!", flagged=True, before=("venez voir ma chaîne !",) * 3),
        Example("t'es naze", flagged=True, before=("t'es naze",) * 4),
        Example("on commence quand ?", flagged=False, before=("on commence quand ?",)),
        Example("bravo", flagged=False, before=("bravo",) * 5),
    )

    def __init__(self, options: RepeatsOptions) -> None:
        super().__init__(options)
        self.needs = several(options.count, options.seconds)
        self._within = timedelta(seconds=options.seconds)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether the viewer's recent messages say the same as this one."""
        earlier = scene.recent.by_author(self._within, least=self.options.count - 1)
        if not earlier:
            return
        says_something = self._says_something(scene)
        if not says_something and not _may_insist(scene.text.said, len(earlier) + 1):
            return
        said = _visible(" ".join(scene.text.folded.text.split()))
        least = self.options.similarity
        scores = (fuzz.ratio(said, _visible(one.text), score_cutoff=least) for one in earlier)
        alike = [score for score in scores if score >= least]
        count = 1 + len(alike)
        if count < (self.options.count if says_something else INSISTING):
            return
        sure = 0.8 if len(said) < CHEER and not scene.text.links else 0.92
        likeness = sum(alike) / len(alike) / 100
        yield Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=min(0.98, likeness * (sure + 0.02 * (count - self.options.count))),
            family=self.family,
            reason=Phrase.of("repeats.alike", count=count, seconds=self.options.seconds),
        )

    def _says_something(self, scene: Scene) -> bool:
        if scene.text.links:
            return True
        said = set(scene.text.said)
        if not HAMMERED.isdisjoint(said):
            return True
        if len(said) > 1 and not SOMEBODY.isdisjoint(said):
            return True
        if sum(map(len, said)) < self.options.min_length:
            return False
        return len(said) >= self.options.min_words or max(map(len, said)) >= CHEER


def _may_insist(said: Sequence[str], times: int) -> bool:
    """Whether so short a message of several words insists, said so often: `fake guest 1`, `2`."""
    return times >= INSISTING and len(set(said)) > 1 and sum(map(len, set(said))) >= BRIEF


def _visible(text: str) -> str:
    """Return what counts of a text: not whom it calls, nor how loudly it ends."""
    seen = text[:LONGEST] if text.isascii() else INVISIBLE.sub("", text[:LONGEST])
    if "@" in seen:
        seen = CALLED.sub("", seen) or seen
    return seen.rstrip(ENDINGS).lstrip() or seen
