"""Texts that a human had removed in this channel, said once more."""

from collections.abc import Iterator

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.hints import Hints
from filters.engine.memory.fingerprint import edges, fingerprint, pairs
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.room import Room
from filters.engine.traits import ALIEN

SHORT = 20
"""Letters below which people are asked: what was too much once may be a cheer the next day."""


class KnownBadOptions(FilterOptions):
    """Which removed texts are known again, and how surely."""

    certainty: float = Field(
        0.92, gt=0, le=1, description="How sure it is that the same text is as bad once more."
    )
    short_certainty: float = Field(
        0.8, gt=0, le=1, description="The same for texts of fewer than twenty letters, at most."
    )
    min_letters: int = Field(
        12, ge=1, le=500, description="The letters that make a text known, short of the words."
    )
    min_words: int = Field(
        3, ge=1, le=50, description="The words that make a text known, short of the letters."
    )
    texts: tuple[str, ...] = Field((), description="Further texts that are known from the start.")


class KnownBad(Filter[KnownBadOptions]):
    """Flags a text that a moderator removed in this channel, or upheld a case about.

    Why: nobody should have to remove the same thing twice.
    Case, spacing and stretched letters aside it must be the same text. Emotes, yes and no are
    never known. A text that a moderator finds fair later is fair from then on, and what was
    removed is forgotten after ninety days; only a fingerprint of it is kept.
    """

    name = "known_bad"
    family = Family.CONTENT
    Options = KnownBadOptions
    examples = (
        Example(
            "Tout le monde sait ce que VAUT ta sœur",
            flagged=True,
            options=(("texts", ("tout le monde sait ce que vaut ta sœur",)),),
        ),
        Example(
            "everybody knows what she diiiid",
            flagged=True,
            options=(("texts", ("everybody knows what she did",)),),
        ),
        Example("oui", flagged=False, options=(("texts", ("oui",)),)),
        Example(
            "everybody knows what to do",
            flagged=False,
            options=(("texts", ("everybody knows what she did",)),),
        ),
    )

    def __init__(self, options: KnownBadOptions) -> None:
        super().__init__(options)
        self._own = frozenset(map(fingerprint, options.texts))
        self._edges = frozenset(map(edges, options.texts))
        self.told = tuple(Hints(pairs(text)) for text in options.texts)
        # a text beyond ASCII has other letters, and one of figures has none
        self.needs = ALIEN if all(one.hints for one in self.told) else 0

    def sees_more(self, room: Room) -> bool:
        """Whether something was removed in the room."""
        return bool(room.removed)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say whether a human removed the same text before."""
        removed = scene.room.removed
        if not removed and edges(scene.message.text) not in self._edges:
            return
        if self._says_little(scene.message.text):
            return
        known = fingerprint(scene.message.text)
        if known not in removed and known not in self._own:
            return
        if not self._says_something(scene):
            return
        short = sum(map(len, scene.text.said)) < SHORT and not scene.text.links
        sure = self.options.certainty
        yield Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=min(sure, self.options.short_certainty) if short else sure,
            family=self.family,
            reason=Phrase.of("known_bad.same"),
        )

    def _says_little(self, text: str) -> bool:
        """Whether it is plain, without a look at the words, that a text says nothing."""
        words = text.split()
        few = len(text) < self.options.min_letters and len(words) < self.options.min_words
        return few and text.isascii() and all(map(str.isalnum, words))

    def _says_something(self, scene: Scene) -> bool:
        if scene.text.links:
            return True
        said = scene.text.said
        if len(set(said)) >= self.options.min_words:
            return True
        return sum(map(len, said)) >= self.options.min_letters
