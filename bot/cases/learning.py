"""What the rulings of a channel propose for its charter; a person accepts or declines.

An article that acts is proposed to ask only where it is surely right less often than `FLOOR`:
where even the upper end of its interval is below. It is proposed to act by itself only where
even the lower end is at `CEILING` or above, which takes 35 rulings without a single mistake.
Between the two nothing is proposed, so that no article swings to and fro.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.cases.case import Case
from bot.cases.lessons.exceptions import Exempting, exceptions
from bot.cases.lessons.figures import Spoken, counted, subjects_of
from bot.cases.lessons.lessons import About, Change, Considered, Figures, Proposal, Subject
from bot.cases.lessons.listings import Listing, listing_of
from bot.cases.lessons.wilson import Interval
from filters.engine.charter import Article, Charter, Mode
from filters.engine.phrase import Phrase

FLOOR = 0.9
"""Who acts alone should be right nine times in ten: one wrong removal is graver than a question."""
CEILING = 0.9
FAIR = 0.5
"""A term that is found in fair speech more often than in breaches only costs people time."""
LEAST_OF_ARTICLE = 10
"""Fewer rulings (acts that nobody contested included) say nothing of an article."""
LEAST_OF_TERM = 5
AGAIN = 5
"""New rulings after which a proposal that was declined may come back."""
ABOVE_ASKING = 0.1
"""How far above `ask_at` a lowered term stays: below 0.7 it never acts, whoever it is said to."""


def proposals(
    cases: Iterable[Case], charter: Charter, answers: Iterable[Considered] = ()
) -> tuple[Proposal, ...]:
    """Return what is proposed now, in a fixed order: terms, exceptions, then articles.

    What was ruled before a proposal on the same thing was accepted speaks of another charter.
    """
    known = tuple(answers)
    heard = tuple(_since_changed(cases, known))
    terms = tuple(_of_terms(heard, charter))
    blamed = frozenset(one.subject for one in terms)
    found = (
        *terms,
        *_of_phrases(heard, charter, blamed),
        *_of_articles(heard, charter, blamed),
    )
    declined = {one.proposal: one.at for one in known if not one.accepted}
    return tuple(one for one in found if _may_come(one, heard, declined.get(one.key)))


def _may_come(proposal: Proposal, cases: Iterable[Spoken], declined: datetime | None) -> bool:
    """Whether nobody declined it, or enough was ruled since to have moved its interval."""
    if declined is None:
        return True
    news = (one for one, spoken_for in cases if proposal.subject in spoken_for and one.rulings)
    return sum(one.rulings[-1].at > declined for one in news) >= AGAIN


def _since_changed(cases: Iterable[Case], answers: tuple[Considered, ...]) -> Iterator[Spoken]:
    changed = {one.subject: one.at for one in answers if one.accepted}
    for case in cases:
        subjects = subjects_of(case)
        digests = (one.digest for one in subjects) if changed else ()
        if all(case.opened_at > changed[one] for one in digests if one in changed):
            yield case, subjects


def _of_terms(cases: Iterable[Spoken], charter: Charter) -> Iterator[Proposal]:
    for one in counted(cases):
        article = charter.article(one.subject.article)
        if one.subject.about is not About.TERM or article is None:
            continue
        if one.rulings + one.silent < LEAST_OF_TERM or not one.cleared:
            continue
        listing = listing_of(article, one.subject.name)
        if listing is not None:
            yield from _of_term(one, listing, article)


def _of_term(one: Figures, listing: Listing, article: Article) -> Iterator[Proposal]:
    acts = article.mode is Mode.ENFORCE and listing.certainty >= article.act_at
    if one.rulings >= LEAST_OF_TERM and one.lenient.high < FAIR:
        yield Proposal(Change.REMOVE, one.subject, one.rulings, _why(one, one.lenient))
    elif acts and one.lenient.high < FLOOR:
        lower = round(min(article.ask_at + ABOVE_ASKING, article.act_at - 0.01), 2)
        why = _why(one, one.lenient)
        yield Proposal(Change.LOWER, one.subject, one.rulings, why, f"{lower:g}")


def _of_phrases(
    cases: Iterable[Spoken], charter: Charter, blamed: frozenset[Subject]
) -> Iterator[Proposal]:
    """A phrase needs no exception where its term is proposed to go."""
    for one in exceptions([case for case, _ in cases]):
        article = charter.article(one.subject.article)
        listing = listing_of(article, one.subject.name) if article else None
        if one.subject in blamed or listing is None or one.phrase in listing.allowed:
            continue
        yield Proposal(Change.ALLOW, one.subject, one.cases, _why_allowed(one), one.phrase)


def _why_allowed(one: Exempting) -> tuple[Phrase, ...]:
    return (Phrase.of("learn.because.repeated", count=one.cases, viewers=one.viewers),)


def _of_articles(
    cases: Iterable[Spoken], charter: Charter, blamed: frozenset[Subject]
) -> Iterator[Proposal]:
    """An article is not to blame for a term that is proposed to go."""
    just = tuple(one for one in cases if blamed.isdisjoint(one[1]))
    for article in charter.articles:
        itself = Subject(About.ARTICLE, article.number)
        sure = (
            (case, subjects & {itself})
            for case, subjects in just
            if itself in subjects and case.certainty >= article.act_at
        )
        for one in counted(sure):
            yield from _of_article(one, article)


def _of_article(one: Figures, article: Article) -> Iterator[Proposal]:
    if one.rulings + one.silent < LEAST_OF_ARTICLE:
        return
    if article.mode is Mode.ENFORCE and one.lenient.high < FLOOR:
        yield Proposal(Change.ASK, one.subject, one.rulings, _why(one, one.lenient))
    elif article.mode is Mode.ASK and one.interval.low >= CEILING:
        yield Proposal(Change.ENFORCE, one.subject, one.rulings, _why(one, one.interval))


def _why(one: Figures, interval: Interval) -> tuple[Phrase, ...]:
    low, high = round(interval.low * 100), round(interval.high * 100)
    told = Phrase.of(
        "learn.because.rulings", count=one.rulings, right=one.upheld, low=low, high=high
    )
    acts = Phrase.of("learn.because.acts", count=one.silent)
    people = Phrase.of("learn.because.people", count=one.people)
    return (told, *((acts,) if one.silent else ()), people)
