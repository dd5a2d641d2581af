"""Watches every channel's chat off the lanes, and sees each clip through to Twitch's last word."""

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.along import Along
from bot.animation.watch.post import Post
from bot.bench.bench import Bench
from bot.cases.crisis.alerted import Clipped, ClipStage
from bot.cases.crisis.alerting import alarmed
from bot.cases.crisis.leveling import proposed
from bot.cases.decision import Decision
from bot.cases.effects import Clip, Effect, Notify
from bot.cases.facts import Fact
from bot.cases.people import untouchable
from bot.ports.world import Answer, Channel, Clips, Clock, Feed, PendingEffect, Progress, Records
from filters.engine.message import Message
from filters.engine.phrase import Phrase

SIZE = 5_000
"""Messages that wait to be counted; of more, the newest is not: `missed` counts those."""
MOST_CLIPS = 100
"""Clips that wait to be looked for; of more, the oldest stays in doubt."""
LOOKS = (0.5, 1.5, 3.0, 5.0, 5.0)
"""Seconds between looks for a clip: after fifteen, Twitch says, it will not come."""
RAID = timedelta(minutes=10)
"""How long a raid makes a rise of the chat likely."""
TICK = timedelta(seconds=30)
WARM = timedelta(hours=1)
"""How much of the log is read, so that what is usual is known after a restart."""

