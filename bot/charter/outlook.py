"""`[[watches]]`, `[alerts]` and `[levels]`: what a channel looks out for, read and checked."""

from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator, Strict, StringConstraints

from bot.animation.watch.query import QueryError
from bot.animation.watch.writing import read_query
from bot.charter.durations import problem
from bot.charter.table import Table
from filters.engine.levels import LEVELS, Levels, Strictness
from filters.engine.watches import Alerts, Outlook, Watch

USUAL = Alerts()
MOST = 50
"""Watches of one charter."""


def _query(value: object) -> str:
    """Take a query that can be read."""
    if not isinstance(value, str):
        raise problem("`query` must be a text between quotes")
    try:
        read_query(value)
    except QueryError as error:
        raise problem(error.sentence, error.remedy) from None
    return value


class WatchTable(Table):
    """One `[[watches]]`."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    query: Annotated[str, PlainValidator(_query)]


def _apart(watches: tuple[WatchTable, ...]) -> tuple[WatchTable, ...]:
    """Take watches no two of which share a name: alerts and clips go by it."""
    names = [one.name for one in watches]
    double = next((one for one in names if names.count(one) > 1), None)
    if double is not None:
        raise problem(f"two watches are called `{double}`", "give one of them another name")
    return watches


Watches = Annotated[tuple[WatchTable, ...], Field(max_length=MOST), AfterValidator(_apart)]


class AlertsTable(Table):
    """`[alerts]`: when a spike is told, and what is kept of it."""

    tell: Annotated[bool, Strict()] = USUAL.tell
    times: Annotated[float, Field(ge=1.5, le=100)] = USUAL.times
    people: Annotated[int, Strict(), Field(ge=2, le=1000)] = USUAL.people
    chat: Annotated[int, Strict(), Field(ge=10, le=100_000)] = USUAL.chat
    clip: Annotated[bool, Strict()] = USUAL.clip
    marker: Annotated[bool, Strict()] = USUAL.marker
    gap: Annotated[int, Strict(), Field(ge=30, le=3600)] = USUAL.gap


class StrictnessTable(Table):
    """`[levels.watch]`, `[levels.storm]`: what one level changes."""

    lower_ask: Annotated[float, Field(ge=0, le=0.4)] | None = None
    lower_act: Annotated[float, Field(ge=0, le=0.4)] | None = None
    answer: Annotated[float, Field(ge=0.1, le=10)] | None = None
    rule: Annotated[float, Field(ge=0.1, le=10)] | None = None
    calm: Annotated[bool, Strict()] | None = None
    leads: Annotated[bool, Strict()] | None = None


class LevelsTable(Table):
    """`[levels]`: what is proposed when, and what each level changes."""

    watch: StrictnessTable | None = None
    storm: StrictnessTable | None = None
    propose: Annotated[bool, Strict()] = LEVELS.propose
    signs: Annotated[int, Strict(), Field(ge=2, le=20)] = LEVELS.signs
    quiet: Annotated[int, Strict(), Field(ge=60, le=7200)] = LEVELS.quiet
    leave: Annotated[bool, Strict()] = LEVELS.leave


def outlook(
    watches: tuple[WatchTable, ...] | None, alerts: AlertsTable | None, levels: LevelsTable | None
) -> Outlook:
    """Make what a channel looks out for."""
    return Outlook(
        watches=tuple(Watch(one.name, one.query) for one in watches or ()),
        alerts=Alerts(**alerts.model_dump()) if alerts else USUAL,
        levels=_levels(levels) if levels else LEVELS,
    )


def _levels(table: LevelsTable) -> Levels:
    return Levels(
        watch=_strictness(table.watch, LEVELS.watch),
        storm=_strictness(table.storm, LEVELS.storm),
        propose=table.propose,
        signs=table.signs,
        quiet=table.quiet,
        leave=table.leave,
    )


def _strictness(table: StrictnessTable | None, usual: Strictness) -> Strictness:
    """Lay what is written over what is usual at that level."""
    written = table.model_dump(exclude_none=True) if table else {}
    return replace(usual, **written)
