"""New follows of each channel, passed on in bunches: a flood of them takes no place from chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports.events import Followed

SPELL = timedelta(seconds=10)
SINGLY, BUNCH = 50, 25
"""Follows that are passed on one by one in a spell, and how many together beyond those."""


@dataclass(slots=True)
class _Spell:
    """What came since a moment: how many were passed on, and how many wait for their bunch."""

    begun: datetime
    passed: int = 0
    waiting: int = 0


class Follows:
    """Counts follows by channel and by Twitch's own time."""

    def __init__(self) -> None:
        self._spells: dict[str, _Spell] = {}

    def one(self, channel: str, at: datetime) -> Followed | None:
        """Count a follow; return what is to be passed on, if anything is."""
        spell = self._spells.get(channel)
        if spell is None or not timedelta(0) <= at - spell.begun < SPELL:
            spell = self._spells[channel] = _Spell(at, waiting=spell.waiting if spell else 0)
        spell.waiting += 1
        if spell.passed >= SINGLY and spell.waiting < BUNCH:
            return None
        count, spell.waiting = spell.waiting, 0
        spell.passed += count
        return Followed(channel, count, at)

    def forget(self, channel: str) -> None:
        """Forget a channel that was left."""
        self._spells.pop(channel, None)
