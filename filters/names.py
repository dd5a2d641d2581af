"""Names: what a viewer's name must not hold."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import UNTOUCHABLE, Span
from filters.engine.names.glimpse import may_hold, sought
from filters.engine.names.name_words import name_words, term_words, within
from filters.engine.phrase import Phrase
from filters.engine.traits import ANEW

FIRST = timedelta(minutes=10)
"""Whoever has spoken within that time has been looked at."""
LONG = 8
"""Letters from which a term is also found inside a word: names are written without spaces."""
CODES = re.compile(
    r"(?<!\d)1488(?!\d)|(?<![a-z0-9])hh_?88(?!\d)|(?<!\d)88_?hh(?![a-z])|h[e3][i1]l_?h[i1]tl[e3]r"
    r"|s[i1][e3]g_?h[e3][i1]l|gas_?the_?jews",
    re.IGNORECASE,
)
"""Codes of hate that mean nothing else in a name; `88` alone is a year of birth."""
BOTS = re.compile(
    r"(?=\w*[a-z])[a-z0]{3,12}0\d{3,5}_\w{0,8}|(?:[a-z]{3,12}_?)?(?:viewers?|followers?)_?(?:bot|4u)\d*"
)
"""Names of the kind that spam makes by the thousand: `abcd00312_`."""
MOST_KNOWN = 16_384
"""Viewers of whose names it is remembered what they hold: those of a large chat."""


class NamesOptions(FilterOptions):
    """What a name must not hold."""

    terms: tuple[str, ...] = Field(
        (),
        max_length=1000,
        description="Words and phrases that no name may hold; `*` at either end finds them "
        "inside words.",
    )
    allow: tuple[str, ...] = Field((), max_length=1000, description="Names that are fine.")
    codes: bool = Field(default=True, description="Whether known codes of hate are found: `1488`.")
    bots: bool = Field(
        default=False, description="Whether names that spam makes by the thousand are found."
    )
    certainty: float = Field(
        0.8, ge=0, le=1, description="How sure a name makes; below `act_at` it asks a human."
    )


class Names(Filter[NamesOptions]):
    """Flags viewers whose name holds what no name may hold.

    Why: a name is read with every message, and its bearer need not write one bad word.
    Words are read through capitals, `_`, figures and leet: `xX_GreatN0uille_Xx42`.
    Terms of 8 letters and more, and those with `*`, are found inside words too.
    The finding is for people, who are asked once, at a viewer's first message in ten minutes.
    Nobody of the team is looked at.
    """

    name = "names"
    family = Family.CONTENT
    Options = NamesOptions
    needs = ANEW
    stateless = False
    examples = (
        Example("hi all", flagged=True, options=(("terms", ("mona",)),)),
        Example("hi all", flagged=False, options=(("terms", ("mon",)),)),
        Example("hi all", flagged=False, options=(("terms", ("mona",)), ("allow", ("Mona",)))),
        Example("1488", flagged=False),
    )

    def __init__(self, options: NamesOptions) -> None:
        super().__init__(options)
        self._terms = tuple((term, term_words(term)) for term in options.terms)
        self._sought = {sought("".join(parts)) for _, parts in self._terms}
        self._allowed = frozenset(map(str.casefold, options.allow))
        self._known = lru_cache(MOST_KNOWN)(self._reason)

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Look at the author's names, once in a while."""
        author = scene.message.author
        if author is None or author.roles & UNTOUCHABLE:
            return
        reason = self._known(author.name, author.login)
        if reason is not None and not scene.recent.by_author(FIRST):
            span = Span(0, len(scene.text.raw))
            yield Finding(self.name, span, self.options.certainty, self.family, reason)

    def _reason(self, shown: str, login: str) -> Phrase | None:
        names = dict.fromkeys(name for name in (shown, login) if name)
        if not self._allowed.isdisjoint(map(str.casefold, names)):
            return None
        for name in names:
            if self.options.codes and CODES.search(name):
                return Phrase.of("names.code", name=name)
            held = self._held(name)
            if held is not None:
                return Phrase.of("names.term", name=name, term=held)
        if self.options.bots and BOTS.fullmatch(login):
            return Phrase.of("names.bot", name=login)
        return None

    def _held(self, name: str) -> str | None:
        if not may_hold(name, self._sought):
            return None
        words = name_words(name)
        run = "".join(words)
        return next((term for term, parts in self._terms if _holds(term, parts, words, run)), None)


def _holds(term: str, parts: tuple[str, ...], words: tuple[str, ...], run: str) -> bool:
    joined = "".join(parts)
    if not joined:
        return False
    inside = len(joined) >= LONG or (term.startswith("*") and term.endswith("*"))
    if inside and joined in run:
        return True
    starts = term.endswith("*") and any(word.startswith(joined) for word in words)
    ends = term.startswith("*") and any(word.endswith(joined) for word in words)
    return starts or ends or joined == run or within(parts, words)
