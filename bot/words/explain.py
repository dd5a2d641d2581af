"""What a filter saw, in a line for the team; never for public chat, it may quote evidence."""

from bot.words.render import render
from filters.engine.finding import Finding, Trouble
from filters.engine.phrase import Phrase


def explain(seen: Finding | Trouble, language: str) -> str:
    """Return a finding as a line: the filter, how sure it is, and why."""
    reason = render(seen.reason, language)
    if isinstance(seen, Trouble):
        return render(Phrase.of("trouble.line", filter=seen.filter, reason=reason), language)
    if seen.factor < 1:
        factor = round(100 * seen.factor)
        phrase = Phrase.of("finding.extenuates", filter=seen.filter, percent=factor, reason=reason)
        return render(phrase, language)
    percent = round(100 * seen.certainty)
    phrase = Phrase.of("finding.line", filter=seen.filter, percent=percent, reason=reason)
    return render(phrase, language)
