"""A Boolean query: words and phrases joined by AND, OR and NOT, asked of what was seen."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Whether a word or a phrase is said; `*` at an end lets the word go on."""

    text: str


@dataclass(frozen=True, slots=True)
class Every:
    """Whether all of it holds."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Whether one of it holds."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Lacks:
    """Whether it does not hold."""

    part: "Query"


Query = Said | Every | Any | Lacks


class QueryError(Exception):
    """A query cannot be read: where and why, and what to do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(f"{sentence}; {remedy}")
        self.sentence = sentence
        self.remedy = remedy


def holds(query: Query, said: AbstractSet[str]) -> bool:
    """Whether a query holds where these words and phrases are said."""
    match query:
        case Said(text):
            return text in said
        case Every(parts):
            return all(holds(one, said) for one in parts)
        case Any(parts):
            return any(holds(one, said) for one in parts)
        case Lacks(part):
            return not holds(part, said)


def sought_in(query: Query) -> Iterator[str]:
    """Go through the words and phrases that a query asks for."""
    match query:
        case Said(text):
            yield text
        case Every(parts) | Any(parts):
            for one in parts:
                yield from sought_in(one)
        case Lacks(part):
            yield from sought_in(part)


def depth(query: Query) -> int:
    """Return how deep a query is nested."""
    match query:
        case Said():
            return 1
        case Every(parts) | Any(parts):
            return 1 + max(map(depth, parts))
        case Lacks(part):
            return 1 + depth(part)
