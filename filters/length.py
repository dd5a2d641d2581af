"""Length: messages longer than a channel wants to read."""

from collections.abc import Iterator

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import at_least

LEAST, MOST = 0.5, 0.85
"""How sure a message just too long is, and one twice as long as is fine."""


class LengthOptions(FilterOptions):
    """How much one message may say."""

    max_characters: int = Field(
        450,
        ge=1,
        le=500,
        description="The number of characters still fine; Twitch itself takes no more than 500.",
    )


class Length(Filter[LengthOptions]):
    """Flags messages that are longer than a channel wants to read.

    Why: in a fast chat one long message hides ten short ones.
    Emotes, mentions and links are not counted, and a row of spaces is one: what counts is what
    people have to read. Where testimony is wanted, leave it as long as Twitch allows.
    """

    name = "length"
    family = Family.STYLE
    Options = LengthOptions
    examples = (
        Example("je raconte toute ma vie " * 20, flagged=True),
        Example("one word too many", flagged=True, options=(("max_characters", 10),)),
        Example("une question simple", flagged=False),
        Example("a    b", flagged=False, options=(("max_characters", 3),)),
    )

    def __init__(self, options: LengthOptions) -> None:
        super().__init__(options)
        self.needs = at_least(options.max_characters + 1)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether a message is too long, surer the longer it is."""
        limit = self.options.max_characters
        if len(scene.text.raw) <= limit:
            return
        count = len(" ".join(scene.text.spoken.text.split()))
        if count <= limit:
            return
        certainty = min(MOST, LEAST + (MOST - LEAST) * (count / limit - 1))
        yield Finding(
            filter=self.name,
            span=Span(0, len(scene.text.raw)),
            certainty=certainty,
            family=self.family,
            reason=Phrase.of("length.too_long", count=count, limit=limit),
        )
