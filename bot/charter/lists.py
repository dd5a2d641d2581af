"""A list of terms in a file of its own, which many charters may share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Strict, StringConstraints

from bot.charter.problem import CharterProblems
from bot.charter.shelf import Volume
from bot.charter.source import parse
from bot.charter.spot import Spot
from bot.charter.table import Table
from bot.charter.tables import Language, Name, Share
from bot.charter.validation import Owner, validate

Origin = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Allowed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class ListTable(Table):
    """A list document; its terms are read by the filter that takes them."""

    name: Name | None = None
    language: Language | None = None
    source: Origin | None = None
    licence: Origin | None = None
    certainty: Share | None = None
    ask: Annotated[bool, Strict()] = False
    terms: tuple[object, ...] | None = None
    allow: tuple[Allowed, ...] = ()


_OWNER = Owner("a list", tuple(ListTable.model_fields))


@dataclass(frozen=True, slots=True)
class TermList:
    """The entries of a list, and the fair phrases that excuse them.

    One that `ask`s was not weighed and may only ask a human.
    """

    name: str
    ask: bool
    entries: tuple[object, ...]
    spot: Spot
    allow: tuple[str, ...] = ()


def read_list(volume: Volume) -> TermList:
    """Read a list; raise `CharterProblems` with every problem in it but those of its entries."""
    source, written = parse(volume.text, volume.path)
    spot = Spot(source)
    checked = validate(ListTable, written, spot, _OWNER)
    table, problems = checked.value, list(checked.problems)
    for key, example in (("name", '"my-words"'), ("terms", '["…"]')):
        if key not in written:
            problems.append(spot.problem(f"a list without its `{key}`", f"add `{key} = {example}`"))
    if problems or table.name is None:
        raise CharterProblems(tuple(problems))
    return TermList(table.name, table.ask, tuple(_entries(table)), spot, table.allow)


def _entries(table: ListTable) -> Iterable[object]:
    """The terms, each with what the list says for all that do not say otherwise."""
    said = {"certainty": table.certainty, "language": table.language}
    common = {key: value for key, value in said.items() if value is not None}
    for entry in table.terms or ():
        yield _entry(entry, common) if common else entry


def _entry(entry: object, common: Mapping[str, object]) -> object:
    if isinstance(entry, str):
        return {**common, "term": entry}
    return {**common, **entry} if isinstance(entry, dict) else entry
