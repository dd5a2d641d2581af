"""The outcome rule: how sure an article is of its findings, and what follows from that."""

from collections.abc import Sequence
from typing import NamedTuple

from filters.engine.charter import Article, Mode, Outcome
from filters.engine.finding import Family, Finding

ENOUGH = 0.5
"""From this certainty a finding of another family makes an article surer."""
SILENT = frozenset({Family.STYLE, Family.READER})
"""Families that make no other one surer: honest chat is loud, and the reader guesses."""
INDEPENDENT = 0.75
"""How sure another's words must be for the reader's guess beside them to be acted upon."""
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
        if not _weighs(finding):
            continue
        if finding.factor < 1 or surest.family not in SILENT:
            certainty = min(certainty * finding.factor, 1)
    return round(certainty * (surest.factor if surest.certainty else 1), EXACT)


def _weighs(finding: Finding) -> bool:
    """Whether a finding is pure context; what the reader pleads is heard apart, once it counts."""
    return finding.certainty == 0 and finding.family is not Family.READER


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


def limits_of(article: Article, lowered: Lowered = AS_WRITTEN) -> tuple[float, float]:
    """Return from which certainty people are asked, and the bot acts."""
    ask_at = article.ask_at - lowered.ask
    return ask_at, max(article.act_at - lowered.act, min(ask_at, article.act_at))


def outcome_of(
    article: Article,
    certainty: float,
    findings: Sequence[Finding],
    lowered: Lowered = AS_WRITTEN,
) -> Outcome:
    """Say what an article makes of its certainty.

    The learned reader never acts without independent evidence.
    """
    ask_at, act_at = limits_of(article, lowered)
    if certainty < min(ask_at, act_at):
        return Outcome.CLEAR
    if certainty < act_at or article.mode is Mode.ASK or _guessed(findings, act_at):
        return Outcome.BORDERLINE
    return Outcome.BREACH


def _guessed(findings: Sequence[Finding], act_at: float) -> bool:
    """Whether nothing but a guess makes an article sure enough to act."""
    others = [one for one in findings if one.family is not Family.READER]
    if all(_weight(one) < ENOUGH for one in others):
        return True
    if len(others) == len(findings) or sureness(others) >= act_at:
        return False
    return not _independent(others)


def _independent(others: Sequence[Finding]) -> bool:
    """Whether the reader's guess stands beside evidence of another kind.

    Words that are nearly enough by themselves, as slurs and threats are that are thrown at
    somebody; or what somebody does again and again of whom a circumstance says that they are new.
    """
    if any(one.family is Family.CONTENT and _weight(one) >= INDEPENDENT for one in others):
        return True
    new = any(one.certainty == 0 and one.factor > 1 for one in others)
    behaves = (one for one in others if one.family is Family.BEHAVIOUR)
    return new and any(_weight(one) >= ENOUGH for one in behaves)


def surest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which a person wants to read them."""
    return tuple(sorted(findings, key=lambda one: (-_weight(one), one.span)))
