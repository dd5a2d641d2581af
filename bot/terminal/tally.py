"""What a live came to: counts of messages, verdicts, effects, cases and rulings."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cases.case import Case
from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.ports.world import Answer, Channel, PendingEffect
from filters.engine.message import Message


@dataclass(slots=True)
class Tally:
    """Counts what passes by; it changes nothing."""

    messages: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    effects: Counter[tuple[str, str]] = field(default_factory=Counter)
    articles: Counter[tuple[int | None, str]] = field(default_factory=Counter)
    rulings: Counter[str] = field(default_factory=Counter)
    cases: dict[tuple[str, int], Case] = field(default_factory=dict)
    most: Need | None = None

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Count a message and its outcome, or a ruling."""
        for case in decision.cases:
            known = self.cases.get((channel.id, case.number))
            if case.rulings and (known is None or len(known.rulings) < len(case.rulings)):
                self.rulings[case.rulings[-1].outcome] += 1
            self.cases[channel.id, case.number] = case
        if message is None or decision.verdict is None:
            return
        self.messages += 1
        self.outcomes[decision.verdict.outcome] += 1
        if decision.verdict.gravest:
            self.articles[decision.verdict.gravest.article, decision.verdict.outcome] += 1

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:  # noqa: ARG002  # the port's shape
        """Count what became of an effect."""
        self.effects[effect.effect.kind, answer.progress] += 1

    def staffed(self, channel: Channel, live: Need) -> None:  # noqa: ARG002  # the port's shape
        """Keep the minute that lacked the most moderators."""
        if self.most is None or live.missing > self.most.missing:
            self.most = live

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Count nothing: it is no matter of viewers."""

    def summary(self) -> str:
        """Return the counts in lines for people."""
        statuses = Counter(str(case.status) for case in self.cases.values())
        lines = [
            f"messages   {self.messages}",
            "outcomes   " + _counted(self.outcomes),
            "articles   " + self._by_article(),
            "effects    " + _counted({f"{k} {p}": c for (k, p), c in self.effects.items()}),
            "cases      " + _counted(statuses),
            "rulings    " + _counted(self.rulings),
        ]
        if self.most:
            lines.append(
                f"staffing   at worst {self.most.viewers} viewers: {self.most.needed} moderators "
                f"needed, {self.most.present} present, {self.most.missing} missing"
            )
        return "\n".join(lines)

    def _by_article(self) -> str:
        numbers = sorted({number for number, _ in self.articles}, key=lambda one: one or 0)
        return (
            "; ".join(
                f"{number or 'none'}: "
                + _counted({o: c for (n, o), c in self.articles.items() if n == number})
                for number in numbers
            )
            or "none"
        )


def _counted(counts: Mapping[str, int]) -> str:
    parts = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{count} {name}" for name, count in parts) or "none"
