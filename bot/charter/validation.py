"""Validation that goes on after an error: what is right is kept, what is wrong is said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.charter.problem import Problem
from bot.charter.spot import Spot
from bot.charter.wording import word

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Owner:
    """What a table is called in a sentence, its keys, and the tables within it."""

    called: str
    keys: tuple[str, ...]
    within: tuple[tuple[str, "Owner"], ...] = ()

    def of(self, location: tuple[int | str, ...]) -> "Owner":
        """Return the table that an error is about."""
        inner = dict(self.within).get(str(location[0])) if location else None
        return inner.of(location[1:]) if inner and len(location) > 1 else self


@dataclass(frozen=True, slots=True)
class Checked(Generic[ModelT]):
    """What could be read, the keys that could not, and why."""

    value: ModelT
    broken: frozenset[str]
    problems: tuple[Problem, ...]


def validate(
    model: type[ModelT], table: Mapping[str, object], spot: Spot, owner: Owner
) -> Checked[ModelT]:
    """Read a table whose keys are all optional, leaving out those that are wrong."""
    rest, problems, broken = dict(table), list[Problem](), set[str]()
    while True:
        try:
            return Checked(model.model_validate(rest), frozenset(broken), tuple(problems))
        except ValidationError as error:
            details = error.errors(include_url=False)
        wrong = {str(detail["loc"][0]) for detail in details}
        problems += complaints(details, spot, owner)
        broken |= wrong
        rest = {key: value for key, value in rest.items() if key not in wrong}


def complaints(details: Iterable[ErrorDetails], spot: Spot, owner: Owner) -> list[Problem]:
    """Write each validation error as a problem at its place."""
    found = tuple(details)
    return [_complaint(one, spot, owner) for one in found if not _follows(one, found)]


def _follows(detail: ErrorDetails, details: Iterable[ErrorDetails]) -> bool:
    """Whether a list is only said to be too short because its items are wrong."""
    depth = len(detail["loc"])
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > depth and other["loc"][:depth] == detail["loc"] for other in details
    )


def _complaint(detail: ErrorDetails, spot: Spot, owner: Owner) -> Problem:
    location = detail["loc"]
    about = owner.of(location)
    sentence, remedy = word(detail, about.called, about.keys)
    if detail["type"] == "extra_forbidden" or location[-1:] == ("[key]",):
        steps = location[:-1] if location[-1:] == ("[key]",) else location
        return spot.inner(*steps).key_problem(sentence, remedy)
    return spot.inner(*location).problem(sentence, remedy)
