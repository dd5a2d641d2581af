"""The filters of an article: each found by its name and set up by its own options."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from bot.charter.problem import Problem
from bot.charter.spelling import meant
from bot.charter.spot import Spot
from bot.charter.validation import Owner, complaints
from filters.engine.catalogue import catalogue
from filters.engine.filter import Filter, FilterOptions

AnyFilter = Filter[FilterOptions]


@dataclass(frozen=True, slots=True)
class Equipment:
    """The filters that could be set up, and what is wrong with the others."""

    filters: tuple[AnyFilter, ...]
    problems: tuple[Problem, ...]


def equip(tables: Iterable[Mapping[str, object]], spot: Spot) -> Equipment:
    """Set up the filters of an article."""
    filters, problems = list[AnyFilter](), list[Problem]()
    for index, table in enumerate(tables):
        made = _one(table, spot.inner(index))
        if isinstance(made, Filter):
            filters.append(made)
        else:
            problems += made
    return Equipment(tuple(filters), tuple(problems))


def _one(table: Mapping[str, object], spot: Spot) -> AnyFilter | list[Problem]:
    name = table.get("filter")
    if not isinstance(name, str):
        return [spot.problem("a filter without its name", 'add `filter = "terms"`, for example')]
    kind = catalogue().get(name)
    if kind is None:
        unknown = f"unknown filter `{name}`"
        return [spot.inner("filter").problem(unknown, meant(name, catalogue()))]
    options = {key: value for key, value in table.items() if key != "filter"}
    try:
        return kind(kind.Options.model_validate(options))
    except ValidationError as error:
        owner = Owner(f"`{name}`", tuple(kind.Options.model_fields))
        return complaints(error.errors(include_url=False), spot, owner)
