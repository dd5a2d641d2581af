"""What holds for an article: its own word, else `[defaults]`, else what is built in."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from bot.charter.tables import ArticleTable, DefaultsTable
from filters.engine.charter import Ladder, Mode, Rung, Step
from filters.engine.message import Role

_LADDER = (Rung(Step.WARN), Rung(Step.TIMEOUT, 600), Rung(Step.CASE))
"""Every rung deletes the message first: delete and warn, ten minutes of silence, then people."""

_MEMORY = timedelta(hours=24)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conditions:
    """How an article is applied."""

    mode: Mode
    act_at: float
    ask_at: float
    severity: int
    ladder: Ladder
    exempt: frozenset[Role]


def conditions(article: ArticleTable, defaults: DefaultsTable) -> Conditions:
    """Settle how an article is applied."""
    rungs = _first(article.ladder, defaults.ladder, _LADDER)
    return Conditions(
        mode=_first(article.mode, defaults.mode, Mode.ENFORCE),
        act_at=_first(article.act_at, defaults.act_at, 0.9),
        ask_at=_first(article.ask_at, defaults.ask_at, 0.5),
        severity=_first(article.severity, defaults.severity, 3),
        ladder=Ladder(rungs, _first(article.memory, defaults.memory, _MEMORY)),
        exempt=_first(article.exempt, defaults.exempt, frozenset()),
    )


def _first(own: T | None, common: T | None, built_in: T) -> T:
    stated = own if own is not None else common
    return built_in if stated is None else stated
