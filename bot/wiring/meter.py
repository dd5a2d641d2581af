"""Counts what the bot hears, decides and does, for monitoring: it sees all and changes nothing."""

from collections import Counter
from collections.abc import Iterator

from prometheus_client import Metric

from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.measures import counter, seconds
from bot.ports.world import Answer, Channel, Clock, Feed, Notices, PendingEffect, Progress
from filters.engine.charter import Outcome
from filters.engine.message import Message
from filters.engine.phrase import Phrase

# an enumeration's own hash costs more than all the rest here, and most of chat is clear
CLEAR = Outcome.CLEAR
UNJUDGED = "unjudged"
"""The outcome of what was heard and not judged, such as the bot's own words."""


class Meter:
    """The ports `Feed` and `Notices`; what it sees it passes on."""

    def __init__(self, feed: Feed, notices: Notices, clock: Clock) -> None:
        self._feed = feed
        self._notices = notices
        self._clock = clock
        self._heard: dict[tuple[str, str], int] = {}
        self._answers: Counter[tuple[str, str, Progress]] = Counter()
        self._cases: Counter[tuple[str, str]] = Counter()
        self._told = 0
        self._delay = seconds(
            "chartreuse_message_delay_seconds",
            "From Twitch's time stamp of a message to its recorded decision.",
        )

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Count a message by its outcome, and the cases that it opened."""
        self._feed.decided(channel, message, decision)
        if message is not None:
            key = (channel.login, _outcome(decision))
            self._heard[key] = self._heard.get(key, 0) + 1
            if message.sent_at is not None:
                took = (self._clock.wall() - message.sent_at).total_seconds()
                # a clock that was set back counts as no time at all
                self._delay.observe(max(took, 0.0))
        for case in decision.cases:
            self._cases[channel.login, case.status] += 1

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Count an effect by its kind and by what became of it."""
        self._feed.answered(channel, effect, answer)
        self._answers[channel.login, effect.effect.kind, answer.progress] += 1

    def staffed(self, channel: Channel, live: Need) -> None:
        """Pass the figure on."""
        self._feed.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Pass it on."""
        self._feed.dismissed(channel, user_id)

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Count what the team is told, and pass it on."""
        self._told += 1
        await self._notices.tell(channel, phrase)

    def figures(self) -> Iterator[Metric]:
        """Return what was counted since the start."""
        yield counter(
            "chartreuse_messages_total",
            "Messages heard, by what the charter says of them.",
            {(("channel", one), ("outcome", how)): n for (one, how), n in self._heard.items()},
        )
        yield from self._delay.collect()
        yield counter(
            "chartreuse_effects_total",
            "Effects, by kind and by what Twitch answered.",
            {
                (("channel", one), ("kind", kind), ("answer", how.value)): n
                for (one, kind, how), n in self._answers.items()
            },
        )
        yield counter(
            "chartreuse_case_changes_total",
            "Changes of cases, by the status that they got.",
            {(("channel", one), ("status", how)): n for (one, how), n in self._cases.items()},
        )
        yield counter("chartreuse_notices_total", "Notices to the team.", self._told)


def _outcome(decision: Decision) -> str:
    if decision.verdict is None:
        return UNJUDGED
    outcome = decision.verdict.outcome
    return "clear" if outcome is CLEAR else outcome.value
