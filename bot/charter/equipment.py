"""The filters of an article: each found by its name and set up by its own options."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.charter.library import Library
from bot.charter.problem import Problem
from bot.charter.spelling import meant
from bot.charter.spot import Spot
from bot.charter.stocking import Asking, Stocked, stock
from bot.charter.validation import Owner, complaints
from filters.engine.catalogue import catalogue
from filters.engine.filter import Filter, FilterOptions

AnyFilter = Filter[FilterOptions]


@dataclass(frozen=True, slots=True)
class Equipment:
    """The filters that could be set up, the lists that only ask, and what is wrong."""

    filters: tuple[AnyFilter, ...] = ()
    asking: tuple[Asking, ...] = ()
    problems: tuple[Problem, ...] = ()


def equip(
    tables: Iterable[Mapping[str, object]], spot: Spot, library: Library, folder: Path | None
) -> Equipment:
    """Set up the filters of an article; `folder` is what the paths of their lists start from."""
    made = [_one(table, spot.inner(index), library, folder) for index, table in enumerate(tables)]
    return Equipment(
        tuple(one for each in made for one in each.filters),
        tuple(one for each in made for one in each.asking),
        tuple(one for each in made for one in each.problems),
    )


def _one(
    table: Mapping[str, object], spot: Spot, library: Library, folder: Path | None
) -> Equipment:
    name = table.get("filter")
    if not isinstance(name, str):
        sentence = "a filter without its name"
        return Equipment(problems=(spot.problem(sentence, 'add `filter = "terms"`, for example'),))
    kind = catalogue().get(name)
    if kind is None:
        remedy = meant(name, catalogue())
        return Equipment(
            problems=(spot.inner("filter").problem(f"unknown filter `{name}`", remedy),)
        )
    options: Mapping[str, object] = {key: table[key] for key in table if key != "filter"}
    takes_lists = "terms" in kind.Options.model_fields
    stocked = stock(options, spot, library, folder) if takes_lists else Stocked(options)
    try:
        made = kind(kind.Options.model_validate(stocked.options))
    except ValidationError as error:
        owner = Owner(f"`{name}`", tuple(kind.Options.model_fields))
        wrong = _complaints(error.errors(include_url=False), spot, stocked, owner)
        return Equipment((), stocked.asking, (*stocked.problems, *wrong))
    return Equipment((made,), stocked.asking, stocked.problems)


def _complaints(
    details: Iterable[ErrorDetails], spot: Spot, stocked: Stocked, owner: Owner
) -> Iterable[Problem]:
    """Each problem in the file where the term stands."""
    by_file: dict[Spot, list[ErrorDetails]] = {}
    for error in details:
        at, placed = stocked.origin(error, spot)
        by_file.setdefault(at, []).append(placed)
    for at, found in by_file.items():
        yield from complaints(found, at, owner if at == spot else Owner("a term", owner.keys))
