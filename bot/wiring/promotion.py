"""A charter steps out of the shadow: its examples must hold, and who and when is kept first."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.backtest.order import Draft
from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.channels.roster import Roster
from bot.charter.check import check
from bot.codex.amending import Amending, Writing
from bot.codex.redrafting import checked
from bot.ports.joining import TurnedAwayError
from bot.ports.shadow import Cast
from bot.wiring.shading import Shading
from bot.words.render import render
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Promotion:
    """Puts charters in force that ran in shadow."""

    shading: Shading
    amending: Amending
    roster: Roster
    benches: Mapping[str, Bench]

    async def put_in_force(self, cast: Cast, by: Person) -> tuple[Phrase, str] | None:
        """Put a charter in force, or say why not; what is wrong with it is for the team alone."""
        problem = await asyncio.to_thread(_problem, self.shading.seats.draft(cast))
        if problem:
            return Phrase.of("learn.refused.check"), problem
        return await self._switched(cast, by)

    async def _switched(self, cast: Cast, by: Person) -> tuple[Phrase, str] | None:
        """Who and when are recorded before it is in force."""
        if cast.text is not None:
            language = self.benches[cast.channel].language
            why = render(Phrase.of("shadow.why"), language)
            wanted = Writing(cast.channel, cast.text, cast.seen, by, why)
            refusal = await self.amending.write(wanted)
            if refusal is not None:
                return refusal.phrase, refusal.problem
            await self.shading.note(replace(cast, by=by), "shadow_promoted")
            return None
        await self.shading.note(replace(cast, by=by), "shadow_promoted")
        try:
            stayed = await self.roster.resettle(cast.channel, cast.charter)
        except TurnedAwayError as refused:
            return refused.phrase, ""
        return None if stayed else (Phrase.of("learn.refused.gone"), "")


def _problem(draft: Draft) -> str:
    """Return the first thing that is wrong with a charter or its examples, empty where nothing."""
    text = draft.text
    report = check(draft.name) if text is None else checked(draft.name, text, draft.files)
    found = (*report.problems, *(one.problem for one in report.failures))
    first = next((f"{one.path}:{one.line}: {one.sentence}" for one in found), "")
    return first or ("?" if report.exit_code else "")
