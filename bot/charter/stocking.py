"""The lists that a filter names, put among its terms; what is wrong in one is said in its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import ErrorDetails

from bot.charter.library import Library
from bot.charter.lists import TermList
from bot.charter.problem import CharterProblems, Problem
from bot.charter.spot import Spot

Options = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Asking:
    """A list that only asks, and where an article names it."""

    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Stocked:
    """A filter's options with every term in them; `origins` tell where the later ones stand."""

    options: Options
    own: int = 0
    origins: tuple[tuple[Spot, int], ...] = ()
    asking: tuple[Asking, ...] = ()
    problems: tuple[Problem, ...] = ()

    def origin(self, error: ErrorDetails, spot: Spot) -> tuple[Spot, ErrorDetails]:
        """Say in which file an error stands, and where there."""
        where = error["loc"]
        number = where[1] if len(where) > 1 and where[0] == "terms" else None
        if not self.origins or not isinstance(number, int) or number < self.own:
            return spot, error
        at, index = self.origins[number - self.own]
        return at, {**error, "loc": ("terms", index, *where[2:])}


def stock(options: Options, spot: Spot, library: Library, folder: Path | None) -> Stocked:
    """Resolve `lists`; the filter's own terms come first, and go before the same in a list."""
    if "lists" not in options:
        return Stocked(options)
    rest = {key: value for key, value in options.items() if key != "lists"}
    own = rest.get("terms", [])
    spot = spot.inner("lists")
    names = options["lists"]
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        remedy = 'write `lists = ["insults.en", "my-words.toml"]`'
        return Stocked(rest, problems=(spot.problem("`lists` takes names of lists", remedy),))
    lists, problems = _fetch(names, spot, library, folder)
    if not isinstance(own, list):
        return Stocked(rest, problems=problems)
    added = tuple(_added(own, lists))
    asking = tuple(Asking(one.name, at) for at, one in lists if one.ask)
    terms = [*own, *(entry for entry, _, _ in added)]
    filled = {**rest, **_allowed(rest, lists), "terms": terms}
    origins = tuple((at, index) for _, at, index in added)
    return Stocked(filled, len(own), origins, asking, problems)


def _fetch(
    names: list[str], spot: Spot, library: Library, folder: Path | None
) -> tuple[list[tuple[Spot, TermList]], tuple[Problem, ...]]:
    lists, problems = list[tuple[Spot, TermList]](), list[Problem]()
    for number, name in enumerate(names):
        at = spot.inner(number)
        if name in names[:number]:
            problems.append(at.problem(f"`lists` names `{name}` twice"))
            continue
        try:
            lists.append((at, library.terms(name, folder)))
        except CharterProblems as error:
            problems += (_here(one, at) for one in error.problems)
    return lists, tuple(problems)


def _here(problem: Problem, spot: Spot) -> Problem:
    """Say where the charter names a list of which no line can be shown."""
    if problem.line:
        return problem
    return spot.problem(f"{problem.path}: {problem.sentence}", problem.remedy)


def _added(
    own: list[object], lists: list[tuple[Spot, TermList]]
) -> Iterator[tuple[object, Spot, int]]:
    known = {_term(entry) for entry in own}
    for _, one in lists:
        for index, entry in enumerate(one.entries):
            term = _term(entry)
            if term is None or term not in known:
                known.add(term)
                yield entry, one.spot, index


def _allowed(options: Options, lists: list[tuple[Spot, TermList]]) -> Options:
    """What the lists allow, beside what the filter does; nothing where that cannot be told."""
    own, more = options.get("allow", []), [text for _, one in lists for text in one.allow]
    return {"allow": list(dict.fromkeys([*own, *more]))} if more and isinstance(own, list) else {}


def _term(entry: object) -> str | None:
    """The term of an entry, for telling whether it was said before; nothing for what is none."""
    said = entry.get("term") if isinstance(entry, dict) else entry
    return said.strip().casefold() if isinstance(said, str) else None
