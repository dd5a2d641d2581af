"""Shouting at the host: one viewer who demands again and again to be answered."""

import re
from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.reading.folding import fold, strip_marks
from filters.engine.traits import several

DEMAND = re.compile(
    r"\b(?:repon(?:ds?|dez|dre|se)|lis(?:ez)?|lire|regarde[sz]?|ecoute[sz]?|ignore[sdz]?|ignoring"
    r"|notice|answer|reply|respond|read|look|listen|pay attention)\b"
)
OWN = re.compile(
    r"\b(?:lis(?:ez)?|lire|repon(?:ds?|dez|dre)(?: a)?|read|answer|see|notice|regarde[sz]?)"
    r" (?:a )?(?:m(?:on|a|es|y|oi|e)) ?(?:messages?|questions?|dm|mp|dons?|donation)?\b"
)
"""A demand that names nobody: in a live it can only mean whoever is on air."""
CHEER = re.compile(r"\b(?:go|allez|vas[ -]y|bravo|love|aime|merci|thanks?|gg|vive|happy|joyeux)\b")
SHORTEST_NAME = 3


class ShoutingAtHostOptions(FilterOptions):
    """How often one viewer may demand an answer."""

    count: int = Field(
        4, ge=2, le=50, description="The number of demands, this one included, that is too many."
    )
    seconds: int = Field(120, ge=1, le=600, description="The time within which they count.")
    names: tuple[str, ...] = Field(
        (),
        description="Further names of people on air; the channel's, the team's and the guests' "
        "are known.",
    )


class ShoutingAtHost(Filter[ShoutingAtHostOptions]):
    """Flags a viewer who keeps demanding that the host or a guest answer.

    Why: whoever is on air reads what they can, and one voice that insists drowns the others.
    A demand names somebody on air and asks to be read, heard or answered, says nothing but the
    name, or speaks of `my message`. Cheering by name is welcome, however often and loud; so is
    a question that is asked twice. Only one viewer's own messages count.
    """

    name = "shouting_at_host"
    family = Family.STYLE
    Options = ShoutingAtHostOptions
    stateless = False
    examples = (
        Example(
            "MARION REPONDS",
            flagged=True,
            options=(("names", ("Marion",)),),
            before=("marion réponds", "MARION", "MARION TU RÉPONDS ??"),
        ),
        Example("READ MY MESSAGE", flagged=True, before=("read my message",) * 3),
        Example(
            "GO MARION!!!",
            flagged=False,
            options=(("names", ("Marion",)),),
            before=("GO MARION!!!",) * 5,
        ),
        Example(
            "Marion, tu réponds aux questions ce soir ?",
            flagged=False,
            options=(("names", ("Marion",)),),
        ),
    )

    def __init__(self, options: ShoutingAtHostOptions) -> None:
        super().__init__(options)
        self.needs = several(options.count, options.seconds)
        self._within = timedelta(seconds=options.seconds)
        self._people: frozenset[str] = frozenset()
        self._names: re.Pattern[str] | None = None

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether this is one demand too many."""
        earlier = scene.recent.by_author(self._within, least=self.options.count - 1)
        if not earlier:
            return
        names = self._known(scene.room.people)
        if not _demands(scene.text.bare.text, names):
            return
        count = 1 + sum(_demands(strip_marks(one.text), names) for one in earlier)
        if count < self.options.count:
            return
        yield Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=min(0.85, 0.6 + 0.05 * (count - self.options.count)),
            family=self.family,
            reason=Phrase.of("shouting_at_host.calls", count=count, seconds=self.options.seconds),
        )

    def _known(self, people: frozenset[str]) -> re.Pattern[str] | None:
        """Return what finds a name; made again only when other people are there."""
        wanted = people | frozenset(self.options.names)
        if wanted != self._people:
            self._people = wanted
            names = {strip_marks(fold(one)).strip() for one in wanted}
            long = sorted(map(re.escape, (one for one in names if len(one) >= SHORTEST_NAME)))
            self._names = re.compile(rf"(?<!\w)@?(?:{'|'.join(long)})(?!\w)") if long else None
        return self._names


def _demands(bare: str, names: re.Pattern[str] | None) -> bool:
    if CHEER.search(bare):
        return False
    if OWN.search(bare):
        return True
    if names is None or not names.search(bare):
        return False
    return DEMAND.search(bare) is not None or not any(map(str.isalpha, names.sub("", bare)))
