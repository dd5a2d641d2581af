"""Changes a charter's file for people: checked first, or refused with the reason."""

import asyncio
from collections.abc import Awaitable, Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify
from bot.cases.lessons.lessons import Considered, Proposal
from bot.cases.noted import Noted, Where
from bot.charter.library import Library
from bot.charter.problem import CharterProblems
from bot.charter.report import Report
from bot.charter.shelf import file_of
from bot.codex.adoption import Adoption, Reply
from bot.codex.amendments import CannotAmendError, amended
from bot.codex.redrafting import Change, Refusal, changed, checked, mark_of
from bot.ports.archive import Former, Formers
from bot.ports.world import Clock
from bot.words.render import render
from filters.engine.phrase import Phrase

Settle = Callable[[Decision, None], Awaitable[None]]
"""Records a decision that no message led to, and has it performed."""

SIZE = 20
"""Wishes that wait; whoever wishes for one more is told to try again."""
CHECKS = 4
"""Checks that wait for one another; of more nobody would still read the answer."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A proposal that somebody accepted, and how they are answered."""

    channel: str
    proposal: Proposal
    by: Person
    reply: Reply


@dataclass(frozen=True, slots=True)
class Writing:
    """A text that somebody wants in the place of a charter's, and why.

    `seen` is the mark of the text that they read before.
    """

    channel: str
    text: str
    seen: str
    by: Person
    why: str


@dataclass(frozen=True, slots=True)
class Original:
    """A charter's text as its file has it now; `refusal` says why nobody may change it here."""

    name: str
    text: str
    refusal: Refusal | None = None
    shipped: bool = False
    """Whether it is one that comes with the program, which a channel may make its own."""

    @property
    def mark(self) -> str:
        """What tells this text from any other."""
        return mark_of(self.text)


