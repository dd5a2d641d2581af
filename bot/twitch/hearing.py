"""From frames to lanes: each event once, in order, and never lost without a word."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from msgspec import ValidationError, convert

from bot.ports.events import Event, HumanActed, LostModerator, Said
from bot.twitch.dedupe import Seen
from bot.twitch.gaps import Gaps
from bot.twitch.lanes import Lanes
from bot.twitch.moments import Moments
from bot.twitch.repairs.frames import read_frame
from bot.twitch.revocations import UNMODDED, WITHDRAWN, told
from bot.twitch.rhythm import Rhythm
from bot.twitch.subscriptions import ACTS, CHAT
from bot.twitch.translate import NOBODY, Standing, event_from
from bot.twitch.trouble import Troubles
from bot.twitch.wire import Frame
from bot.twitch.withdrawals import Withdrawals
from filters.engine.phrase import Phrase

MINUTE = 60.0
RELAYED = "relayed"
"""The shard of what another process heard by one of its own."""


class Hearing:
    """Takes every frame of every shard; nothing here waits or raises."""

    def __init__(self, standing: Standing, lanes: Lanes, troubles: Troubles) -> None:
        self.standing = standing
        self.rhythm = Rhythm()
        self.moments = Moments()
        self.gaps = Gaps(lanes, self.rhythm, self.moments)
        self.ended = asyncio.Event()
        """Set when a subscription ended, for whoever asks for it again."""
        self.withdrawn = asyncio.Event()
        """Set when it ended because somebody took back what they had allowed."""
        self.withdrawals = Withdrawals()
        self._held: list[tuple[object, str]] | None = None
        self._lanes = lanes
        self._troubles = troubles
        self._seen = Seen()
        # One cause ends many subscriptions at once.
        self._told = Seen(MINUTE)

    def hold(self) -> None:
        """Let what is heard wait until `release`: other things were heard before it."""
        self._held = []

    def release(self, earlier: Iterable[str]) -> None:
        """Take in frames that another process heard, then what waits, and let nothing wait more."""
        waiting, self._held = self._held or (), None
        self.overhear(earlier)
        for data, shard in waiting:
            self.heard(data, shard)

    def overhear(self, frames: Iterable[str]) -> None:
        """Take in frames that another process heard."""
        for frame in frames:
            read_frame(frame, self, RELAYED)

    def heard(self, data: object, shard: str = "") -> None:
        """Put what a notification tells into its channel's lane."""
        if self._held is not None:
            self._held.append((data, shard))
            return
        frame = self._frame(data)
        if frame is None or self._seen.again(frame.metadata.message_id, _now()):
            return
        self.standing.heard_at = frame.metadata.message_timestamp
        self.moments.heard(frame.metadata.message_timestamp)
        try:
            event = event_from(frame, self.standing)
        except ValidationError as error:
            self._unreadable(frame.payload.subscription.channel, str(error))
            return
        if isinstance(event, Said):
            self.rhythm.beat(event.message.channel, shard, _now())
        if event is not None and not self._is_ours(event):
            self._pass_on(event)

    def revoked(self, data: object) -> None:
        """Tell that a subscription ended, and the channel if the bot was unmodded there."""
        frame = self._frame(data)
        if frame is None or self._seen.again(frame.metadata.message_id, _now()):
            return
        ended = frame.payload.subscription
        if ended.channel and ended.channel not in self._lanes:
            return
        self.ended.set()
        if ended.status == WITHDRAWN:
            self.withdrawn.set()
            self.withdrawals.note(ended.channel)
        if ended.channel and ended.type == CHAT:
            self.gaps.channel_down(ended.channel)
        if ended.channel and ended.type == ACTS:
            self.standing.told_of_acts.discard(ended.channel)
        if ended.status == UNMODDED and ended.channel:
            self.unmodded(ended.channel, frame.metadata.message_timestamp)
        elif not self._told.again(f"{ended.channel} {ended.status}", _now()):
            self._troubles.report(ended.channel, told(ended.type, ended.status))

    def told_time(self, at: datetime) -> None:
        """Take the time from a frame that says nothing else."""
        self.moments.heard(at)

    def unreadable(self, why: str) -> None:
        """Tell that Twitch sent what no one can read."""
        self._unreadable(None, why)

    def unmodded(self, channel: str, at: datetime) -> None:
        """Tell a channel that the bot lost its moderator status there, once."""
        if channel in self._lanes and channel not in self.standing.lost:
            self.standing.lost.add(channel)
            self.standing.moderates.discard(channel)
            self.standing.doubt.set()
            self._lanes.put(LostModerator(channel, at))

    def _pass_on(self, event: Event) -> None:
        if isinstance(event, LostModerator):
            self.unmodded(event.channel, event.at)
        else:
            self._lanes.put(event)

    def _is_ours(self, event: Event) -> bool:
        """Tell an act of the bot from a human's where Twitch names nobody."""
        if not isinstance(event, HumanActed) or event.moderator is not NOBODY:
            return False
        subject = event.message_id or event.target_id or ""
        return self.standing.ours.has(subject, _now())

    def _frame(self, data: object) -> Frame | None:
        try:
            return convert(data, Frame)
        except ValidationError as error:
            self._unreadable(None, str(error))
            return None

    def _unreadable(self, channel: str | None, why: str) -> None:
        if self._told.again(f"{channel} {why}", _now()):
            return
        self._troubles.report(channel, Phrase.of("twitch.event_unreadable", why=why))


def _now() -> float:
    return asyncio.get_running_loop().time()
