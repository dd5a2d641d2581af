"""How a charter builds on another: article by article, whole keys at a time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from bot.charter.sheet import Entry, Sheet
from bot.charter.spot import Spot
from bot.charter.tables import ArticleTable, DefaultsTable, HeadTable


@dataclass(frozen=True, slots=True)
class Draft:
    """One charter, or several laid over one another.

    `spots` tells where each key of the head (`title`, `defaults.act_at` …) was written last.
    """

    head: HeadTable
    defaults: DefaultsTable
    spot: Spot
    spots: Mapping[str, Spot]
    broken: frozenset[str]
    entries: tuple[Entry, ...]


def merge(sheets: Iterable[Sheet]) -> Draft:
    """Lay charters over one another, the oldest first; articles come out by number."""
    return reduce(_lay, map(_draft, sheets))


def _draft(sheet: Sheet) -> Draft:
    spot = Spot(sheet.source)
    defaults = sheet.head.defaults or DefaultsTable()
    head_spots = {key: spot.inner(key) for key in sheet.head.model_fields_set}
    inner = {f"defaults.{key}": spot.inner("defaults", key) for key in defaults.model_fields_set}
    entries = _once(sheet.entries)
    return Draft(sheet.head, defaults, spot, head_spots | inner, sheet.broken, entries)


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    by_number = {entry.number: entry for entry in entries}
    return tuple(by_number[number] for number in sorted(by_number))


def _lay(parent: Draft, child: Draft) -> Draft:
    anonymous = parent.head.model_copy(update={"name": None, "extends": None})
    earlier = {entry.number: entry for entry in parent.entries}
    changed = tuple(
        _override(earlier[entry.number], entry) if entry.number in earlier else entry
        for entry in child.entries
    )
    return Draft(
        head=anonymous.model_copy(update=_stated(child.head)),
        defaults=parent.defaults.model_copy(update=_stated(child.defaults)),
        spot=child.spot,
        spots={**parent.spots, **child.spots},
        broken=parent.broken | child.broken,
        entries=_once((*parent.entries, *changed)),
    )


def _override(parent: Entry, child: Entry) -> Entry:
    """Replace what the child writes; with `extend_filters` filters and examples are added."""
    written, extends = child.table.model_fields_set, child.table.extend_filters
    filters = child.filters if "filters" in written else parent.filters
    asking = child.asking if "filters" in written else parent.asking
    samples = child.samples if "examples" in written else parent.samples
    return replace(
        child,
        table=parent.table.model_copy(update=_stated(child.table)),
        spots={**parent.spots, **child.spots},
        filters=(*parent.filters, *child.filters) if extends else filters,
        asking=(*parent.asking, *child.asking) if extends else asking,
        samples=(*parent.samples, *child.samples) if extends else samples,
        broken=parent.broken | child.broken,
    )


def _stated(table: HeadTable | DefaultsTable | ArticleTable) -> dict[str, object]:
    """What a table writes itself, by key."""
    return {key: getattr(table, key) for key in table.model_fields_set}
