"""The floors of all channels: read from the records, changed one at a time, recorded, then told."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.noted import Noted
from bot.cases.voices.chorus import Chorus, Stage
from bot.cases.voices.fallout import Fallout
from bot.cases.voices.fitness import in_case, sanctioned
from bot.cases.voices.floor import Floor
from bot.cases.voices.moving import MovedError, held, without
from bot.cases.voices.options import VoiceOptions
from bot.ports.airing import Change, Choruses
from bot.ports.world import Clock
from filters.engine.memory.fingerprint import fingerprint

AT_HAND = timedelta(hours=12)
"""How far back a floor is read: longer than a live."""
MOST = 800
"""Choruses that are read at once."""

Tell = Callable[[str, Chorus | None, Chorus], None]
Step = Callable[[Floor], Sequence[Chorus]]


class Floors:
    """Each change is recorded before anybody is shown it, but one that takes words away.

    That one is shown at once, and recorded by `settle`; a start looks for what a crash left.
    """

    def __init__(
        self,
        records: Choruses,
        benches: Mapping[str, Bench],
        clock: Clock,
        options: VoiceOptions,
        tell: Tell,
    ) -> None:
        """`tell` hears the channel's id, what a chorus was before, and what it is."""
        self._records = records
        self._benches = benches
        self._clock = clock
        self._options = options
        self._tell = tell
        self._floors: dict[str, Floor] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._unkept: dict[tuple[str, int], Chorus] = {}
        """What fell and is not recorded yet, be it put away since."""
        self._was: dict[tuple[str, int], Chorus] = {}
        """The same before it fell."""

    async def of(self, channel: str) -> Floor:
        """Return a channel's floor."""
        known = self._floors.get(channel)
        if known is not None:
            return known
        async with self._turns[channel]:
            return self._floors.get(channel) or await self._read(channel)

    async def change(
        self, channel: str, step: Step, notes: Callable[[Chorus], Noted | None] = lambda _: None
    ) -> tuple[Chorus, ...]:
        """Take a step, record it, then show it; return the choruses in their new state.

        Raises what the step raises, and `MovedError` where words fell out of it meanwhile: the
        rest of the step is shown all the same, for it is recorded.
        """
        floor = await self.of(channel)
        async with self._turns[channel]:
            steps = [Change(one, floor.get(one.number)) for one in step(floor)]
            noted = [note for one in steps if (note := notes(one.now))]
            if steps:
                await self._records.keep(channel, steps, noted)
            shown = [self._show(channel, floor, one) for one in steps]
        if steps and not shown[-1]:
            last = steps[-1].now
            raise MovedError(floor.get(last.number) or last)
        return tuple(one.now for one in steps)

    def fall(self, channel: str, what: Fallout, at: datetime) -> None:
        """Take words away from every screen at once; they are recorded by `settle`."""
        floor = self._floors.get(channel)
        for chorus in _touched(floor, what) if floor else ():
            now = fallen(chorus, what, at)
            if floor is not None and now is not chorus:
                self._unkept[channel, now.number] = now
                self._was.setdefault((channel, now.number), chorus)
                floor.put(now)
                self._tell(channel, chorus, now)

    @property
    def is_settled(self) -> bool:
        """Whether all that fell is recorded."""
        return not self._unkept

    async def settle(self) -> None:
        """Record what fell."""
        while self._unkept:
            channel, number = next(iter(self._unkept))
            async with self._turns[channel]:
                fell = self._unkept[channel, number]
                chorus = self._floors[channel].get(number) or fell
                was = self._was.get((channel, number))
                await self._records.keep(channel, [Change(chorus, was=was)])
                latest = self._floors[channel].get(number) or self._unkept[channel, number]
                if latest is chorus:
                    del self._unkept[channel, number]
                    self._was.pop((channel, number), None)

    def tidy(self, channel: str, now: datetime) -> None:
        """Put away what nobody has touched for long."""
        floor = self._floors.get(channel)
        if floor is None:
            return
        for one in floor.stale(now - timedelta(minutes=self._options.keep_minutes)):
            floor.forget(one.number)
            self._tell(channel, one, replace(one, stage=Stage.GONE))

    def _show(self, channel: str, floor: Floor, change: Change) -> bool:
        """Show what was recorded; False where words fell out of it meanwhile."""
        latest = floor.get(change.now.number)
        if latest is not change.before:
            # what fell meanwhile wins, and is recorded after this
            if latest is not None:
                self._unkept[channel, latest.number] = latest
                self._was.setdefault((channel, latest.number), change.now)
            return False
        floor.put(change.now)
        self._tell(channel, change.before, change.now)
        return True

    async def _read(self, channel: str) -> Floor:
        """Read a floor; what was taken from its viewers while nobody looked is taken from it."""
        now = self._clock.show()
        kept = await self._records.since(channel, now - AT_HAND, MOST)
        floor = Floor(kept, await self._records.last_number(channel))
        bench = self._benches.get(channel)
        for chorus in kept if bench else ():
            seen = _reviewed(chorus, bench, now) if bench else chorus
            if seen is not chorus:
                self._unkept[channel, seen.number] = seen
                self._was[channel, seen.number] = chorus
                floor.put(seen)
        self._floors[channel] = floor
        self.tidy(channel, now)
        return floor


def fallen(chorus: Chorus, what: Fallout, at: datetime) -> Chorus:
    """Return what is left of a chorus."""
    now = without(chorus, what.takes, at)
    for message_id, case in what.held:
        now = held(now, message_id, case, at)
    return now


def _touched(floor: Floor, what: Fallout) -> Iterable[Chorus]:
    """Find the few choruses in which anything falls."""
    viewers = what.viewers | {viewer for viewer, _ in what.texts}
    messages = (*what.messages, *(message for message, _ in what.held))
    of_messages = (floor.of_message(one) for one in messages)
    found = (*floor.of_viewers(viewers), *(one for one in of_messages if one))
    return {one.number: one for one in found}.values()


def _reviewed(chorus: Chorus, bench: Bench, now: datetime) -> Chorus:
    if chorus.stage is Stage.GONE:
        return chorus
    docket, history = bench.docket, bench.past.history
    since = {one.viewer.id: now - one.at for one in chorus.parts}
    fell = frozenset(
        viewer for viewer, ago in since.items() if sanctioned(viewer, docket, history, now, ago)
    )
    under = tuple(
        (one.message_id, case.number)
        for one in chorus.parts
        if in_case(one.message_id, "", docket)
        for case in docket.open_about(None, one.message_id)[:1]
    )
    removed = bench.past.lore.removed(now)
    texts = ((one.viewer.id, fingerprint(one.text)) for one in chorus.parts)
    gone = frozenset(one for one in texts if one[1] in removed)
    return fallen(chorus, Fallout(viewers=fell, texts=gone, held=under), now)
