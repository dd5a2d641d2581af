"""Brings to hand what an appeal is about, where only the records have it any more."""

from bot.bench.bench import Bench
from bot.cases.case import Case
from bot.ports.world import Records


async def with_original(case: Case, bench: Bench, records: Records) -> Case:
    """Return a case whose ruling finds what it is about in the docket."""
    appeal = case.evidence.appeal
    if appeal is None or bench.docket.get(appeal.of) is not None:
        return case
    kept = await records.case(bench.channel, appeal.of)
    if kept is not None and bench.docket.get(appeal.of) is None:
        bench.docket.put(kept)
    return case
