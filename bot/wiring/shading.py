"""Puts one charter in shadow beside a live bench: kept first, seated then."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import structlog

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.noted import NOBODY, Noted, Where
from bot.charter.problem import CharterProblems
from bot.codex.redrafting import mark_of
from bot.moderation.life import Moderation
from bot.ports.shadow import Cast, Ledger
from bot.ports.world import Channel, Clock
from bot.settings import Settings
from bot.shadow.seats import Made, ShadowSeats
from bot.shadow.shadows import Shadows
from filters.engine.phrase import Phrase

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Shading:
    """Seats charters in shadow, and remembers which of them cannot be read."""

    settings: Settings
    clock: Clock
    ledger: Ledger
    seats: ShadowSeats
    benches: Mapping[str, Bench]
    moderation: Moderation
    shadows: Shadows
    troubles: dict[str, str] = field(default_factory=dict)
    """Why a channel's does not run, by the channel's id."""

    def fresh(self, channel: Channel, charter: str, by: Person) -> Cast:
        """Return a charter that is to begin in shadow now."""
        return Cast(
            channel=channel.id,
            charter=charter,
            by=by,
            since=self.clock.show(),
            setting=self.named(channel),
            base=self._last_case(channel.id),
        )

    def named(self, channel: Channel) -> str:
        """Return what the settings name for a channel."""
        return self.settings.of_channel(channel.login).shadow

    async def begin(self, channel: Channel, cast: Cast) -> Phrase | None:
        """Put a charter in shadow, or say why not."""
        try:
            made = await self.seats.made(cast)
        except CharterProblems as problems:
            self._unreadable(channel, problems)
            return Phrase.of("shadow.unreadable", problem=str(problems.problems[0].sentence))
        cast = replace(cast, version=made.charter.version)
        await self.shadows.drop(cast.channel)
        await self.ledger.begin(cast)
        if cast.by != NOBODY:
            await self.note(cast, "shadow_begun")
        await self._seat(channel, cast, made)
        return None

    async def resume(self, channel: Channel, cast: Cast) -> None:
        """Go on with it; where its file says something else by now, begin anew."""
        try:
            made = await self.seats.made(cast)
        except CharterProblems as problems:
            self._unreadable(channel, problems)
            return
        if made.charter.version != cast.version:
            since, base = self.clock.show(), self._last_case(channel.id)
            cast = replace(cast, version=made.charter.version, since=since, base=base)
            await self.ledger.begin(replace(cast, judged=0, missed=0))
        await self._seat(channel, cast, made)

    async def end(self, cast: Cast, here: Channel | None) -> None:
        """Let it run no longer; nobody is told here."""
        await self.ledger.end(cast.channel, self.named(here) if here else cast.setting)
        await self.shadows.drop(cast.channel)
        self.troubles.pop(cast.channel, None)

    async def note(self, cast: Cast, deed: str) -> None:
        """Record what somebody did with a charter in shadow."""
        now = self.clock.show()
        about = cast.charter if cast.text is None else f"{cast.charter} {mark_of(cast.text)}"
        fact = Noted(cast.by, deed, now, Where.DESK, about)
        await self.moderation.settle(Decision(cast.channel, now, facts=(fact,)), None)

    async def _seat(self, channel: Channel, cast: Cast, made: Made) -> None:
        live, reading = self.benches[channel.id], self.moderation.reading
        shade = await self.seats.shade(channel, cast, live, made, reading)
        self.troubles.pop(channel.id, None)
        self.shadows.shades[channel.id] = shade

    def _unreadable(self, channel: Channel, problems: CharterProblems) -> None:
        log.warning("shadow.unreadable", channel=channel.login, problem=str(problems))
        self.troubles[channel.id] = str(problems)

    def _last_case(self, channel: str) -> int:
        return self.benches[channel].docket.next_number - 1
