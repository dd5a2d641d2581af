"""The outcome rule: how sure an article is of its findings, and what follows from that."""

from collections.abc import Sequence
from typing import NamedTuple

from filters.engine.charter import Article, Mode, Outcome
from filters.engine.finding import Family, Finding

ENOUGH = 0.5
"""From this certainty a finding of another family makes an article surer."""
SILENT = frozenset({Family.STYLE, Family.READER})
"""Families that make no other one surer: honest chat is loud, and the reader guesses."""
EXACT = 6
"""Decimals kept, so that 0.9 reached by arithmetic is 0.9."""


class Lowered(NamedTuple):
    """How much earlier than a charter says people are asked, and the bot acts."""

    ask: float = 0.0
    act: float = 0.0


AS_WRITTEN = Lowered()


def sureness(findings: Sequence[Finding]) -> float:
    """Return the certainty of an article that has these findings, 0 without any.

    Its surest finding, made surer once by each further family that is sure enough.
    A factor excuses the finding that states it, so that a quotation does not excuse the link
    beside it; a finding of no certainty is pure context, and its factor weighs on everything,
    but never makes style surer.
    """
    surest = max(findings, key=_lead, default=None)
    if surest is None:
        return 0.0
    certainty = surest.certainty
    for doubt in _others(findings, surest.family):
        certainty += (1 - certainty) * doubt / 2
    for finding in findings:
        if finding.certainty == 0 and (finding.factor < 1 or surest.family not in SILENT):
            certainty = min(certainty * finding.factor, 1)
    return round(certainty * (surest.factor if surest.certainty else 1), EXACT)


def _others(findings: Sequence[Finding], family: Family) -> tuple[float, ...]:
    """Return the certainty of each further family that counts, the surest first."""
    best: dict[Family, float] = {}
    for finding in findings:
        if finding.family is not family and finding.family not in SILENT:
            best[finding.family] = max(_weight(finding), best.get(finding.family, 0.0))
    return tuple(sorted((one for one in best.values() if one >= ENOUGH), reverse=True))


def _lead(finding: Finding) -> tuple[float, bool, float, Family]:
    """Order findings so that the surest is the same one, whichever was seen first."""
    return (_weight(finding), finding.family not in SILENT, finding.certainty, finding.family)


def _weight(finding: Finding) -> float:
    return finding.certainty * finding.factor


def outcome_of(
    article: Article,
    certainty: float,
    findings: Sequence[Finding],
    lowered: Lowered = AS_WRITTEN,
) -> Outcome:
    """Say what an article makes of its certainty.

    The learned reader never acts without a further finding that is sure enough.
    """
    ask_at = article.ask_at - lowered.ask
    act_at = max(article.act_at - lowered.act, min(ask_at, article.act_at))
    if certainty < min(ask_at, act_at):
        return Outcome.CLEAR
    guessed = all(one.family is Family.READER or _weight(one) < ENOUGH for one in findings)
    if certainty < act_at or article.mode is Mode.ASK or guessed:
        return Outcome.BORDERLINE
    return Outcome.BREACH


def surest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which a person wants to read them."""
    return tuple(sorted(findings, key=lambda one: (-_weight(one), one.span)))
