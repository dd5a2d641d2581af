"""What we are subscribed to, compared with what we want, and mended."""

import asyncio
from collections.abc import Collection, Iterable, Mapping

import structlog
from twitchio.eventsub.subscriptions import SubscriptionPayload

from bot.ports.world import Channel
from bot.twitch.client import TwitchClient
from bot.twitch.gaps import Gaps
from bot.twitch.subscriptions import (
    ACTS,
    CHAT,
    Allowed,
    Held,
    Refusal,
    Subject,
    channel_of,
    for_bot,
    for_channel,
    subject_of,
)
from bot.twitch.tokens import Tokens
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

FOR_EVER = float("inf")

AGAIN = 20
"""Refused subscriptions that are asked for again at each look, in turn: each costs a call."""

log = structlog.get_logger(__name__)


class Listening:
    """Keeps the conduit subscribed to what each channel's accounts allow, and to nothing else."""

    def __init__(
        self, client: TwitchClient, standing: Standing, gaps: Gaps, troubles: Troubles
    ) -> None:
        self._client = client
        self._standing = standing
        self._gaps = gaps
        self._troubles = troubles
        self._bot = Allowed(standing.bot_id, frozenset())
        self._channels: dict[str, Allowed] = {}
        self._refused: dict[Subject, str] = {}
        self._sound: dict[str, float] = {}
        self.behind = False
        """Whether there was more to ask for than there was time for."""

    def allow(self, bot: Tokens, owners: Iterable[Tokens], channels: Iterable[Channel]) -> None:
        """Want what these accounts allow for these channels; `compare` sees to it."""
        granted = {one.user_id: one.scopes for one in owners}
        self._bot = Allowed(bot.user_id, bot.scopes)
        wanted = [channel.id for channel in channels]
        self._forget(set(self._channels) - set(wanted))
        self._channels = {
            one: Allowed(bot.user_id, bot.scopes, granted.get(one, frozenset())) for one in wanted
        }

    def hears(self, channel: str) -> bool:
        """Whether Twitch sends us a channel's chat, as far as we know."""
        return channel in self._sound

    def _forget(self, channels: Collection[str]) -> None:
        self._gaps.forget(channels)
        for channel in channels:
            self._sound.pop(channel, None)
        for subject in [one for one in self._refused if channel_of(one) in channels]:
            del self._refused[subject]

    async def compare(self, until: float = FOR_EVER) -> int:
        """Look once, subscribe to what is missing, end what nobody wants; return pages read.

        After `until` (the loop's clock) nothing more is asked for: the next look goes on.
        Raises `HTTPException` and `TwitchError` where Twitch is not to be had.
        """
        held = await self._client.held()
        wanted = self._wanted()
        enabled = {one.subject for one in held if one.enabled}
        await self._end([one for one in held if one.enabled and one.subject not in wanted])
        self._note(wanted.keys() & enabled)
        await self._ask({key: wanted[key] for key in wanted if key not in enabled}, until)
        return len(held) // 100 + 1

    async def listen_to(self, channel: Channel) -> None:
        """Ask for all of a channel's subscriptions, whatever was refused before."""
        allowed = self._channels.get(channel.id)
        if allowed is not None:
            wanted = for_channel(channel.id, allowed)
            await self._subscribe({subject_of(one.type, one.condition): one for one in wanted})

    def _wanted(self) -> dict[Subject, SubscriptionPayload]:
        """Everything wanted, the chat of every channel before anything else of any."""
        payloads = list(for_bot(self._bot))
        for channel, allowed in self._channels.items():
            payloads.extend(for_channel(channel, allowed))
        payloads.sort(key=lambda one: one.type != CHAT)
        return {subject_of(one.type, one.condition): one for one in payloads}

    async def _end(self, unwanted: Iterable[Held]) -> None:
        for one in unwanted:
            log.info("twitch.unsubscribing", what=one.subject[0])
            await self._client.unsubscribe(one)

    def _note(self, held: Iterable[Subject]) -> None:
        now = asyncio.get_running_loop().time()
        for kind, condition in held:
            self._refused.pop((kind, condition), None)
            channel = channel_of((kind, condition))
            if kind == CHAT and channel in self._channels:
                self._sound[channel] = now
                self._gaps.channel_up(channel)
            elif kind == ACTS:
                self._standing.told_of_acts.add(channel)

    async def _ask(self, missing: Mapping[Subject, SubscriptionPayload], until: float) -> None:
        for kind, condition in missing:
            channel = channel_of((kind, condition))
            if kind == ACTS:
                self._standing.told_of_acts.discard(channel)
            elif kind == CHAT and channel in self._sound:
                self._gaps.channel_down(channel, self._sound[channel])
        await self._subscribe({one: missing[one] for one in self._in_turn(missing)}, until)

    def _in_turn(self, missing: Mapping[Subject, SubscriptionPayload]) -> list[Subject]:
        """What was never refused, and a few of those that were: the longest ago first."""
        again = [one for one in self._refused if one in missing]
        return [*(one for one in missing if one not in self._refused), *again[:AGAIN]]

    async def _subscribe(
        self, wanted: Mapping[Subject, SubscriptionPayload], until: float = FOR_EVER
    ) -> None:
        news: dict[tuple[str | None, str], list[str]] = {}
        for subject, payload in wanted.items():
            if channel_of(subject) and channel_of(subject) not in self._channels:
                continue
            self.behind = asyncio.get_running_loop().time() > until
            if self.behind:
                break
            refusal = await self._client.subscribe(payload)
            if refusal is None:
                self._note([subject])
            elif self._is_news(subject, refusal) and not self._is_awaited(subject):
                about = channel_of(subject) or None
                news.setdefault((about, refusal.why), []).append(subject[0])
        for (channel, why), kinds in news.items():
            phrase = Phrase.of("twitch.subscription_refused", what=", ".join(kinds), why=why)
            self._troubles.report(channel, phrase)

    def _is_awaited(self, subject: Subject) -> bool:
        """Whether it is refused because nobody has made the bot a moderator yet."""
        return subject[0] != CHAT and channel_of(subject) in self._standing.awaited

    def _is_news(self, subject: Subject, refusal: Refusal) -> bool:
        before = self._refused.pop(subject, None)
        self._refused[subject] = refusal.why
        return before != refusal.why
