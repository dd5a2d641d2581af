"""Puts a charter in shadow beside a live one: what the channel knows of people, it knows too."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.backtest.order import Draft
from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.bench.reading import SecondReading
from bot.cases.conduct import Conduct
from bot.cases.facts import Fact, Forgiven, Offence
from bot.cases.sharing import ours
from bot.channels.seating import REMEMBERED, WARM
from bot.charter.rehearsal import rehearse
from bot.codex.adoption import Origin
from bot.ports.shadow import Beside, Cast, Ledger
from bot.ports.world import Channel, Clock, Records
from bot.shadow.shade import Shade
from filters.engine.charter import Charter, Outcome, Sample
from filters.engine.judge import Judge
from filters.engine.message import Message

WARMING = "bonjour à tous"


@dataclass(frozen=True, slots=True)
class Made:
    """A charter with a judge of its own."""

    charter: Charter
    judge: Judge


@dataclass(frozen=True, slots=True)
class ShadowSeats:
    """Makes benches that stand beside those of the lanes."""

    records: Records
    ledger: Ledger
    clock: Clock
    conduct: Conduct
    names: Callable[[str], Sequence[str]]
    """Who is not to be imitated in a channel, by its login."""
    origin: Callable[[str], Origin]
    """Where a channel's own charter is read from."""

    def draft(self, cast: Cast) -> Draft:
        """Return the charter that is meant."""
        if cast.text is None:
            return Draft(cast.charter)
        return Draft(cast.charter, cast.text, frozenset(self.origin(cast.channel).files))

    async def made(self, cast: Cast) -> Made:
        """Make a charter ready to judge by; raises `CharterProblems`."""
        return await asyncio.to_thread(_made, self.draft(cast))

    async def shade(
        self, channel: Channel, cast: Cast, live: Bench, made: Made, reading: SecondReading | None
    ) -> Shade:
        """Seat a charter where the live bench is now."""
        charter = made.charter
        facts = await self.records.facts(cast.channel, self.clock.wall() - REMEMBERED)
        own = await self.ledger.offences(cast.channel)
        logged = await self.records.recent(cast.channel, self.clock.wall() - WARM)
        # from here on nothing is awaited: what is said meanwhile is in the live bench's ears
        before = facts_before(facts, cast), offences(own)
        recent = ours(_both(logged, live.said(_WHENEVER)), charter)
        memory = remembered((*before[0], *before[1]), (), cast.base, recent)
        bench = Bench(
            cast.channel,
            charter,
            self.conduct,
            language=channel.language,
            memory=memory,
            names=(channel.login, channel.name, *self.names(channel.login)),
            judge=made.judge,
        )
        bench.team.operators = live.team.operators
        bench.emotes = live.emotes
        return Shade(replace(cast, version=charter.version), bench, reading)


_WHENEVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def facts_before(facts: Iterable[Fact], cast: Cast) -> Iterator[Fact]:
    """Leave out what the live charter alone brought about since the shadow began."""
    for fact in facts:
        if isinstance(fact, Offence) and (fact.at >= cast.since or fact.case > cast.base):
            continue
        if isinstance(fact, Forgiven) and fact.case > cast.base:
            continue
        yield fact


def offences(own: Iterable[Beside]) -> Iterator[Offence]:
    """Return what counts on the shadow's own ladder."""
    for number, one in enumerate(own, 1):
        if one.viewer_id is not None:
            yield Offence(one.viewer_id, one.shadow.article, one.at, -number)


def _both(logged: Sequence[Message], heard: Sequence[Message]) -> tuple[Message, ...]:
    known = {one.id for one in logged}
    return (*logged, *(one for one in heard if one.id not in known))


def _made(draft: Draft) -> Made:
    charter = draft.charter()
    judge = Judge(charter)
    # whatever is read only when it is first wanted is read here, and not between two messages
    message, window = rehearse(Sample(WARMING, Outcome.CLEAR))
    judge.judge(message, window.before(message))
    return Made(charter, judge)
