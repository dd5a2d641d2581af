"""Where an article lists a term that was found, and how sure it makes there."""

from dataclasses import dataclass

from filters.engine.charter import Article
from filters.engine.terms.alternatives import spelt_out
from filters.engine.terms.entries import entry_of
from filters.engine.terms.listed import Term
from filters.terms import Terms


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry of a list: as it is written, how sure it makes, and what is excused beside it."""

    written: str
    certainty: float
    allowed: frozenset[str]


def listing_of(article: Article, spelling: str) -> Listing | None:
    """Return the surest entry that lists a spelling, None where no filter does any more."""
    found = [one for one in article.filters if isinstance(one, Terms)]
    listings = (_in_filter(one, spelling) for one in found)
    return max((one for one in listings if one), key=lambda one: one.certainty, default=None)


def _in_filter(terms: Terms, spelling: str) -> Listing | None:
    options = terms.options
    for listed in options.terms:
        if not lists(listed, spelling):
            continue
        entry = entry_of(listed, options.certainty, options.language)
        written = listed.term if isinstance(listed, Term) else listed
        allowed = frozenset(one.casefold() for one in options.allow)
        return Listing(written, max(entry.certainty, entry.alone), allowed)
    return None


def lists(listed: str | Term, spelling: str) -> bool:
    """Whether an entry has a spelling, among those it stands for."""
    texts = (listed,) if isinstance(listed, str) else (listed.term, *listed.also)
    return any(one == spelling or spelling in spelt_out(one) for one in texts)
