"""Where findings become a verdict: every article is evaluated, the gravest decides."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from filters.engine.bank import EVERY_FAMILY, Bank
from filters.engine.charter import Article, Charter, Mode, Outcome
from filters.engine.contexts.by_name import by_name
from filters.engine.contexts.together import together
from filters.engine.filter import Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Message
from filters.engine.pleading import may_be_pleaded, pleaded
from filters.engine.recent import Recent
from filters.engine.room import NOWHERE, Room
from filters.engine.score import Score
from filters.engine.sighting import NOTHING, Sighting
from filters.engine.sureness import (
    AS_WRITTEN,
    Lowered,
    limits_of,
    outcome_of,
    sureness,
    surest_first,
)
from filters.engine.text import Text
from filters.engine.verdict import Breach, Verdict

# in 3.11 a member read through its class goes through a property each time
CLEAR, BORDERLINE, BREACH, SHADOW = Outcome.CLEAR, Outcome.BORDERLINE, Outcome.BREACH, Mode.SHADOW


@dataclass(frozen=True, slots=True)
class Docked:
    """An article, and where its filters stand in the bank."""

    article: Article
    filters: tuple[int, ...]

    def findings(self, seen: Sequence[Sighting]) -> tuple[Finding, ...]:
        """Return all that its filters saw in a message."""
        return tuple(finding for place in self.filters for finding in seen[place].findings)


class Judge:
    """One charter, ready to judge: filters that several articles share run once."""

    def __init__(self, charter: Charter) -> None:
        self.bank = Bank()
        """Whoever reads a message before it is judged asks the same one, which remembers it."""
        self.lowered = AS_WRITTEN
        """How much earlier than written people are asked, while the channel is in a crisis."""
        self._docked = tuple(
            Docked(article, tuple(self.bank.place(one) for one in article.filters))
            for article in charter.articles
            if article.mode is not Mode.OFF and article.filters
        )
        self.reads = any(
            one.family is Family.READER for docked in self._docked for one in docked.article.filters
        )
        """Whether some article asks the learned reader; if none does, nothing is read."""
        self.bank.settle()

    def twin(self) -> "Judge":
        """Return a judge of the same charter for another channel: it costs next to nothing."""
        twin = copy(self)
        twin.bank = self.bank.twin()
        return twin

    def judge(
        self,
        message: Message,
        recent: Recent,
        *,
        room: Room = NOWHERE,
        resting: frozenset[str] = frozenset(),
        excused: frozenset[Family] = frozenset(),
        score: Score | None = None,
    ) -> Verdict:
        """Say what the charter says of a message; never raise.

        Findings of an excused family are left out (a `!permit` excuses links).
        A filter that raises or trips its time limit makes the outcome at least borderline,
        but for an article in shadow mode, where it is only recorded.
        """
        asked = EVERY_FAMILY - excused if excused else EVERY_FAMILY
        scene = Scene(message, Text(message), recent, resting, room, score=score)
        seen = self.bank.examine(scene, asked)
        if seen.count(NOTHING) == len(seen):
            return Verdict(message.id, CLEAR)
        met = {place for place, one in enumerate(seen) if one is not NOTHING}
        seen = together(by_name(seen, message, room.people), message)
        roles = message.author.roles if message.author else frozenset()
        judged = tuple(
            one
            for one in self._docked
            if not met.isdisjoint(one.filters) and not one.article.exempt & roles
        )
        open_ = tuple(one for one in judged if one.article.mode is not SHADOW)
        aside = tuple(one for one in judged if one.article.mode is SHADOW)
        breaches = self.evaluated(open_, seen)
        troubled = any(seen[place].troubles for one in open_ for place in one.filters)
        least = BORDERLINE if troubled else CLEAR
        return Verdict(
            message_id=message.id,
            outcome=breaches[0].outcome if breaches else least,
            breaches=breaches,
            shadow=self.evaluated(aside, seen),
            troubles=tuple(
                dict.fromkeys(
                    trouble
                    for place in sorted({place for one in judged for place in one.filters})
                    for trouble in seen[place].troubles
                )
            ),
        )

    def waits_for_plea(self, verdict: Verdict) -> bool:
        """Whether what the learned reader says could keep a message from being acted upon."""
        if verdict.outcome is not BREACH or not self.reads:
            return False
        broken = {one.article: one for one in verdict.breaches if one.outcome is BREACH}
        return any(
            docked.article.number in broken
            and any(one.pleads for one in docked.article.filters)
            and may_be_pleaded(
                broken[docked.article.number].findings, limits_of(docked.article, self.lowered)[1]
            )
            for docked in self._docked
        )

    def evaluated(self, docked: tuple[Docked, ...], seen: Sequence[Sighting]) -> tuple[Breach, ...]:
        """Evaluate every article; the gravest comes first."""
        found = (_breach(one, seen, self.lowered) for one in docked)
        return tuple(sorted((one for one in found if one is not None), key=_gravity))


def _breach(docked: Docked, seen: Sequence[Sighting], lowered: Lowered) -> Breach | None:
    findings = docked.findings(seen)
    if not findings:
        return None
    article = docked.article
    certainty = pleaded(article, sureness(findings), findings, lowered)
    outcome = outcome_of(article, certainty, findings, lowered)
    if outcome is CLEAR:
        return None
    return Breach(article.number, outcome, certainty, article.severity, surest_first(findings))


def _gravity(breach: Breach) -> tuple[bool, int, float, int]:
    return (
        breach.outcome is not BREACH,
        -breach.severity,
        -breach.certainty,
        breach.article,
    )
