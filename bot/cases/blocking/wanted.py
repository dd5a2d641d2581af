"""Which terms a charter wants Twitch to keep out, so that nobody ever reads them."""

from collections.abc import Iterator
from datetime import date

from bot.cases.blocking.terms import key_of
from filters.engine.charter import Charter, Mode
from filters.engine.terms.listed import Term
from filters.terms import Terms


def wanted_terms(charter: Charter, today: date) -> dict[str, str]:
    """Return every spelling of the terms with `before`, by what Twitch takes for the same.

    Only of articles that act: one that asks leaves it to people what is read.
    """
    return {key_of(text): text for text in _spellings(charter, today)}


def _spellings(charter: Charter, today: date) -> Iterator[str]:
    for article in charter.articles:
        if article.mode is not Mode.ENFORCE:
            continue
        for one in article.filters:
            for listed in one.options.terms if isinstance(one, Terms) else ():
                if isinstance(listed, Term) and listed.before and _counts(listed, today):
                    yield from listed.spellings


def _counts(term: Term, today: date) -> bool:
    return term.until is None or today <= term.until
