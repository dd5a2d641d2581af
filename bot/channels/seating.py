"""Puts a bench into a channel: one that goes on where the records ended."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.conduct import Conduct
from bot.cases.sharing import ours
from bot.codex.codex import Ready
from bot.ports.world import Channel, Clock, Records

WARM = timedelta(minutes=10)
"""How much of the message log a bench reads again after a restart."""

AT_HAND = timedelta(days=30)
"""How far back ruled cases are read at the start; older ones stay in the records."""

REMEMBERED = timedelta(days=3650)
"""How far back facts are read: what a human found fair stays fair."""


class Seating:
    """Makes benches from what the records kept.

    `guests` and `operators` tell those of a channel by its login.
    """

    def __init__(
        self,
        records: Records,
        clock: Clock,
        conduct: Conduct,
        guests: Callable[[str], Sequence[str]],
        operators: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> None:
        self._records = records
        self._clock = clock
        self._conduct = conduct
        self._guests = guests
        self._operators = operators

    async def bench(self, channel: Channel, ready: Ready) -> Bench:
        """Make a channel's bench, with a judge of its own that shares what weighs."""
        records, now = self._records, self._clock.wall()
        memory = remembered(
            await records.facts(channel.id, now - REMEMBERED),
            await records.cases(channel.id, now - AT_HAND),
            await records.last_number(channel.id),
            ours(await records.recent(channel.id, now - WARM), ready.charter),
        )
        bench = Bench(
            channel.id,
            ready.charter,
            self._conduct,
            language=channel.language,
            memory=memory,
            names=(channel.login, channel.name, *self._guests(channel.login)),
            judge=ready.judge.twin(),
        )
        bench.team.operators = frozenset(self._operators(channel.login))
        return bench
