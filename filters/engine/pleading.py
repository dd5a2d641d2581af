"""Pleading: where the learned reader finds a message fair, a would-be breach is left to people."""

from collections.abc import Sequence

from filters.engine.charter import Article
from filters.engine.finding import Family, Finding
from filters.engine.sureness import EXACT, Lowered, limits_of, sureness

PLEADED_FOR = frozenset({"terms", "patterns"})
"""Filters whose findings a plea may excuse: words mean one thing or another by what is around."""
AIMED = frozenset(
    f"context.{one}" for one in ("addressed", "room", "threatening", "alone", "repeated")
)
"""Contexts that make words an attack: who quotes, tells of something or jokes about themselves
throws them at nobody, and says more than they say."""
A_LITTLE = 0.01
"""How far below acting an article is left, whose `act_at` is lower than a plea takes it."""


def is_plea(one: Finding) -> bool:
    """Whether a finding speaks for its message."""
    return one.family is Family.READER and one.certainty == 0 and one.factor < 1


def pleaded(
    article: Article, certainty: float, findings: Sequence[Finding], lowered: Lowered
) -> float:
    """Return how sure an article is once the reader has pleaded.

    A plea turns acting into asking and no more: what people are asked about, they still are.
    Where others than terms and patterns would do to act upon, or words that are thrown at
    somebody, it is not heard.
    """
    plea = min((one.factor for one in findings if is_plea(one)), default=1.0)
    ask_at, act_at = limits_of(article, lowered)
    if plea == 1 or certainty < act_at or not may_be_pleaded(findings, act_at):
        return certainty
    return round(max(min(certainty * plea, act_at - A_LITTLE), ask_at), EXACT)


def may_be_pleaded(findings: Sequence[Finding], act_at: float) -> bool:
    """Whether an article is sure enough to act only by its terms and patterns, aimed at nobody."""
    return sureness([one for one in findings if not _may_be_excused(one)]) < act_at


def _may_be_excused(one: Finding) -> bool:
    aimed = any(context.key in AIMED for context in one.context)
    return is_plea(one) or (one.filter in PLEADED_FOR and not aimed)
