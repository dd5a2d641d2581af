"""Spoilers: what a show keeps for its end, named by the charter or by the team on the day."""

from collections.abc import Iterator
from functools import lru_cache

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble, unread
from filters.engine.phrase import Phrase
from filters.engine.room import Room
from filters.engine.terms.book import Seen, TermBook
from filters.engine.terms.books import book_of
from filters.engine.terms.spellings import Spelt
from filters.engine.text import Text

MOST_SHOWS = 64
"""Shows whose words are kept compiled: they change a few times a show."""


class SpoilersOptions(FilterOptions):
    """What must not be given away."""

    terms: tuple[str, ...] = Field(
        (),
        description="Words and phrases kept out of every show; the team adds those of the day "
        "with `!spoiler add`.",
    )
    certainty: float = Field(
        0.8, gt=0, le=1, description="How sure it is that such a word gives something away."
    )


class Spoilers(Filter[SpoilersOptions]):
    """Flags words that give away what the show keeps for its end.

    Why: one line in chat takes the surprise from everybody.
    Words are found as listed terms are, in other spellings too. The team names them for one
    show, in a whisper to the bot (`!spoiler add the gardener 3h`); the reason never repeats them.
    People are asked by default: a name may come up without giving anything away.
    """

    name = "spoilers"
    family = Family.CONTENT
    Options = SpoilersOptions
    examples = (
        Example(
            "It was the GARDENER all along",
            flagged=True,
            options=(("terms", ("the gardener",)),),
        ),
        Example(
            "mais c'est le jardinier qui l'a tué",
            flagged=True,
            options=(("terms", ("jardinier",)),),
        ),
        Example("quel beau jardin", flagged=False, options=(("terms", ("jardinier",)),)),
        Example("the gardener is my favourite", flagged=False),
    )

    def __init__(self, options: SpoilersOptions) -> None:
        super().__init__(options)
        self.book = _compiled(options.terms)
        self._read_with = lru_cache(MOST_SHOWS)(_compiled)

    def sees_more(self, room: Room) -> bool:
        """Say whether the team has named anything for this show."""
        return bool(room.spoilers)

    def examine(self, scene: Scene) -> Iterator[Finding | Trouble]:
        """Find the first word that gives something away; say what was left unread."""
        terms = self.options.terms + scene.room.spoilers
        if not terms:
            return
        seen = _first(self._read_with(terms), scene.text)
        if seen is not None:
            yield self._finding(seen)
        if scene.text.effort.undone:
            yield unread(self.name)

    def _finding(self, seen: Seen) -> Finding:
        sure = self.options.certainty * seen.disguise.trust
        return Finding(
            filter=self.name,
            span=seen.span,
            certainty=min(sure, seen.disguise.most),
            family=self.family,
            reason=Phrase.of("spoilers.found"),
        )


def _compiled(terms: tuple[str, ...]) -> TermBook:
    return book_of([Spelt((one,)) for one in terms])


def _first(book: TermBook, text: Text) -> Seen | None:
    return next((seen for seen in book.find(text) if not text.hidden(seen.span)), None)
