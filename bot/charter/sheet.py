"""One charter file, read by itself: its head, its articles, and all that is wrong in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.charter.equipment import AnyFilter, equip
from bot.charter.library import Library
from bot.charter.outlook import AlertsTable, LevelsTable, StrictnessTable, WatchTable
from bot.charter.own_words import misworded
from bot.charter.problem import Problem
from bot.charter.shelf import Volume
from bot.charter.source import Source, parse
from bot.charter.spot import Spot
from bot.charter.stocking import Asking
from bot.charter.tables import (
    ArticleTable,
    CalmTable,
    DefaultsTable,
    ExampleTable,
    HeadTable,
    NukeTable,
    RaidsTable,
    SharedChatTable,
    WavesTable,
)
from bot.charter.validation import Owner, validate
from filters.engine.charter import Sample

_DEFAULTS = Owner("`[defaults]`", tuple(DefaultsTable.model_fields))
_CALM = Owner("`calm`", tuple(CalmTable.model_fields))
_WAVES = Owner("`[waves]`", tuple(WavesTable.model_fields))
_RAIDS = Owner("`[raids]`", tuple(RaidsTable.model_fields))
_WATCH = Owner("a watch", tuple(WatchTable.model_fields))
_ALERTS = Owner("`[alerts]`", tuple(AlertsTable.model_fields))
_LEVEL = Owner("a level", tuple(StrictnessTable.model_fields))
_LEVELS = Owner(
    "`[levels]`", tuple(LevelsTable.model_fields), (("watch", _LEVEL), ("storm", _LEVEL))
)
_NUKE = Owner("`[nuke]`", tuple(NukeTable.model_fields))
_SHARED_CHAT = Owner("`[shared_chat]`", tuple(SharedChatTable.model_fields))
_HEAD = Owner(
    "a charter",
    (*HeadTable.model_fields, "articles"),
    (
        *(("defaults", _DEFAULTS), ("calm", _CALM), ("waves", _WAVES), ("raids", _RAIDS)),
        *(("watches", _WATCH), ("alerts", _ALERTS), ("levels", _LEVELS)),
        *(("nuke", _NUKE), ("shared_chat", _SHARED_CHAT)),
    ),
)
_EXAMPLE = Owner("an example", tuple(ExampleTable.model_fields))
_ARTICLE = Owner("an article", tuple(ArticleTable.model_fields), (("examples", _EXAMPLE),))


@dataclass(frozen=True, slots=True)
class PlacedSample:
    """An example and where it stands."""

    sample: Sample
    spot: Spot


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as one file, or a line of files, writes it.

    `spots` tells for each key that is written where it was written last.
    """

    number: int
    table: ArticleTable
    spot: Spot
    spots: Mapping[str, Spot]
    filters: tuple[AnyFilter, ...]
    asking: tuple[Asking, ...]
    samples: tuple[PlacedSample, ...]
    broken: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one file says."""

    source: Source
    head: HeadTable
    broken: frozenset[str]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read_sheet(volume: Volume, library: Library) -> Sheet:
    """Read one file; raise `CharterProblems` when it is not even TOML."""
    source, table = parse(volume.text, volume.path)
    spot = Spot(source)
    written = {key: value for key, value in table.items() if key != "articles"}
    head = validate(HeadTable, written, spot, _HEAD)
    entries, problems = _articles(
        table.get("articles", []), spot.inner("articles"), library, volume.folder
    )
    problems = (*problems, *_doubles(entries), *misworded(head.value.words, spot.inner("words")))
    return Sheet(source, head.value, head.broken, entries, (*head.problems, *problems))


def _articles(
    tables: object, spot: Spot, library: Library, folder: Path | None
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        return (), (spot.problem("`articles` must be tables", "open each with `[[articles]]`"),)
    entries, problems = list[Entry](), list[Problem]()
    for index, table in enumerate(tables):
        entry, wrong = _article(table, spot.inner(index), library, folder)
        problems += wrong
        if entry is not None:
            entries.append(entry)
    return tuple(entries), tuple(problems)


def _article(
    table: Mapping[str, object], spot: Spot, library: Library, folder: Path | None
) -> tuple[Entry | None, tuple[Problem, ...]]:
    checked = validate(ArticleTable, table, spot, _ARTICLE)
    article, problems = checked.value, checked.problems
    equipment = equip(article.filters or (), spot.inner("filters"), library, folder)
    problems = (*problems, *equipment.problems)
    if article.number is None:
        missing = spot.problem("an article without its `number`", "add `number = 1`, for example")
        return None, problems if "number" in checked.broken else (*problems, missing)
    entry = Entry(
        number=article.number,
        table=article,
        spot=spot,
        spots={key: spot.inner(key) for key in table},
        filters=equipment.filters,
        asking=equipment.asking,
        samples=_samples(article.examples or (), spot.inner("examples")),
        broken=checked.broken | ({"filters"} if equipment.problems else frozenset()),
    )
    return entry, problems


def _samples(tables: Iterable[ExampleTable], spot: Spot) -> tuple[PlacedSample, ...]:
    return tuple(
        PlacedSample(Sample(one.text, one.outcome, one.before), spot.inner(index))
        for index, one in enumerate(tables)
    )


def _doubles(entries: Iterable[Entry]) -> tuple[Problem, ...]:
    first: dict[int, Entry] = {}
    problems = list[Problem]()
    for entry in entries:
        earlier = first.setdefault(entry.number, entry)
        if earlier is not entry:
            problems.append(
                entry.spots["number"].problem(
                    f"there are two articles {entry.number}",
                    f"the first stands on line {earlier.spot.line}: give one another number",
                )
            )
    return tuple(problems)
