"""The port `Shadowing`: kept first, done then; and whoever promotes a charter, puts it in force."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import structlog

from bot.backtest.order import Draft
from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.lessons.lessons import About, Change, Proposal, Subject
from bot.cases.noted import NOBODY, Noted, Where
from bot.channels.roster import Roster
from bot.charter.check import check
from bot.charter.problem import CharterProblems
from bot.charter.shelf import shipped
from bot.codex.adoption import Adoption
from bot.codex.amending import Amending, Wish, Writing
from bot.codex.redrafting import checked, mark_of
from bot.moderation.life import Moderation
from bot.ports.joining import TurnedAwayError
from bot.ports.shadow import Account, Aside, Cast, Ledger
from bot.ports.world import Channel, Clock
from bot.settings import Settings
from bot.shadow.account import account_of
from bot.shadow.seats import Made, ShadowSeats
from bot.shadow.shadows import Shadows
from bot.wiring.opened import Opened
from bot.words.render import render
from filters.engine.charter import Mode
from filters.engine.phrase import Phrase

EXAMPLES = 300
"""Messages that went another way, looked through for examples."""
ASIDES = 2_000
LATELY = timedelta(days=30)
CHANGES = {Mode.ASK: Change.ASK, Mode.ENFORCE: Change.ENFORCE}

log = structlog.get_logger(__name__)


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
    made = Switching(settings, opened.clock, opened.records.shadows, channels, seats, parts)
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

    settings: Settings
    clock: Clock
    ledger: Ledger
    channels: Mapping[str, Channel]
    seats: ShadowSeats
    parts: Switches
    _troubles: dict[str, str] = field(default_factory=dict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self) -> None:
        """Judge in shadow until cancelled."""
        await self.parts.shadows.run()

    async def settled(self) -> None:
        """Wait until all that was said is judged, and kept."""
        await self.parts.shadows.settled()

    async def resume(self) -> None:
        """Go on where the records ended; what the settings name anew is a later word."""
        known = {one.channel: one for one in await self.ledger.casts()}
        for channel in tuple(self.channels.values()):
            named = self.settings.of_channel(channel.login).shadow
            cast = known.get(channel.id)
            if named != (cast.setting if cast else ""):
                await self._named(channel, named, cast)
            elif cast is not None and cast.charter:
                await self._resumed(channel, cast)

    async def _named(self, channel: Channel, named: str, before: Cast | None) -> None:
        if named:
            await self._begin(channel, self._fresh(channel, named, NOBODY))
        elif before is not None and before.charter and before.charter != before.setting:
            # chosen on the desk since: the settings no longer say anything about it
            await self.ledger.begin(replace(before, setting=""))
            await self._resumed(channel, replace(before, setting=""))
        else:
            await self.ledger.end(channel.id, "")

    def offered(self, channel: str) -> Sequence[str]:
        """The charters among which a channel may choose: no other file is read for a page."""
        here = self.channels.get(channel)
        named = self.settings.of_channel(here.login).shadow if here else ""
        known = (*shipped(), *self.settings.join.charters, self.settings.charter, named)
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
            return await self._begin(here, self._fresh(here, charter, by))

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
            cast = self._fresh(here, original.name, by)
            return await self._begin(here, replace(cast, text=text, seen=seen))

    def _fresh(self, channel: Channel, charter: str, by: Person) -> Cast:
        return Cast(
            channel=channel.id,
            charter=charter,
            by=by,
            since=self.clock.show(),
            setting=self.settings.of_channel(channel.login).shadow,
            base=self._last_case(channel.id),
        )

    async def _begin(self, channel: Channel, cast: Cast) -> Phrase | None:
        try:
            made = await self.seats.made(cast)
        except CharterProblems as problems:
            self._unreadable(channel, problems)
            return Phrase.of("shadow.unreadable", problem=str(problems.problems[0].sentence))
        cast = replace(cast, version=made.charter.version)
        await self.parts.shadows.drop(cast.channel)
        await self.ledger.begin(cast)
        if cast.by != NOBODY:
            await self._note(cast, "shadow_begun")
        await self._seat(channel, cast, made)
        return None

    async def _resumed(self, channel: Channel, cast: Cast) -> None:
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

    async def _seat(self, channel: Channel, cast: Cast, made: Made) -> None:
        live, reading = self.parts.benches[channel.id], self.parts.moderation.reading
        shade = await self.seats.shade(channel, cast, live, made, reading)
        self._troubles.pop(channel.id, None)
        self.parts.shadows.shades[channel.id] = shade

    def _unreadable(self, channel: Channel, problems: CharterProblems) -> None:
        log.warning("shadow.unreadable", channel=channel.login, problem=str(problems))
        self._troubles[channel.id] = str(problems)

    def _last_case(self, channel: str) -> int:
        return self.parts.benches[channel].docket.next_number - 1

    async def end(self, channel: str, by: Person) -> None:
        """Let none run any more."""
        async with self._turn:
            cast = await self.ledger.cast(channel)
            if cast is None or not cast.charter:
                return
            await self._ended(cast)
            await self._note(replace(cast, by=by), "shadow_ended")

    async def _ended(self, cast: Cast) -> None:
        here = self.channels.get(cast.channel)
        named = self.settings.of_channel(here.login).shadow if here else cast.setting
        await self.ledger.end(cast.channel, named)
        await self.parts.shadows.drop(cast.channel)
        self._troubles.pop(cast.channel, None)

    async def promote(self, channel: str, by: Person) -> tuple[Phrase, str] | None:
        """Put it in force, or say why not: not while an example of it does not hold."""
        async with self._turn:
            cast = await self.ledger.cast(channel)
            if cast is None or not cast.charter:
                return Phrase.of("shadow.none"), ""
            problem = await asyncio.to_thread(_problem, self.seats.draft(cast))
            if problem:
                return Phrase.of("learn.refused.check"), problem
            refused = await self._promoted(cast, by)
            if refused is None:
                await self._ended(cast)
            return refused

    async def _promoted(self, cast: Cast, by: Person) -> tuple[Phrase, str] | None:
        """Who and when are recorded before it is in force."""
        if cast.text is not None:
            language = self.parts.benches[cast.channel].language
            why = render(Phrase.of("shadow.why"), language)
            wanted = Writing(cast.channel, cast.text, cast.seen, by, why)
            refusal = await self.parts.amending.write(wanted)
            if refusal is not None:
                return refusal.phrase, refusal.problem
            await self._note(replace(cast, by=by), "shadow_promoted")
            return None
        await self._note(replace(cast, by=by), "shadow_promoted")
        try:
            stayed = await self.parts.roster.resettle(cast.channel, cast.charter)
        except TurnedAwayError as refused:
            return refused.phrase, ""
        return None if stayed else (Phrase.of("learn.refused.gone"), "")

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
        cast = await self.ledger.cast(channel)
        if cast is None or not cast.charter:
            return None
        counted = await self.ledger.counted(channel)
        account = account_of(cast, counted, await self.ledger.examples(channel, EXAMPLES))
        return replace(account, trouble=self._troubles.get(channel, ""))

    async def asides(self, channel: str) -> Sequence[Aside]:
        """What the articles in shadow said of late."""
        return await self.ledger.asides(channel, self.clock.show() - LATELY, ASIDES)

    async def _note(self, cast: Cast, deed: str) -> None:
        now = self.clock.show()
        about = cast.charter if cast.text is None else f"{cast.charter} {mark_of(cast.text)}"
        fact = Noted(cast.by, deed, now, Where.DESK, about)
        await self.parts.moderation.settle(Decision(cast.channel, now, facts=(fact,)), None)


def _problem(draft: Draft) -> str:
    """Return the first thing that is wrong with a charter or its examples, empty where nothing."""
    text = draft.text
    report = check(draft.name) if text is None else checked(draft.name, text, draft.files)
    found = (*report.problems, *(one.problem for one in report.failures))
    first = next((f"{one.path}:{one.line}: {one.sentence}" for one in found), "")
    return first or ("?" if report.exit_code else "")
