"""What a filter saw, in a line for the team; never for public chat, it may quote evidence."""

from bot.words.render import render
from filters.engine.finding import Finding, Trouble
from filters.engine.phrase import Phrase


def explain(seen: Finding | Trouble, language: str) -> str:
    """Return a finding as a line: the filter, how sure it is, and why."""
    reason = render(seen.reason, language)
    if isinstance(seen, Trouble):
        return render(Phrase.of("trouble.line", filter=seen.filter, reason=reason), language)
    if any(one != seen.reason for one in seen.context):
        return render(_in_context(seen, reason, language), language)
    if seen.factor != 1:
        key = "finding.extenuates" if seen.factor < 1 else "finding.aggravates"
        percent = round(100 * seen.factor)
        return render(Phrase.of(key, filter=seen.filter, percent=percent, reason=reason), language)
    percent = round(100 * seen.certainty)
    phrase = Phrase.of("finding.line", filter=seen.filter, percent=percent, reason=reason)
    return render(phrase, language)


def contexts(seen: Finding, language: str) -> tuple[str, ...]:
    """Return the names of the contexts that moved a finding."""
    return tuple(render(one, language) for one in seen.context)


def _in_context(seen: Finding, reason: str, language: str) -> Phrase:
    """Return a line that ends with what moved the finding, and says how sure it still is."""
    return Phrase.of(
        "finding.in_context",
        filter=seen.filter,
        percent=round(100 * min(seen.certainty * seen.factor, 1)),
        reason=reason,
        context=", ".join(contexts(seen, language)),
    )
