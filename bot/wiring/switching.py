"""The port `Shadowing`: who has a charter run in shadow, and who puts it in force."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.effects import Notify
from bot.cases.lessons.lessons import About, Change, Proposal, Subject
from bot.cases.noted import NOBODY
from bot.channels.roster import Roster
from bot.charter.shelf import shipped
from bot.codex.adoption import Adoption
from bot.codex.amending import Amending, Wish
from bot.moderation.life import Moderation
from bot.ports.shadow import Account, Aside, Cast
from bot.ports.world import Channel
from bot.shadow.account import account_of
from bot.shadow.seats import ShadowSeats
from bot.shadow.shadows import Shadows
from bot.wiring.opened import Opened
from bot.wiring.promotion import Promotion
from bot.wiring.shading import Shading
from filters.engine.charter import Mode
from filters.engine.phrase import Phrase

EXAMPLES = 300
"""Messages that went another way, looked through for examples."""
ASIDES = 2_000
"""Decisions in which articles in shadow said something, counted on the desk."""
LATELY = timedelta(days=30)
CHANGES = {Mode.ASK: Change.ASK, Mode.ENFORCE: Change.ENFORCE}


async def switching(
    opened: Opened, channels: Mapping[str, Channel], parts: "Switches"
) -> "Switching":
    """Put what ran in shadow before, or what the settings name, beside the benches."""
    settings = opened.settings
    seats = ShadowSeats(
        records=opened.records,
        ledger=opened.records.shadows,
        clock=opened.clock,
        conduct=opened.conduct,
        names=lambda login: settings.of_channel(login).guests,
        origin=parts.adoption.origin,
    )
    shading = Shading(
        settings,
        opened.clock,
        opened.records.shadows,
        seats,
        parts.benches,
        parts.moderation,
        parts.shadows,
    )
    made = Switching(channels, shading, parts)
    await made.resume()
    return made


@dataclass(frozen=True, slots=True)
class Switches:
    """The parts that a switch goes through."""

    benches: Mapping[str, Bench]
    adoption: Adoption
    roster: Roster
    amending: Amending
    moderation: Moderation
    shadows: Shadows


@dataclass(slots=True)
class Switching:
    """One switch after the other."""

    channels: Mapping[str, Channel]
    shading: Shading
    parts: Switches
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def _promotion(self) -> Promotion:
        parts = self.parts
        return Promotion(self.shading, parts.amending, parts.roster, parts.benches)

    async def run(self) -> None:
        """Judge in shadow until cancelled."""
        await self.parts.shadows.run()

    async def settled(self) -> None:
        """Wait until all that was said is judged, and kept."""
        await self.parts.shadows.settled()

    async def resume(self) -> None:
        """Go on where the records ended; what the settings name anew is a later word."""
        known = {one.channel: one for one in await self.shading.ledger.casts()}
        for channel in tuple(self.channels.values()):
            named = self.shading.named(channel)
            cast = known.get(channel.id)
            if named != (cast.setting if cast else ""):
                await self._named(channel, named, cast)
            elif cast is not None and cast.charter:
                await self.shading.resume(channel, cast)

    async def _named(self, channel: Channel, named: str, before: Cast | None) -> None:
        if named:
            await self.shading.begin(channel, self.shading.fresh(channel, named, NOBODY))
        elif before is not None and before.charter and before.charter != before.setting:
            # chosen on the desk since: the settings no longer say anything about it
            await self.shading.ledger.begin(replace(before, setting=""))
            await self.shading.resume(channel, replace(before, setting=""))
        else:
            await self.shading.ledger.end(channel.id, "")

    def offered(self, channel: str) -> Sequence[str]:
        """The charters among which a channel may choose: no other file is read for a page."""
        here = self.channels.get(channel)
        named = self.shading.named(here) if here else ""
        known = (
            *shipped(),
            *self.shading.settings.join.charters,
            self.shading.settings.charter,
            named,
        )
        in_force = self.parts.adoption.origin(channel).name
        return tuple(one for one in dict.fromkeys(known) if one and one != in_force)

    async def begin(self, channel: str, charter: str, by: Person) -> Phrase | None:
        """Run one of the charters that are offered in shadow, or say why not."""
        here = self.channels.get(channel)
        if here is None:
            return Phrase.of("learn.refused.gone")
        if charter not in self.offered(channel):
            return Phrase.of("shadow.not_offered")
        async with self._turn:
            return await self.shading.begin(here, self.shading.fresh(here, charter, by))

    async def try_out(self, channel: str, text: str, seen: str, by: Person) -> Phrase | None:
        """Run a change of the channel's own charter, made of the text `seen`, or say why not."""
        here = self.channels.get(channel)
        if here is None:
            return Phrase.of("learn.refused.gone")
        original = await self.parts.amending.original(channel)
        if original.refusal is not None:
            return original.refusal.phrase
        if original.mark != seen:
            return Phrase.of("learn.refused.changed")
        async with self._turn:
            cast = self.shading.fresh(here, original.name, by)
            return await self.shading.begin(here, replace(cast, text=text, seen=seen))

    async def end(self, channel: str, by: Person) -> None:
        """Let none run any more."""
        async with self._turn:
            cast = await self.shading.ledger.cast(channel)
            if cast is None or not cast.charter:
                return
            await self.shading.end(cast, self.channels.get(channel))
            await self.shading.note(replace(cast, by=by), "shadow_ended")

    async def promote(self, channel: str, by: Person) -> tuple[Phrase, str] | None:
        """Put it in force, or say why not: not while an example of it does not hold."""
        async with self._turn:
            cast = await self.shading.ledger.cast(channel)
            if cast is None or not cast.charter:
                return Phrase.of("shadow.none"), ""
            refused = await self._promotion.put_in_force(cast, by)
            if refused is None:
                await self.shading.end(cast, self.channels.get(channel))
            return refused

    async def settle(self, channel: str, article: int, mode: Mode, by: Person) -> Phrase | None:
        """Let one article step out of the shadow, as an accepted proposal does."""
        known = self.parts.benches[channel].charter.article(article)
        if known is None or known.mode is not Mode.SHADOW or mode not in CHANGES:
            return Phrase.of("shadow.without_article")
        subject = Subject(About.ARTICLE, article)
        why = (Phrase.of("shadow.why"),)
        proposal = Proposal(CHANGES[mode], subject, rulings=0, reason=why)
        refusal = await self.parts.amending.amend(Wish(channel, proposal, by, Notify))
        return refusal.phrase if refusal else None

    async def account(self, channel: str) -> Account | None:
        """What the charter in shadow did otherwise; None where there is none."""
        await self.parts.shadows.keep()
        cast = await self.shading.ledger.cast(channel)
        if cast is None or not cast.charter:
            return None
        counted = await self.shading.ledger.counted(channel)
        account = account_of(cast, counted, await self.shading.ledger.examples(channel, EXAMPLES))
        return replace(account, trouble=self.shading.troubles.get(channel, ""))

    async def asides(self, channel: str) -> Sequence[Aside]:
        """What the articles in shadow said of late."""
        return await self.shading.ledger.asides(channel, self.shading.clock.show() - LATELY, ASIDES)