Settle = Callable[[Decision, Message | None], Awaitable[None]]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A clip that Twitch answered something to."""

    channel: Channel
    effect: Clip
    answer: Answer


class Watching(Along):
    """The port `Feed`; what it sees it passes on first. `run` must be running."""

    def __init__(
        self, further: Feed, benches: Mapping[str, Bench], records: Records, clock: Clock
    ) -> None:
        super().__init__(further)
        self.posts: dict[str, Post] = {}
        """By a channel's id, as soon as somebody spoke there."""
        self.missed: Counter[str] = Counter()
        """By a channel's id."""
        self._benches = benches
        self._records = records
        self._clock = clock
        self._waiting: deque[Message] = deque()
        self._clips: deque[_Taken] = deque(maxlen=MOST_CLIPS)
        self._clipped = asyncio.Event()

    def begin(self, settle: Settle, clips: Clips, channels: Mapping[str, Channel]) -> None:
        """Say who records decisions, where clips are looked for, and where the bot is."""
        self._settle = settle
        self._looked_for = clips
        self._channels = channels

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Have a message that was judged counted."""
        super().decided(channel, message, decision)
        if message is None or decision.verdict is None:
            return
        if len(self._waiting) >= SIZE:
            self.missed[channel.id] += 1
            return
        self._waiting.append(message)
        self._stir()

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Have a clip looked for that Twitch took on."""
        super().answered(channel, effect, answer)
        if isinstance(effect.effect, Clip):
            self._clips.append(_Taken(channel, effect.effect, answer))
            self._clipped.set()

    async def run(self) -> None:
        """Count, look for clips and propose levels until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._count_all(), name="watch: counting")
            tasks.create_task(self._follow_clips(), name="watch: clips")
            tasks.create_task(self._propose_all(), name="watch: levels")

    async def _count_all(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            while self._waiting:
                await self._count(self._waiting.popleft())
                await self.leisure()
            self._idle.set()

    async def _count(self, message: Message) -> None:
        bench = self._benches.get(message.channel)
        if bench is None or not _counts(message, bench):
            return
        post = await self._post(bench, message)
        now = message.sent_at or self._clock.show()
        post.raided(lately=_was_raided(bench, now))
        spikes = post.hear(message, now.timestamp())
        if not spikes:
            return
        alarm = alarmed(spikes, bench.past.alarms, bench.charter.outlook.alerts, now)
        may_clip = not bench.past.paused(now) and _may_be_live(bench)
        effects = tuple(one for one in alarm.effects if may_clip or isinstance(one, Notify))
        await self._settled(bench, now, effects, alarm.facts)
        await self._propose(bench, now)

    async def _post(self, bench: Bench, message: Message) -> Post:
        """Return the post of a channel, which knows the last hour and goes by today's charter."""
        outlook, spoken = bench.charter.outlook, bench.charter.languages
        post = self.posts.get(bench.channel)
        if post is None:
            post = Post(outlook.watches, outlook.alerts, spoken)
            for earlier in await self._records.recent(bench.channel, self._clock.wall() - WARM):
                if earlier.id != message.id and _counts(earlier, bench) and earlier.sent_at:
                    post.hear(earlier, earlier.sent_at.timestamp())
            self.posts[bench.channel] = post
        post.adopt(outlook.watches, outlook.alerts, spoken)
        return post

    async def _propose_all(self) -> None:
        while True:
            await self._clock.pause(TICK)
            for gone in self.posts.keys() - self._benches.keys():
                del self.posts[gone]
            for bench in tuple(self._benches.values()):
                await self._propose(bench, self._clock.show())

    async def _propose(self, bench: Bench, now: datetime) -> None:
        """Propose another level, where one is due."""
        past, rules = bench.past, bench.charter.outlook.levels
        step = proposed(past.alarms, past.upheavals, rules, now)
        if step is not None:
            effects, fact = step
            await self._settled(bench, now, effects, (fact,))

    async def _settled(
        self, bench: Bench, now: datetime, effects: tuple[Effect, ...], facts: tuple[Fact, ...]
    ) -> None:
        decision = Decision(bench.channel, now, effects=effects, facts=facts)
        await self._settle(bench.accept(decision), None)

    async def _follow_clips(self) -> None:
        """See each clip through; first those of which a stop has kept the end from us."""
        for channel in tuple(self._channels.values()):
            report = await self._records.latest(channel.id, Clip.kind)
            if report is not None and isinstance(report.effect, Clip):
                self._clips.append(_Taken(channel, report.effect, report.answer))
        while True:
            while self._clips:
                await self._follow(self._clips.popleft())
            self._clipped.clear()
            await self._clipped.wait()

    async def _follow(self, taken: _Taken) -> None:
        bench, about = self._benches.get(taken.channel.id), taken.effect.about
        if bench is None or about in bench.past.alarms.clips:
            return
        if taken.answer.progress in {Progress.PENDING, Progress.SENDING}:
            return
        fact = await self._outcome(taken)
        key = f"clip.{fact.stage}"
        told = Notify(Phrase.of(key, url=fact.url, why=fact.detail))
        await self._settled(bench, fact.at, (told,), (fact,))

    async def _outcome(self, taken: _Taken) -> Clipped:
        about, answer = taken.effect.about, taken.answer
        if answer.progress is Progress.UNKNOWN:
            stage = ClipStage.DOUBTED
        elif answer.progress is not Progress.DONE:
            stage = ClipStage.LOST
        else:
            return await self._seen(about, answer.detail)
        return Clipped(about, stage, "", "", answer.detail, self._clock.show())

    async def _seen(self, about: str, clip: str) -> Clipped:
        """Look for a clip as long as Twitch may take to make it."""
        for pause in LOOKS:
            await asyncio.sleep(pause)
            footage = await self._looked_for.clip(clip)
            if footage is not None:
                now = self._clock.show()
                return Clipped(about, ClipStage.MADE, clip, footage.url, "", now)
        return Clipped(about, ClipStage.LOST, clip, "", "not made in time", self._clock.show())


def _counts(message: Message, bench: Bench) -> bool:
    """Whether a message is one of this channel's chat: the team and bots are no crowd."""
    ours = message.source_channel in {None, bench.channel}
    return ours and not untouchable(message.author, bench.conduct.bots)


def _was_raided(bench: Bench, now: datetime) -> bool:
    welcomed = bench.past.upheavals.welcomed
    return welcomed is not None and timedelta() <= now - welcomed.at < RAID


def _may_be_live(bench: Bench) -> bool:
    """Whether nothing says that the stream is over: there would be nothing to clip."""
    greeted = bench.past.greeted
    return greeted is None or greeted.ended is None
