"""The one place that carries effects out: recorded before, answered after, the gravest first."""

import asyncio
from collections.abc import Iterable

from bot.cases.effects import (
    AllowHeld,
    Ban,
    BlockTerm,
    Delete,
    DenyHeld,
    Effect,
    Notify,
    OpenCase,
    ResolveUnbanRequest,
    Say,
    SetChatMode,
    Shield,
    TimeOut,
    Unban,
    UnblockTerm,
    Untimeout,
    Warn,
    Whisper,
)
from bot.ports import Answer, Channel, PendingEffect, Progress, World
from bot.words.render import render
from filters.engine.phrase import Phrase

URGENCY = {
    kind.kind: rank
    for rank, kinds in enumerate(
        (
            (Delete, DenyHeld, SetChatMode, Shield),
            (TimeOut, Ban, Untimeout, Unban, AllowHeld),
            (Warn,),
            (Say, Whisper, ResolveUnbanRequest),
            (BlockTerm, UnblockTerm),
            (OpenCase, Notify),
        )
    )
    for kind in kinds
}
"""What goes first when there is more to do than Twitch's budget allows."""

REPEATABLE = (
    *(Delete, Untimeout, Unban, AllowHeld, DenyHeld, ResolveUnbanRequest),
    *(SetChatMode, Shield, BlockTerm, UnblockTerm),
)
"""What does no more when it is done twice."""

SIZE = 2_000
"""Effects that may wait; when so many do, moderation waits too, and its lanes fill up."""

STOPPED = "the bot stopped while sending"


class Performer:
    """Carries out recorded effects with a few workers, and settles what a crash left."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._queue: asyncio.PriorityQueue[tuple[int, int, PendingEffect]] = asyncio.PriorityQueue(
            SIZE
        )

    async def put(self, effects: Iterable[PendingEffect]) -> None:
        """Take recorded effects; waits while too many are waiting."""
        for one in effects:
            await self._queue.put((URGENCY[one.effect.kind], one.id, one))

    async def run(self, workers: int = 4) -> None:
        """Carry out effects until cancelled; those not begun stay recorded as pending."""
        async with asyncio.TaskGroup() as tasks:
            for number in range(workers):
                tasks.create_task(self._work(), name=f"performer-{number}")

    async def drained(self) -> None:
        """Wait until everything that was put has been answered."""
        await self._queue.join()

    async def recover(self) -> None:
        """Settle what a crash left: do what never began, verify or mark what may have happened."""
        for one in await self._world.records.unfinished():
            if isinstance(one.effect, TimeOut | Ban):
                await self._verify(one, one.effect.user_id)
            elif one.progress is Progress.PENDING or isinstance(one.effect, REPEATABLE):
                await self.put([one])
            else:
                await self._answer(one, Answer(Progress.UNKNOWN, STOPPED))

    async def _verify(self, one: PendingEffect, user_id: str) -> None:
        """Repeat a time-out only if Twitch holds none: a repeat would override a human's.

        Where only the broadcaster could look, only one that never began is sent.
        """
        channel = self._world.channels.get(one.channel)
        held = await self._world.chat.is_silenced(channel, user_id) if channel else False
        if held is None and one.progress is Progress.SENDING:
            await self._answer(one, Answer(Progress.UNKNOWN, STOPPED))
        elif held:
            await self._answer(one, Answer(Progress.DONE, "found in force after a restart"))
        else:
            await self.put([one])

    async def _work(self) -> None:
        while True:
            _, _, one = await self._queue.get()
            try:
                await self._answer(one, await self._perform(one))
            finally:
                self._queue.task_done()

    async def _perform(self, one: PendingEffect) -> Answer:
        channel = self._world.channels.get(one.channel)
        if channel is None:
            return Answer(Progress.EXPIRED, "the bot no longer moderates this channel")
        if self._world.clock.wall() > one.deadline:
            return Answer(Progress.EXPIRED, "too late to be of use")
        if isinstance(one.effect, OpenCase | Notify):
            return await self._tell_team(channel, one.effect)
        await self._world.records.sending(one.id)
        return await self._world.chat.perform(
            channel, one.effect, told(one.effect, channel.language)
        )

    async def _tell_team(self, channel: Channel, effect: OpenCase | Notify) -> Answer:
        if isinstance(effect, OpenCase):
            phrase = Phrase.of("team.case_opened", number=effect.number)
        else:
            phrase = effect.phrase
        await self._world.notices.tell(channel, phrase)
        return Answer(Progress.DONE, told=render(phrase, channel.language))

    async def _answer(self, one: PendingEffect, answer: Answer) -> None:
        await self._world.records.answered(one.id, answer)
        channel = self._world.channels.get(one.channel)
        if channel is not None:
            self._world.feed.answered(channel, one, answer)


def told(effect: Effect, language: str) -> str:
    """Return what a person is told by an effect, empty where it tells nothing."""
    if isinstance(effect, Warn | TimeOut | Ban | Say | Whisper | Notify | ResolveUnbanRequest):
        return render(effect.phrase, language)
    return ""
