"""How long each kind of record is kept, and what erases it then."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.choruses import forget_parts
from bot.storage.facts import forget_facts, forget_quotes
from bot.storage.forgetting import forget_cases, forget_messages, forget_verdicts
from bot.storage.minutes import forget_minutes
from bot.storage.options import StorageOptions
from bot.storage.outbox import forget_dispatches
from bot.storage.shadows import forget_shadows

Erase = Callable[[AsyncConnection, datetime, int], Awaitable[int]]
"""Erases a portion of what is from before a moment, and says how much that was."""


@dataclass(frozen=True, slots=True)
class Horizons:
    """Moments before which each kind of record loses its words, or goes altogether."""

    messages: datetime
    cases: datetime
    voices: datetime
    facts: datetime
    figures: datetime | None = None

    @property
    def kinds(self) -> tuple[tuple[Erase, datetime], ...]:
        """What erases, and before when."""
        figures = ((forget_minutes, self.figures),) if self.figures else ()
        return (
            (forget_messages, self.messages),
            (forget_cases, self.cases),
            (forget_verdicts, self.cases),
            (forget_quotes, self.cases),
            (forget_parts, self.voices),
            # what waits for other programs holds nothing longer than the place it came from
            (forget_dispatches, max(self.messages, self.cases, self.voices)),
            (forget_facts, self.facts),
            (forget_shadows, self.facts),
            *figures,
        )


def horizons(options: StorageOptions, now: datetime) -> Horizons:
    """Return the moments that the settings name."""

    def ago(days: int) -> datetime:
        return now - timedelta(days=days or options.keep_messages_days)

    return Horizons(
        messages=ago(options.keep_messages_days),
        cases=ago(options.keep_cases_days),
        voices=ago(options.keep_voices_days),
        facts=ago(options.keep_facts_days),
        figures=ago(options.keep_figures_days),
    )
