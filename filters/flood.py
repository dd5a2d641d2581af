"""Flood: one viewer who writes too much in too short a time."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import AGAIN


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

    Why: a flood hides the others, whatever it says.
    Only one viewer's own messages count: a chat that runs wild together is a good evening.
    Without a viewer or a time nothing is said.
    """

    name = "flood"
    family = Family.BEHAVIOUR
    needs = AGAIN
    Options = FloodOptions
    stateless = False
    examples = (
        Example("still here", flagged=True, before=tuple(f"line {n}" for n in range(8))),
        Example("et voilà", flagged=True, before=tuple(f"ligne {n}" for n in range(8))),
        Example("et voilà", flagged=False, before=("attends", "je cherche", "trouvé")),
    )

    def __init__(self, options: FloodOptions) -> None:
        super().__init__(options)
        self._within = timedelta(seconds=options.seconds)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether the viewer's recent messages are too many, or too long together."""
        heard = scene.recent.by_author(self._within)
        messages = 1 + len(heard)
        characters = len(scene.message.text) + sum(len(one.text) for one in heard)
        if heard and messages > self.options.max_messages:
            excess = messages / self.options.max_messages
            yield self._finding(scene, excess, "flood.messages", messages)
        elif heard and 0 < self.options.max_characters < characters:
            excess = characters / self.options.max_characters
            yield self._finding(scene, excess, "flood.characters", characters)

    def _finding(self, scene: Scene, excess: float, key: str, count: int) -> Finding:
        return Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=min(0.98, 0.9 + (excess - 1) / 5),
            family=self.family,
            reason=Phrase.of(key, count=count, seconds=self.options.seconds),
        )
