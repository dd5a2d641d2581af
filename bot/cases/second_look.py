"""Cases that a second person looks at, without seeing what the first one said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.cases.case import (
    Case,
    Doubt,
    Handling,
    Judgement,
    Look,
    Opinion,
    Person,
    Ruling,
    Source,
    Status,
)
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify
from bot.cases.lessons.lessons import About, Considered, Subject
from bot.cases.lessons.wilson import Interval, wilson
from filters.engine.charter import Charter, Rung, Step
from filters.engine.message import Role
from filters.engine.phrase import Phrase

TRIAL = timedelta(days=14)
"""How long an article is on trial after a proposal to change it was accepted."""
REGULARS = frozenset({Role.SUBSCRIBER, Role.VIP})
HARSH = frozenset({Step.WARN, Step.TIMEOUT, Step.BAN})
_WHOLE = 2**64


class SameEyesError(Exception):
    """Who ruled a case first cannot be its second look, nor can anybody look twice."""


class NoLookError(Exception):
    """Nobody asks for a second look at the case."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the second person said the same as the first, or as the bot."""

    looked: int
    agreed: int

    @property
    def interval(self) -> Interval:
        """Where the true share lies."""
        return wilson(self.agreed, self.looked)


def sampled(message_id: str, share: float) -> bool:
    """Whether a message is drawn: always the same answer, and nobody can tell beforehand."""
    digest = blake2b(message_id.encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) < share * _WHOLE


def on_trial(charter: Charter, answers: Iterable[Considered], now: datetime) -> frozenset[int]:
    """Return the articles that an accepted proposal changed lately."""
    changed = {one.subject for one in answers if one.accepted and now - one.at < TRIAL}
    return frozenset(
        one.number
        for one in charter.articles
        if Subject(About.ARTICLE, one.number).digest in changed
    )


def with_samples(decision: Decision, share: float) -> Decision:
    """Draw some of the bot's own removals for a person to look at."""
    if not decision.cases:
        return decision
    drawn = tuple(_drawn(case, decision.at, share) for case in decision.cases)
    return decision if drawn == decision.cases else replace(decision, cases=drawn)


def _drawn(case: Case, now: datetime, share: float) -> Case:
    untouched = case.status is Status.ACTED and case.handling == Handling()
    if not untouched or not sampled(case.evidence.message.id, share):
        return case
    return _asking(case, Doubt.SAMPLE, now)


def doubt(case: Case, ruling: Ruling, trial: frozenset[int]) -> Doubt | None:
    """Return why a ruling is put before a second person, None where it is not.

    Only what was done to a viewer is: to leave somebody alone needs no second word, and an
    appeal is a second look itself.
    """
    if ruling.outcome is not Judgement.UPHOLD or case.source is Source.APPEAL:
        return None
    done = ruling.rung or case.proposed
    if done.step is Step.BAN:
        return Doubt.BAN
    if _is_regular(case) and _harsh(done):
        return Doubt.REGULAR
    return Doubt.TRIAL if case.article in trial else None


def _is_regular(case: Case) -> bool:
    author = case.evidence.message.author
    return author is not None and not REGULARS.isdisjoint(author.roles)


def _harsh(rung: Rung) -> bool:
    return rung.step in HARSH


def looked_for(case: Case, ruling: Ruling, trial: frozenset[int]) -> Case:
    """Ask for a second look at a case that was just ruled, where there is a reason."""
    why = doubt(case, ruling, trial)
    return case if why is None else _asking(case, why, ruling.at)


def _asking(case: Case, why: Doubt, now: datetime) -> Case:
    return replace(case, handling=replace(case.handling, look=Look(why, now)))


def awaits(case: Case, person: Person) -> bool:
    """Whether a case waits for a second look that this person may give."""
    look = case.handling.look
    return look is not None and look.opinion is None and person.id not in _first(case)


def blind(case: Case) -> Case:
    """Return a case as its second person sees it: open, as if nobody had said anything."""
    return replace(case, status=Status.OPEN, rulings=(), taken=(), handling=Handling())


def opined(case: Case, by: Person, outcome: Judgement, now: datetime) -> Case:
    """Give a second person's word; what was done stays until somebody overturns it.

    Raises `NoLookError` or `SameEyesError`.
    """
    look = case.handling.look
    if look is None or look.opinion is not None:
        raise NoLookError(case.number)
    if by.id in _first(case):
        raise SameEyesError(case.number)
    seen = replace(look, opinion=Opinion(by, now, outcome))
    return replace(case, handling=replace(case.handling, look=seen))


def second_word(case: Case, by: Person, outcome: Judgement, now: datetime) -> Decision:
    """Record a second person's word; where the two differ, the team is told to talk.

    Raises as `opined` does.
    """
    seen = opined(case, by, outcome, now)
    told: tuple[Effect, ...] = ()
    if agrees(seen) is False:
        phrase = Phrase.of("look.differs", number=case.number, article=case.article or 0)
        told = (Notify(phrase),)
    return Decision(case.channel, now, effects=told, cases=(seen,), case=case.number)


def agrees(case: Case) -> bool | None:
    """Whether both said the same of a case, None where no second person has spoken."""
    look = case.handling.look
    if look is None or look.opinion is None:
        return None
    first = next((one for one in case.rulings if one.at <= look.since), None)
    broken = first is None or first.outcome is Judgement.UPHOLD
    return broken == (look.opinion.outcome is Judgement.UPHOLD)


def agreement(cases: Iterable[Case]) -> Agreement:
    """Count how often two people said the same."""
    said = [one for one in map(agrees, cases) if one is not None]
    return Agreement(len(said), sum(said))


def _first(case: Case) -> frozenset[str]:
    return frozenset(one.by.id for one in case.rulings)
