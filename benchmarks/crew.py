"""The people of a played live: they rule what waits, and bring voices to the air."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from benchmarks.two_hours import BEGINS, RAID, RULERS
from bot.cases.case import Case, Judgement, Person, Ruling, Source
from bot.cases.noted import Where
from bot.cases.voices.chorus import Chorus, Stage
from bot.sandbox.state.person import Person as Someone
from bot.wiring.parts import Parts

LOOKS = timedelta(seconds=5)
READS = timedelta(seconds=18)
"""How long a person of this crew takes to rule."""
AIRS = timedelta(minutes=5)
SPARED = (
    "lapin_dissident",
    "sans_clef",
    "abricot_furieux",
    "tchoupinette_",
    "gaspard_en_slip",
    "dublin_dee",
    "tonton_marcel_",
    "wanda_from_hull",
    "cristaline_",
    "le_gone_perdu",
)
"""Viewers whose words only look bad, as the recorded hour's own page says, or their doubles'."""


@dataclass(slots=True)
class Crew:
    """Rules at a person's pace, as many at a time as are on shift."""

    parts: Parts
    known: Callable[[str], Someone]
    """Find somebody of the sandbox by login."""
    raid: Callable[[], Awaitable[None]]
    """Let the raid arrive."""
    busy: dict[str, tuple[datetime, int]] = field(default_factory=dict)
    """Who reads which case, and until when."""
    aired_at: datetime = BEGINS
    raided: bool = False

    async def work(self) -> None:
        """Work until cancelled."""
        while True:
            await self.parts.world.clock.pause(LOOKS)
            now = self.parts.world.clock.show()
            minute = (now - BEGINS).total_seconds() / 60
            here = [login for login, since, until in RULERS if since <= minute < until]
            team = [Person(self.known(login).id, login) for login in here]
            if minute >= RAID and not self.raided:
                self.raided = True
                await self.raid()
            for one in team:
                await self._rule(one, now)
            if team and now - self.aired_at >= AIRS:
                self.aired_at = now
                await self._air(team[-1])
            await asyncio.sleep(0)

    async def _rule(self, by: Person, now: datetime) -> None:
        (bench,) = self.parts.benches.values()
        reading = self.busy.get(by.id)
        if reading and reading[0] > now:
            return
        known = bench.docket.get(reading[1]) if reading else None
        if known and known in bench.docket.open():
            ruling = Ruling(by, now, _judged(known))
            await self.parts.moderation.settle(bench.rule(known, ruling), None)
        taken = {number for until, number in self.busy.values() if until > now}
        waiting = [one for one in bench.docket.open() if one.number not in taken]
        if waiting:
            gravest = max(waiting, key=lambda one: (one.severity, -one.number))
            self.busy[by.id] = (now + READS, gravest.number)
        else:
            self.busy.pop(by.id, None)

    async def _air(self, by: Person) -> None:
        """Send what most viewers ask to the host, star what three ask, and go on to the next."""
        (bench,) = self.parts.benches.values()
        order = self.parts.stage.order
        floor = await order.floor(bench.channel)
        for one in sorted(floor.at(Stage.NEW), key=_wanted)[:2]:
            await order.move(bench.channel, one.number, Stage.SENT, by, Where.DESK)
            if one.votes >= 3:  # noqa: PLR2004  # what the crew goes by
                await order.star(bench.channel, one.number, by, Where.DESK, on=True)
        await order.next(bench.channel, by, Where.DESK)


def _wanted(one: Chorus) -> tuple[int, int]:
    return -one.votes, -one.number


def _judged(case: Case) -> Judgement:
    author = case.evidence.message.author
    login = author.login if author else ""
    if case.source is Source.APPEAL:
        return Judgement.DISMISS
    fair = any(login[:-1] == one[:-1] for one in SPARED)
    return Judgement.DISMISS if fair else Judgement.UPHOLD
