"""The one place that carries effects out: recorded before, answered after, the gravest first."""

import asyncio
from collections.abc import Hashable, Iterable
from contextlib import suppress
from dataclasses import replace

from bot.cases.effects import (
    Ban,
    Clip,
    Effect,
    Lever,
    Mark,
    Notify,
    OpenCase,
    ResolveUnbanRequest,
    Say,
    TimeOut,
    Warn,
    Whisper,
)
from bot.cases.urgency import REPEATABLE
from bot.moderation.delays import Delays
from bot.moderation.silenced import Silenced
from bot.moderation.waiting import Waiting, is_covered, stands_before
from bot.ports.world import Answer, Channel, PendingEffect, Progress, World
from bot.words.render import render
from filters.engine.phrase import Phrase

HANDS = 4
"""Effects that are carried out at the same time."""

SIZE = 2_000
"""Effects that may wait; of more, the last in line is dropped and shown: no lane waits for them."""

LOOK = 1.0
"""Seconds between two looks at what waits, if nothing else happens."""

STOPPED = "the bot stopped while sending"
LATE = "too late to be of use"
CROWDED = "too many others went before it"

SPOKEN = Warn | TimeOut | Ban | Say | Whisper | Notify | ResolveUnbanRequest | Clip | Mark
"""What bears words: those of a clip are its title."""


