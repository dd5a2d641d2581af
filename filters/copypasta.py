"""Hate raids: many newcomers who say the same thing at the same time."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.memory.lane import FIRST, KNOWN
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.recent import NOBODY, Crowd
from filters.engine.traits import LINKED, WORDY

SURE, PERHAPS, FUN = 0.9, 0.8, 0.6
"""Certainty of first messages, of viewers not seen before, of a meme that is everywhere."""
SURELY = 0.98
"""Certainty of many first messages."""
MANY, MOSTLY = 1.5, 0.8
"""How many times the newcomers of a raid, and of whom, make people look at one whom they know."""
SAME = 100
JEERS = frozenset("🤡🐒🐵🦍🍌💩🖕🐷🐖🐗🐀🔪🔫🗡🤮🗑🐄🐳")
"""What newcomers do not bring who come in peace: with it a word or two are no cheer."""
NOTHING: Iterator[Finding] = iter(())


class CopypastaOptions(FilterOptions):
    """How many viewers may say the same thing."""

    newcomers: int = Field(
        5, ge=2, le=100, description="The number of newcomers with the same text that is a raid."
    )
    seconds: int = Field(60, ge=1, le=120, description="The time within which they count.")
    share: float = Field(
        0.6,
        ge=0,
        le=1,
        description="The least share of newcomers among all who say it: a meme that regulars "
        "began is theirs.",
    )
    similarity: int = Field(
        85,
        ge=70,
        le=100,
        description="How alike two messages must be, in percent; 100 is the same.",
    )
    min_letters: int = Field(
        12,
        ge=8,
        le=500,
        description="Messages with fewer letters, each word counted once, are cheers.",
    )
    regulars: int = Field(
        0,
        ge=0,
        le=100,
        description="The number of viewers, new or not, from which people are asked about a text "
        "that everybody says; 0 lets a chat have its memes.",
    )
    spared: tuple[str, ...] = Field(
        ("raid", "raiders"),
        description="Words of those who come in peace: a raid from a friend says what it is.",
    )


class Copypasta(Filter[CopypastaOptions]):
    """Flags newcomers who say the same thing, or nearly the same, all at once.

    Why: a hate raid is one text from many new accounts, each of which looks harmless by itself.
    Newcomers are flagged: first messages, accounts younger than a week, and, less surely,
    viewers whom a window of ten minutes has not seen. What is not known counts against nobody,
    but who joins twice as many newcomers is shown to people.
    A meme of regulars, cheers, emotes, single words, commands and the greeting of a friend's raid
    are left alone. The first copies have been judged before anybody could know.
    """

    name = "copypasta"
    family = Family.BEHAVIOUR
    Options = CopypastaOptions
    stateless = False
    examples = (
        Example(
            "this channel is finished, go away",
            flagged=True,
            before=("this channel is finished, go away",) * 4,
            newcomers=True,
        ),
        Example(
            "cette chaîne est finie, partez tous qx",
            flagged=True,
            before=tuple(f"cette chaîne est finie, partez tous {n}{n}" for n in "abcd"),
            newcomers=True,
        ),
        Example(
            "le raid de la ferme arrive !!",
            flagged=False,
            before=("le raid de la ferme arrive !!",) * 6,
            newcomers=True,
        ),
        Example("bravo bravo", flagged=False, before=("bravo bravo",) * 6, newcomers=True),
        Example("on veut une autre chanson", flagged=False, before=("on veut une autre chanson",)),
    )

    def __init__(self, options: CopypastaOptions) -> None:
        super().__init__(options)
        self._within = timedelta(seconds=options.seconds)
        self._least = 0 if options.regulars else 2 * options.newcomers
        # a word, or a few letters, have no crowd; what but names a host may be as short
        self.needs = WORDY | LINKED if self._least else 0
        self._spared = frozenset(one.casefold() for one in options.spared)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether many say what a newcomer says, and are newcomers too."""
        recent = scene.recent
        least = self._least
        if recent.newness is KNOWN and least:
            # whoever is known may join a raid, but a small one may be a coincidence
            least = int(MANY * least)
        crowd = recent.crowd(self._within, least=least)
        # a raid may vary its text; to look for that takes time, and only firsts make it certain
        if crowd is NOBODY and recent.newness is not FIRST:
            return NOTHING
        if self._says_something(scene):
            return self._examined(scene, crowd, SURELY)
        return self._examined(scene, crowd, PERHAPS) if _jeers(scene) else NOTHING

    def _examined(self, scene: Scene, crowd: Crowd, most: float) -> Iterator[Finding]:
        newness = scene.recent.newness
        new = newness is not KNOWN
        sure = self._sureness(crowd, new=new)
        if not sure and newness is FIRST and self.options.similarity < SAME:
            crowd = scene.recent.crowd(self._within, self.options.similarity, self._least)
            sure = self._sureness(crowd, new=new)
        if sure:
            yield self._finding(scene, crowd, min(sure, most))

    def _says_something(self, scene: Scene) -> bool:
        if scene.text.links:
            return True
        if scene.text.raw.startswith("!"):
            return False
        said = set(scene.text.said)
        long = len(said) > 1 and sum(map(len, said)) >= self.options.min_letters
        return long and self._spared.isdisjoint(said)

    def _sureness(self, crowd: Crowd, *, new: bool) -> float:
        least = self.options.newcomers
        if new and crowd.newcomers >= self.options.share * crowd.count:
            if crowd.firsts >= least:
                return min(SURELY, SURE + 0.01 * (crowd.firsts - least))
            if crowd.newcomers >= 2 * least:
                return PERHAPS
        if crowd.firsts >= MANY * least and crowd.newcomers >= MOSTLY * crowd.count:
            return PERHAPS
        return FUN if 0 < self.options.regulars <= crowd.count else 0.0

    def _finding(self, scene: Scene, crowd: Crowd, certainty: float) -> Finding:
        return Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=certainty,
            family=self.family,
            reason=Phrase.of(
                "copypasta.crowd",
                viewers=crowd.count,
                newcomers=crowd.newcomers,
                seconds=self.options.seconds,
            ),
        )


def _jeers(scene: Scene) -> bool:
    """Whether a text is a word or two beside signs of contempt."""
    raw = scene.text.raw
    return not raw.isascii() and not JEERS.isdisjoint(raw) and bool(scene.text.said)
