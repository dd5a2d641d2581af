"""Mass pings: messages that call many viewers at once."""

import re
from collections.abc import Iterator

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.traits import CALLING, MARKED

CROWD = 2
"""So many times as many names as are fine are called for the sake of it, known or not."""
NAMED = re.compile(r"(?<!\w)@(\w{2,25})")
"""A Twitch login behind an `@`."""


class MentionsOptions(FilterOptions):
    """How many viewers one message may call."""

    max_mentions: int = Field(
        5, ge=0, le=100, description="The number of viewers called in one message still fine."
    )
    known_only: bool = Field(
        default=True,
        description="Whether only viewers count who have been seen in this channel.",
    )


class Mentions(Filter[MentionsOptions]):
    """Flags messages that call many viewers at once.

    Why: every name in such a message is somebody who is disturbed.
    A viewer counts once however often the message names them. Names that nobody bears in
    this channel disturb nobody: they only count where `known_only` is off, or where there are more
    than twice as many as are fine.
    """

    name = "mentions"
    family = Family.STYLE
    needs = MARKED | CALLING
    Options = MentionsOptions
    stateless = False
    examples = (
        Example(
            "@ana @ben @carl @dora @eve @fred look at this",
            flagged=True,
            options=(("known_only", False),),
        ),
        Example(
            "venez tous @ana @ben @carl @dora @eve @fred",
            flagged=True,
            options=(("known_only", False),),
        ),
        Example("@ana @ana @ana @ana @ana @ana tu réponds ?", flagged=False),
        Example("merci @ana et @ben pour le raid", flagged=False),
    )

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether too many different viewers are called."""
        named = _named(scene)
        if len(named) <= self.options.max_mentions:
            return
        known_only = self.options.known_only and len(named) <= CROWD * self.options.max_mentions
        logins = [one for one in named if not known_only or scene.recent.known(one)]
        excess = len(logins) - self.options.max_mentions
        if excess <= 0:
            return
        spans = [named[one] for one in logins]
        yield Finding(
            filter=self.name,
            span=Span(min(span.start for span in spans), max(span.end for span in spans)),
            certainty=min(0.85, 0.55 + 0.05 * excess),
            family=self.family,
            reason=Phrase.of("mentions.many", count=len(logins)),
        )


def _named(scene: Scene) -> dict[str, Span]:
    """Return where each viewer is named; the text is read where the message marks nobody."""
    size = len(scene.text.raw)
    marked = {
        one.login.casefold(): one.span
        for one in scene.message.mentions
        if 0 <= one.span.start < one.span.end <= size
    }
    if marked:
        return marked
    if "@" not in scene.text.raw:
        return {}
    found = NAMED.finditer(scene.text.raw)
    return {match[1].casefold(): Span(*match.span()) for match in found}