class Performer:
    """Carries out recorded effects as far as Twitch allows, and settles what a crash left."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting = Waiting()
        self._delays = Delays()
        self._silenced = Silenced()
        self._in_hand: dict[int, PendingEffect] = {}
        self._stirred = asyncio.Event()
        self._finished = asyncio.Condition()

    async def put(self, effects: Iterable[PendingEffect]) -> None:
        """Take recorded effects; never waits for Twitch."""
        for one in effects:
            self._silenced.lifts(one)
            if done := self._silenced.before(one, self._shown()):
                await self._answer(one, _covered_by(done))
                continue
            self._waiting.add(self._door(one), one)
            if len(self._waiting) > SIZE and (last := self._waiting.last()):
                await self._answer(last, Answer(Progress.EXPIRED, CROWDED))
            self._stirred.set()

    def lifted(self, channel: str, user_id: str) -> None:
        """Know that a human let somebody write again."""
        self._silenced.lifted(channel, user_id)

    async def run(self) -> None:
        """Carry out effects until cancelled; those not begun stay recorded as pending."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._stirred.clear()
                await self._drop_late()
                while len(self._in_hand) < HANDS and (one := self._next()):
                    self._in_hand[one.id] = one
                    tasks.create_task(self._carry_out(one), name=f"effect {one.id}")
                await self._rest()

    async def drained(self, channel: str | None = None) -> None:
        """Wait until everything that was put has been answered, or what is of one channel."""
        async with self._finished:
            await self._finished.wait_for(lambda: not self.is_busy(channel))

    def is_busy(self, channel: str | None) -> bool:
        """Whether anything waits or is at hand, anywhere or for one channel."""
        if channel is None:
            return bool(self._waiting or self._in_hand)
        at_hand = any(one.channel == channel for one in self._in_hand.values())
        return at_hand or self._waiting.has(channel)

    async def recover(self) -> None:
        """Settle what a crash left: do what never began, verify or mark what may have happened."""
        for one in await self._world.records.unfinished():
            if isinstance(one.effect, TimeOut | Ban):
                await self._verify(one, one.effect)
            elif one.progress is Progress.PENDING or isinstance(one.effect, REPEATABLE):
                await self.put([one])
            else:
                await self._answer(one, Answer(Progress.UNKNOWN, STOPPED))

    async def _verify(self, one: PendingEffect, effect: TimeOut | Ban) -> None:
        """Repeat a time-out only if Twitch holds none: a repeat would override a human's.

        A ban is repeated where the viewer is merely timed out. Where only the broadcaster could
        look, only one that never began is sent.
        """
        channel = self._room(one)
        for_good, silenced = isinstance(effect, Ban), self._world.chat.is_silenced
        held = await silenced(channel, effect.user_id, for_good=for_good) if channel else False
        if held is None and one.progress is Progress.SENDING:
            await self._answer(one, Answer(Progress.UNKNOWN, STOPPED))
        elif held:
            await self._answer(one, Answer(Progress.DONE, "found in force after a restart"))
        else:
            await self.put([replace(one, progress=Progress.PENDING)])

    def _next(self) -> PendingEffect | None:
        """The first in line that may go: its door is open, and nothing at hand stands before it."""
        at_hand, now = self._in_hand.values(), self._now()

        def may_go(one: PendingEffect) -> bool:
            return self._delays.over(one.id, now) and not any(
                stands_before(other, one) for other in at_hand
            )

        return self._waiting.first(lambda door: not self._opens_in(door), may_go)

    async def _rest(self) -> None:
        """Wait until something may have changed."""
        waits = (wait for door in self._waiting.doors if (wait := self._opens_in(door)))
        with suppress(TimeoutError):
            async with asyncio.timeout(min((LOOK, *waits)) if self._waiting else None):
                await self._stirred.wait()

    async def _drop_late(self) -> None:
        now = self._world.clock.wall()
        for one in self._waiting.take(lambda one: now > one.deadline):
            await self._answer(one, self._late(one))

    def _late(self, one: PendingEffect) -> Answer:
        why = self._delays.why(one.id)
        end = Progress.UNKNOWN if _is_doubted(one) else Progress.EXPIRED
        return Answer(end, f"{LATE}: {why}" if why else LATE)

    async def _carry_out(self, one: PendingEffect) -> None:
        try:
            answer = await self._perform(one)
            if answer.progress in {Progress.PENDING, Progress.SENDING}:
                await self._postpone(one, answer)
                return
            await self._answer(one, answer)
            if answer.progress is Progress.DONE:
                await self._cover(one)
        finally:
            del self._in_hand[one.id]
            await self._changed()

    async def _perform(self, one: PendingEffect) -> Answer:
        channel = self._room(one)
        if channel is None:
            return Answer(Progress.EXPIRED, "the bot no longer moderates this channel")
        if self._world.clock.wall() > one.deadline:
            return self._late(one)
        if isinstance(one.effect, OpenCase | Notify):
            return await self._tell_team(channel, one.effect)
        await self._world.records.sending(one.id)
        text = told(one.effect, channel.language)
        return await self._world.chat.perform(channel, one.effect, text, doubted=_is_doubted(one))

    async def _tell_team(self, channel: Channel, effect: OpenCase | Notify) -> Answer:
        if isinstance(effect, OpenCase):
            phrase = Phrase.of("team.case_opened", number=effect.number)
        else:
            phrase = effect.phrase
        await self._world.notices.tell(channel, phrase)
        return Answer(Progress.DONE, told=render(phrase, channel.language))

    async def _postpone(self, one: PendingEffect, answer: Answer) -> None:
        """Let an effect wait again, each time a little longer.

        One that may have been done stays `sending`, whatever a later try says of itself.
        """
        if answer.progress is Progress.SENDING or _is_doubted(one):
            one = replace(one, progress=Progress.SENDING)
        else:
            await self._world.records.postponed(one.id)
        self._delays.longer(one.id, answer.detail, self._now())
        self._waiting.add(self._door(one), one)

    async def _cover(self, done: PendingEffect) -> None:
        """Finish what a time-out or a ban has made needless while it waited."""
        self._silenced.note(done, self._shown())
        for one in self._waiting.take(lambda one: is_covered(done, one)):
            await self._answer(one, _covered_by(done))

    async def _answer(self, one: PendingEffect, answer: Answer) -> None:
        self._delays.forget(one.id)
        await self._world.records.answered(one.id, answer)
        channel = self._room(one)
        if channel is not None:
            self._world.feed.answered(channel, one, answer)
        await self._changed()

    async def _changed(self) -> None:
        self._stirred.set()
        async with self._finished:
            self._finished.notify_all()

    def _room(self, one: PendingEffect) -> Channel | None:
        """Where an effect is carried out; where the bot has left, it gives back and tells of it."""
        here = self._world.channels.get(one.channel)
        if here is None and isinstance(one.effect, Lever | Notify):
            return self._world.leaving.get(one.channel)
        return here

    def _door(self, one: PendingEffect) -> Hashable:
        channel = self._room(one)
        if channel is None or isinstance(one.effect, OpenCase | Notify):
            return None
        return self._world.chat.door(channel, one.effect)

    def _opens_in(self, door: Hashable) -> float:
        return 0.0 if door is None else self._world.chat.opens_in(door)

    def _shown(self) -> float:
        """Return the show's time: a time-out that is over in it covers nothing said since."""
        return self._world.clock.show().timestamp()

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


def _is_doubted(one: PendingEffect) -> bool:
    """Whether somebody may be silenced already by an effect that was never confirmed."""
    return one.progress is Progress.SENDING and isinstance(one.effect, TimeOut | Ban)


def _covered_by(done: PendingEffect) -> Answer:
    return Answer(Progress.COVERED, f"by the {done.effect.kind}")


def told(effect: Effect, language: str) -> str:
    """Return what a person is told by an effect, empty where it tells nothing."""
    if isinstance(effect, SPOKEN):
        return render(effect.phrase, language)
    return ""
