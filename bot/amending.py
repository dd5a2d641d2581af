"""Takes accepted proposals into a charter's file: checked first, or refused with the reason."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from bot.adoption import Adoption, Reply
from bot.amendments import CannotAmendError, amended
from bot.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify
from bot.cases.lessons import Considered, Proposal
from bot.charter.check import check
from bot.charter.library import Library
from bot.charter.shelf import file_of
from bot.drafts import draft
from bot.ports import Clock
from bot.words.render import render
from filters.engine.phrase import Phrase

Settle = Callable[[Decision, None], Awaitable[None]]
"""Records a decision that no message led to, and has it performed."""

SIZE = 20
"""Wishes that wait; whoever wishes for one more is told to try again."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a charter stays as it is: for whoever asked, and the problem for the team alone."""

    phrase: Phrase
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A proposal that somebody accepted, and how they are answered."""

    channel: str
    proposal: Proposal
    by: Person
    reply: Reply


class Amending:
    """Amends one charter after the other, beside the lanes: a check may take seconds."""

    def __init__(
        self,
        clock: Clock,
        benches: Mapping[str, Bench],
        adoption: Adoption,
    ) -> None:
        self._clock = clock
        self._benches = benches
        self._adoption = adoption
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
        bench = self._benches.get(wish.channel)
        if bench is None:
            return Refusal(Phrase.of("learn.refused.gone"))
        name = self._adoption.origin(wish.channel).name
        if len(tuple(self._adoption.under(name))) > 1:
            return Refusal(Phrase.of("learn.refused.shared"))
        note = _note(wish, f"{self._clock.wall():%Y-%m-%d}", bench.language)
        refusal = await asyncio.to_thread(rewrite, name, wish.proposal, note)
        if refusal is None:
            told = Phrase.of("learn.accepted", name=wish.proposal.key)
            await self._settle(wish, (wish.reply(told),), accepted=True)
        return refusal

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


def rewrite(name: str, proposal: Proposal, note: str) -> Refusal | None:
    """Write a proposal into a charter's file if the charter then holds; else say why not.

    The file is replaced at once and whole; one that changed meanwhile is left alone.
    """
    path = file_of(name, None)
    if path is None:
        return Refusal(Phrase.of("learn.refused.shipped"))
    try:
        old = path.read_bytes()
        new = amended(old.decode("utf-8"), proposal, note)
        problem = _problem(name, path, new)
        if problem is not None:
            return Refusal(Phrase.of("learn.refused.check"), problem)
        return _replace(path, old, new.encode("utf-8"))
    except CannotAmendError as refused:
        return Refusal(refused.phrase)
    except (OSError, ValueError) as problem:
        log.warning("charter.not_written", file=str(path), why=str(problem))
        return Refusal(Phrase.of("learn.refused.unwritable"))


def _problem(name: str, path: Path, text: str) -> str | None:
    """Return the first thing that is wrong with a text, None where its examples hold too."""
    report = check(name, Library({path: text.removeprefix("\ufeff")}))
    if report.charter is not None and not report.exit_code:
        return None
    found = (*report.problems, *(one.problem for one in report.failures))
    return next((f"{one.path}:{one.line}: {one.sentence}" for one in found), "?")


def _replace(path: Path, old: bytes, new: bytes) -> Refusal | None:
    target = path.resolve()
    with draft(target, new) as written:
        if target.read_bytes() != old:
            return Refusal(Phrase.of("learn.refused.changed"))
        written.chmod(target.stat().st_mode)
        written.replace(target)
    return None


def _note(wish: Wish, day: str, language: str) -> str:
    why = "; ".join(render(one, language) for one in wish.proposal.reason)
    return f"{day}, {wish.by.login}: {why}"
