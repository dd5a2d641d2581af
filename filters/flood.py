"""Flood: one viewer who writes too much in too short a time."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import AGAIN, OFTEN_FROM, VERY_LONG, VERY_LONG_FROM, several
from filters.engine.window import LONGEST

SPELLING = timedelta(seconds=30)
"""How long a word takes that is spelt letter by letter."""
SHORTEST = 4
"""Letters of the shortest such word."""
ASKED = 0.8
AT_MOST = (OFTEN_FROM - 1) * LONGEST + VERY_LONG_FROM
"""Characters of a message that is not very long, and of those before it while they are few."""


class FloodOptions(FilterOptions):
    """How much one viewer may write in a given time."""

    max_messages: int = Field(
        8, ge=1, le=50, description="The number of messages within the time that is still fine."
    )
    max_characters: int = Field(
        1500,
        ge=0,
        le=25_000,
        description="The number of characters within the time still fine; 0 sets no limit.",
    )
    seconds: int = Field(10, ge=1, le=600, description="The time, in seconds.")


class Flood(Filter[FloodOptions]):
    """Flags a viewer who sends more messages, or more text, than anybody can read.

    Why: a flood hides the others, whatever it says; and who spells a word with a message for
    each letter has a reason: people are asked.
    Only one viewer's own messages count: a chat that runs wild together is a good evening.
    Without a viewer or a time nothing is said.
    """

    name = "flood"
    family = Family.BEHAVIOUR
    Options = FloodOptions
    stateless = False
    examples = (
        Example("still here", flagged=True, before=tuple(f"line {n}" for n in range(8))),
        Example("et voilà", flagged=True, before=tuple(f"ligne {n}" for n in range(8))),
        Example("d", flagged=True, before=("n", "o", "m", "a")),
        Example("h", flagged=False, before=("a", "h", "a", "h", "a")),
        Example("et voilà", flagged=False, before=("attends", "je cherche", "trouvé")),
    )

    def __init__(self, options: FloodOptions) -> None:
        super().__init__(options)
        # a few messages are too long together only where one of them is long
        several_only = options.max_characters == 0 or options.max_characters >= AT_MOST
        often = several(options.max_messages + 1, options.seconds) | VERY_LONG
        self.needs = often if several_only else AGAIN
        self._within = timedelta(seconds=options.seconds)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether the viewer's recent messages are too many, or too long together."""
        heard = scene.recent.by_author(self._within)
        if not heard and len(scene.message.text) > 1:
            return
        messages = 1 + len(heard)
        characters = len(scene.message.text) + sum(len(one.text) for one in heard)
        if heard and messages > self.options.max_messages:
            excess = messages / self.options.max_messages
            yield self._finding(scene, excess, "flood.messages", messages)
        elif heard and 0 < self.options.max_characters < characters:
            excess = characters / self.options.max_characters
            yield self._finding(scene, excess, "flood.characters", characters)
        elif len(scene.message.text) == 1 and scene.message.text.isalpha():
            yield from self._spelt(scene)

    def _spelt(self, scene: Scene) -> Iterator[Finding]:
        """Say whether a word is spelt with a message for each letter, which no list can read."""
        spelt = [scene.message.text.casefold()]
        for one in scene.recent.by_author(SPELLING):
            if len(one.text) != 1 or not one.text.isalpha():
                break
            spelt.append(one.text)
        if len(spelt) >= SHORTEST and len(set(spelt)) >= SHORTEST - 1:
            span = Span(0, len(scene.message.text))
            reason = Phrase.of("flood.spelt", count=len(spelt))
            yield Finding(self.name, span, ASKED, self.family, reason)

    def _finding(self, scene: Scene, excess: float, key: str, count: int) -> Finding:
        return Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=min(0.98, 0.9 + (excess - 1) / 5),
            family=self.family,
            reason=Phrase.of(key, count=count, seconds=self.options.seconds),
        )
