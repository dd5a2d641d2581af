"""A charter without what cannot be judged by a log: it is left out, and said to be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.backtest.entries import Known
from filters.engine.charter import Charter, Mode
from filters.engine.filter import Filter, FilterOptions

NEEDS = {
    "caps": (Known.EMOTES,),
    "copypasta": (Known.VIEWERS, Known.TIMES),
    "emotes": (Known.EMOTES,),
    "flood": (Known.VIEWERS, Known.TIMES),
    "names": (Known.VIEWERS,),
    "newcomer": (Known.VIEWERS, Known.NEWNESS),
    "repeats": (Known.VIEWERS, Known.TIMES),
    "repetition": (Known.EMOTES,),
    "symbols": (Known.EMOTES,),
}
"""What filters go by beside the text; the name of an emote is neither shouting nor a symbol."""


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """A filter of an article that was not asked, and what the log would have had to know."""

    article: int
    filter: str
    missing: Known


def with_blinkers(charter: Charter, known: frozenset[Known]) -> tuple[Charter, tuple[LeftOut, ...]]:
    """Return a charter without the filters that a log's knowledge does not suffice for."""
    left = tuple(
        LeftOut(article.number, one.name, missing)
        for article in charter.articles
        if article.mode is not Mode.OFF
        for one in article.filters
        for missing in _missing(one, known)
    )
    if not left:
        return charter, ()
    articles = tuple(
        replace(one, filters=tuple(sees for sees in one.filters if not [*_missing(sees, known)]))
        for one in charter.articles
    )
    return replace(charter, articles=articles), left


def _missing(one: Filter[FilterOptions], known: frozenset[Known]) -> Iterator[Known]:
    yield from (need for need in NEEDS.get(one.name, ()) if need not in known)
