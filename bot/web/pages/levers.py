"""`/channels/{login}/levers/{lever}`: what `!calm`, `!shield`, `!pause` do, by a press."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from fastapi import Request, Response

from bot.cases.effects import SetChatMode, Shield
from bot.cases.noted import Noted, Where
from bot.cases.noting import noted
from bot.moderation.levers import Twitch
from bot.moderation.pulling import (
    CannotPullError,
    Pulled,
    asked_again,
    calmed,
    modes_before,
    paused,
    resumed,
    shielded,
    uncalmed,
)
from bot.ports.world import Answer, Progress
from bot.web.cases.ruling import PRESENT
from bot.web.cases.undone import FINAL, PATIENCE
from bot.web.door.access import Deed, Seat, StrangerError
from bot.web.ground.addresses import Addresses
from bot.web.page import Page, Stand
from bot.web.storm.state import State, States
from bot.web.visitor.digits import whole
from bot.web.visitor.forms import read_form
from bot.web.visitor.told import Told
from bot.words.render import render
from filters.engine.phrase import Phrase

LEVERS = ("calm", "uncalm", "shield", "unshield", "pause", "resume", "terms")
ROOMS = frozenset({"now", "storm"})
"""The pages on which levers stand, and to which one returns."""


@dataclass(frozen=True, slots=True)
class Puller:
    """Somebody who pulls a lever: decided by the same code as in chat, and noted as theirs."""

    seat: Seat
    states: States
    where: Where = Where.DESK

    async def pull(self, lever: str, form: Mapping[str, str]) -> tuple[Phrase, ...]:
        """Pull it, and say what Twitch then says; raises `CannotPullError`."""
        seat, now = self.seat, self.seat.behind.world.clock.show()
        done = await self._decided(lever, form)
        note = Noted(seat.person, f"lever_{lever}", now, self.where)
        if seat.ranks & PRESENT:
            seat.bench.team.saw(seat.person.id, now)
        await seat.behind.moderation.settle(noted(done.decision(seat.bench, now), note), None)
        self.states.forget_terms(seat.channel)
        confirmed = [await self._confirmed(one) for one in done.effects]
        return (done.phrase, *confirmed)

    async def _decided(self, lever: str, form: Mapping[str, str]) -> Pulled:
        bench, world = self.seat.bench, self.seat.behind.world
        now = world.clock.show()
        match lever:
            case "calm":
                modes = await modes_before(bench, now, Twitch(world, self.seat.channel))
                return calmed(bench, modes, now)
            case "uncalm":
                return uncalmed(bench, now)
            case "shield" | "unshield":
                return shielded(bench, now, up=lever == "shield")
            case "pause":
                return paused(_seconds(form.get("minutes", "")), now)
            case "resume":
                return resumed(bench, now)
        return asked_again(bench, now)

    async def _confirmed(self, effect: SetChatMode | Shield) -> Phrase:
        """Wait for Twitch's answer, and read back how the chat is set now."""
        try:
            async with asyncio.timeout(PATIENCE):
                answer = await self._answered(effect)
        except TimeoutError:
            return Phrase.of("lever.waiting")
        if answer.progress is not Progress.DONE:
            return Phrase.of("lever.failed", why=answer.detail)
        return _compared(effect, await self.states.of(self.seat, anew=True))

    async def _answered(self, effect: SetChatMode | Shield) -> Answer:
        records, channel = self.seat.behind.world.records, self.seat.channel.id
        with self.seat.behind.watch.ear(channel) as ear:
            while True:
                report = await records.latest(channel, effect.kind)
                if report is not None and report.answer.progress in FINAL:
                    return report.answer
                await ear.listen(PATIENCE)


class LeverPages(Page):
    """Where the forms of the levers go."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._states = stand.states

    def routes(self) -> Addresses:
        """Their addresses."""
        here = Addresses()
        here.post("/channels/{login}/levers/{lever}", self._pull)
        return here

    async def _pull(self, request: Request, login: str, lever: str) -> Response:
        seat = await self._desk.enter(request, login, Deed.RULE)
        form = await read_form(request, self._pages.browsers)
        if lever not in LEVERS:
            raise StrangerError
        told = await self._told(request, seat, lever, form)
        room = form.get("back", "now")
        home = f"/channels/{seat.channel.login}/{room if room in ROOMS else 'now'}"
        return self._onward(home, told)

    async def _told(
        self, request: Request, seat: Seat, lever: str, form: Mapping[str, str]
    ) -> Told:
        language = self._pages.language(request)
        try:
            phrases = await Puller(seat, self._states).pull(lever, form)
        except CannotPullError as problem:
            return Told(render(problem.phrase, language), wrong=True)
        wrong = any(one.key in {"lever.failed", "lever.other"} for one in phrases)
        return Told(" ".join(render(one, language) for one in phrases), wrong=wrong)


def _compared(effect: SetChatMode | Shield, state: State) -> Phrase:
    """Say whether Twitch says what it was asked for."""
    if isinstance(effect, Shield):
        if state.shield is None:
            return Phrase.of("lever.unread")
        return Phrase.of("lever.confirmed" if state.shield is effect.up else "lever.other")
    if state.modes is None:
        return Phrase.of("lever.unread")
    is_so = replace(state.modes, shield=None) == replace(effect.modes, shield=None)
    return Phrase.of("lever.confirmed" if is_so else "lever.other")


def _seconds(minutes: str) -> int | None:
    known = whole(minutes)
    return 60 * known if known is not None else None
