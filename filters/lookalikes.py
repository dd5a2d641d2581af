"""Lookalikes: names that pass for somebody of the team, words of letters of two scripts."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from functools import lru_cache

import regex
from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import UNTOUCHABLE, Author, Role, Span
from filters.engine.names.glimpse import may_hold
from filters.engine.names.likeness import (
    Likeness,
    folded,
    likeness,
    poses_as_staff,
    silhouette,
    telling,
)
from filters.engine.phrase import Phrase
from filters.engine.reading.folding import fold, strip_marks, unmask
from filters.engine.traits import ALIEN, ANEW

CERTAINTY = {
    Likeness.SCRIPT: 0.95,
    Likeness.LOOK: 0.8,
    Likeness.DRESSED: 0.8,
    Likeness.LETTER: 0.7,
}
OURS = UNTOUCHABLE | {Role.GUEST}
MOST_KNOWN = 16_384
"""Viewers of whom it is remembered whom they pass for: those of a large chat."""
MOST_ROOMS = 64
"""Sets of people whose names are kept ready to be compared, where channels share a charter."""
FIRST = timedelta(minutes=10)
"""Whoever has spoken within that time has been looked at."""
TWINS = "аеорсухіјѕԁԛԝһӏкмтвнοανρτυικο"
"""Cyrillic and Greek letters that pass for Latin ones at sight."""
WORD = regex.compile(r"\p{L}{4,}")
MIXED = regex.compile(rf"(?=.*[a-z])(?=.*[{TWINS}])[a-z{TWINS}\p{{Latin}}]+")
MIXED_WORDS = 2
ASKED, POSED = 0.55, 0.7
STAFF = "Twitch"
NOBODY = (0.0, "")
LEFT_OUT = 1
"""Letters that an imitation may leave out or change."""


class LookalikesOptions(FilterOptions):
    """Whose names are kept from imitation, beside those that the room knows."""

    names: tuple[str, ...] = Field(
        (),
        max_length=1000,
        description="Names that nobody else may imitate, beside the host's, the moderators' "
        "and the guests'.",
    )
    mixed: bool = Field(
        default=True,
        description="Whether words that mix Latin letters with look-alikes of another script "
        "are found.",
    )


class Lookalikes(Filter[LookalikesOptions]):
    """Flags viewers whose name imitates the host's, a moderator's or a guest's.

    Why: an impostor asks for passwords and money in somebody else's name, and is believed.
    The whole name counts, letters swapped (`l` for `I`), figures and offices added (`_officiel`,
    `_mod`): to bear the same first name is no imitation. Nobody imitates themself, and nobody of
    the team is looked at. Who poses as the site's own staff (`Tw1tchSupport`) imitates as well.
    People are asked once, at the first message in ten minutes.
    Two words that mix look-alike letters of two scripts are a matter for people, one only where
    it spells a kept name.
    """

    name = "lookalikes"
    family = Family.CONTENT
    Options = LookalikesOptions
    needs = ANEW | ALIEN
    stateless = False
    examples = (
        Example("hi all", flagged=True, options=(("names", ("M0na_",)),)),
        Example("frее giftѕ for all", flagged=True),
        Example("hi all", flagged=False, options=(("names", ("Mona_Live",)),)),
        Example("ヽ(•‿•)ノ 5 µm, 10 Ω, π≈3", flagged=False),
        Example("привет всем, hello", flagged=False),
    )

    def __init__(self, options: LookalikesOptions) -> None:
        super().__init__(options)
        self._shapes = frozenset(map(silhouette, options.names))
        self._known = lru_cache(MOST_KNOWN)(self._imitated)
        self._kept = lru_cache(MOST_ROOMS)(self._telling)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Compare the author's names with the kept ones, and look at the words."""
        author = scene.message.author
        if author is not None and not author.roles & OURS:
            yield from self._impostor(scene, author)
        if self.options.mixed and not scene.text.raw.isascii():
            yield from self._mixed(scene)

    def _impostor(self, scene: Scene, author: Author) -> Iterator[Finding]:
        certainty, imitated = self._known(author.login, author.name, scene.room.people)
        if certainty and not scene.recent.by_author(FIRST):
            span = Span(0, len(scene.text.raw))
            reason = Phrase.of("lookalikes.name", name=author.name or author.login, like=imitated)
            yield Finding(self.name, span, certainty, self.family, reason)

    def _imitated(self, login: str, shown: str, people: frozenset[str]) -> tuple[float, str]:
        """Return how surely a viewer passes for somebody, and for whom; 0 for nobody."""
        kept, glimpses = self._kept(people)
        staff = poses_as_staff(login) or poses_as_staff(shown)
        if not any(may_hold(name, glimpses, LEFT_OUT) for name in {login, shown}):
            return (POSED, STAFF) if staff else NOBODY
        own = {folded(login), folded(shown)}
        if any(folded(name) in own for name in kept):
            return NOBODY
        found = (
            (CERTAINTY[how], name)
            for name in kept
            for how in {likeness(login, name), likeness(shown, name)}
            if how is not None
        )
        imitated = max(found, default=NOBODY)
        return max(imitated, (POSED, STAFF)) if staff else imitated

    def _telling(self, people: frozenset[str]) -> tuple[Sequence[str], AbstractSet[frozenset[str]]]:
        """Return the kept names, and the letters of them without which nobody imitates any."""
        kept = sorted(people.union(self.options.names))
        return kept, frozenset(map(telling, kept))

    def _mixed(self, scene: Scene) -> Iterator[Finding]:
        words = [
            found
            for found in WORD.finditer(scene.text.raw)
            if MIXED.fullmatch(fold(found.group())) and not scene.text.hidden(Span(*found.span()))
        ]
        if not words:
            return
        shapes = self._shapes | frozenset(map(silhouette, scene.room.people))
        spelt = {unmask(strip_marks(fold(word.group()))) for word in words}
        if len(spelt) < MIXED_WORDS and shapes.isdisjoint(map(silhouette, spelt)):
            return
        reason = Phrase.of("lookalikes.mixed", word=words[0].group())
        yield Finding(self.name, Span(*words[0].span()), ASKED, self.family, reason)