class Amending:
    """Amends one charter after the other, beside the lanes: a check may take seconds."""

    def __init__(
        self,
        clock: Clock,
        benches: Mapping[str, Bench],
        adoption: Adoption,
        formers: Formers | None = None,
    ) -> None:
        """Keep what charters said before among the `formers`."""
        self._clock = clock
        self._benches = benches
        self._adoption = adoption
        self.formers = formers
        self._turn = asyncio.Lock()
        self._checks = 0
        self._newest: dict[str, object] = {}
        self._record: Settle | None = None
        self._wishes: asyncio.Queue[Wish] = asyncio.Queue(SIZE)

    def ask(self, wish: Wish) -> bool:
        """Have a proposal written into the charter soon; False where too many wait."""
        if self._wishes.full():
            return False
        self._wishes.put_nowait(wish)
        return True

    def begin(self, settle: Settle) -> None:
        """Record decisions by this from now on."""
        self._record = settle

    async def run(self) -> None:
        """Amend until cancelled."""
        while True:
            wish = await self._wishes.get()
            refusal = await self.amend(wish)
            if refusal is not None and wish.channel in self._benches:
                await self._settle(wish, _told(wish, refusal), accepted=False)

    async def amend(self, wish: Wish) -> Refusal | None:
        """Write a proposal into the channel's charter, or say why not.

        Whoever watches its files reads it again, and tells the team what changed.
        """
        refusal = self._refusal(wish.channel)
        if refusal is not None:
            return refusal
        note = _note(wish, f"{self._clock.wall():%Y-%m-%d}", self._benches[wish.channel].language)
        done = await self._rewritten(
            wish.channel, partial(amended, proposal=wish.proposal, note=note), wish.by, note
        )
        if done is None:
            told = Phrase.of("learn.accepted", name=wish.proposal.key)
            await self._settle(wish, (wish.reply(told),), accepted=True)
        return done

    async def write(self, wanted: Writing) -> Refusal | None:
        """Put a text in the place of a channel's charter, or say why not.

        The text of before is kept; whoever watches the file reads it again.
        """
        refusal = self._refusal(wanted.channel)
        if refusal is not None:
            return refusal
        change = partial(_replaced, wanted=wanted)
        only = self._adoption.origin(wanted.channel).files
        done = await self._rewritten(wanted.channel, change, wanted.by, wanted.why, only)
        if done is None and self._record is not None:
            now = self._clock.show()
            fact = Noted(wanted.by, "charter_written", now, Where.DESK, wanted.why)
            await self._record(Decision(wanted.channel, now, facts=(fact,)), None)
        return done

    async def original(self, channel: str) -> Original:
        """Read the text of a channel's charter as it stands now, shipped ones too."""
        name = self._adoption.origin(channel).name
        refusal = self._refusal(channel)
        if refusal is None and file_of(name, None) is None:
            refusal = Refusal(Phrase.of("learn.refused.shipped"))
        try:
            text = await asyncio.to_thread(lambda: Library().charter(name).text)
        except CharterProblems:
            return Original(name, "", Refusal(Phrase.of("learn.refused.unwritable")))
        return Original(name, text, refusal, shipped=file_of(name, None) is None)

    def now(self) -> datetime:
        """The moment that what is done now bears."""
        return self._clock.show()

    async def check(self, channel: str, text: str) -> Report | None:
        """Check a text in the place of a channel's charter.

        None while too many others wait, or where a newer text of the channel came meanwhile:
        a check takes seconds of a processor that chats are moderated with.
        """
        origin = self._adoption.origin(channel)
        if self._checks >= CHECKS:
            return None
        mine = self._newest[channel] = object()
        self._checks += 1
        try:
            async with self._turn:
                if self._newest[channel] is not mine:
                    return None
                return await asyncio.to_thread(checked, origin.name, text, origin.files)
        finally:
            self._checks -= 1

    def _refusal(self, channel: str) -> Refusal | None:
        """Say why a channel's charter may not be changed for it, whatever the change."""
        if channel not in self._benches:
            return Refusal(Phrase.of("learn.refused.gone"))
        name = self._adoption.origin(channel).name
        if len(tuple(self._adoption.under(name))) > 1:
            return Refusal(Phrase.of("learn.refused.shared"))
        return None

    async def _rewritten(
        self,
        channel: str,
        change: Change,
        by: Person,
        why: str,
        only: Container[Path] | None = None,
    ) -> Refusal | None:
        """Change a charter's file, and keep what it said before."""
        name = self._adoption.origin(channel).name
        async with self._turn:
            done = await asyncio.to_thread(changed, name, change, only)
        if isinstance(done, Refusal):
            return done
        if self.formers is not None:
            await self.formers.keep(channel, Former(done, by, self._clock.wall(), why))
        return None

    async def _settle(self, wish: Wish, answer: tuple[Effect, ...], *, accepted: bool) -> None:
        """Record who accepted what; what was refused is only answered."""
        bench, now = self._benches[wish.channel], self._clock.show()
        facts = (considered(wish.proposal, wish.by, now, accepted=True),) if accepted else ()
        decision = bench.accept(Decision(wish.channel, now, effects=answer, facts=facts))
        if self._record is not None:
            await self._record(decision, None)


def _told(wish: Wish, refusal: Refusal) -> tuple[Effect, ...]:
    """Answer where it was asked; a problem may quote a term, and so is for the team."""
    answer = wish.reply(refusal.phrase)
    if not refusal.problem:
        return (answer,)
    problem = Phrase.of("team.charter_refused", count=1, problem=refusal.problem)
    return (answer, Notify(problem))


def considered(proposal: Proposal, by: Person, at: datetime, *, accepted: bool) -> Considered:
    """Return the fact that somebody accepted or declined a proposal."""
    digest = proposal.subject.digest
    return Considered(proposal.key, digest, proposal.rulings, accepted, by, at)


def _replaced(old: str, wanted: Writing) -> str:
    """Return a text with the line ends and the byte order mark of the one before."""
    if mark_of(old) != wanted.seen:
        raise CannotAmendError(Phrase.of("learn.refused.changed"))
    new = wanted.text.replace("\r\n", "\n")
    if "\r\n" in old:
        new = new.replace("\n", "\r\n")
    return f"\ufeff{new}" if old.startswith("\ufeff") else new


def _note(wish: Wish, day: str, language: str) -> str:
    why = "; ".join(render(one, language) for one in wish.proposal.reason)
    return f"{day}, {wish.by.login}: {why}"
