"""What moderators ruled, as rows to learn from: a text without anybody's name, and two answers."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.cases.case import Case, Status
from bot.cases.people import untouchable
from bot.reader.cleaning import cleaned
from bot.reader.gist import says_nothing
from filters.engine.charter import Charter
from filters.engine.message import Message
from filters.second_reader import SecondReader

UNKNOWN = -1
"""The answer that a ruling does not give."""
ANSWERS = {Status.UPHELD: 1, Status.DISMISSED: 0, Status.OVERTURNED: 0}
KIND = "ruling"


@dataclass(frozen=True, slots=True)
class Row:
    """A line as the training reads it."""

    text: str
    hate: int
    insult: int
    kind: str = KIND


@dataclass(frozen=True, slots=True)
class Ruled:
    """A cleaned text, what people were asked about it, what they said, and who said so last."""

    text: str
    about: str
    upheld: bool
    by: str


def ruled(cases: Iterable[Case], charter: Charter) -> Iterator[Ruled]:
    """Yield each ruled case of an article that asks the second reader.

    Whose text is forgotten, who is of the team and what says nothing is left out.
    """
    about = _about(charter)
    kept = [one for one in cases if one.status in ANSWERS and one.article in about]
    names = frozenset(_names(kept))
    for case in kept:
        text = _text(case.evidence.message, names)
        if text and case.rulings:
            answer = ANSWERS[case.status] == 1
            yield Ruled(text, about[case.article or 0], answer, case.rulings[-1].by.id)


def rows_of(cases: Iterable[Case], charter: Charter) -> Iterator[Row]:
    """Yield a row for each; of what people ruled both ways about the same text, nothing."""
    found: dict[str, Row | None] = {}
    for one in ruled(cases, charter):
        row = _row(one.text, int(one.upheld), one.about)
        found[one.text] = row if found.get(one.text, row) == row else None
    yield from (one for one in found.values() if one is not None)


def _about(charter: Charter) -> Mapping[int, str]:
    return {
        article.number: one.options.about
        for article in charter.articles
        for one in article.filters
        if isinstance(one, SecondReader)
    }


def _row(text: str, answer: int, about: str) -> Row:
    """Answer what the article asks; where it asks either, what is fair is neither."""
    if about == "hate":
        return Row(text, answer, UNKNOWN)
    if about == "insult":
        return Row(text, UNKNOWN, answer)
    return Row(text, UNKNOWN if answer else 0, UNKNOWN if answer else 0)


def _names(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        for message in (case.evidence.message, *case.evidence.before, *case.evidence.further):
            if message.author is not None:
                yield from (message.author.login.casefold(), message.author.name.casefold())


def _text(message: Message, names: Collection[str]) -> str:
    if untouchable(message.author, ()):
        return ""
    text = cleaned(message, names)
    return "" if says_nothing(text) else text
