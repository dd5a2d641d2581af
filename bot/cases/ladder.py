"""The ladder: which rung a breach stands on, and what that rung does to the viewer."""

from bot.cases.effects import Ban, Effect, TimeOut, Warn
from filters.engine.charter import LONGEST_TIMEOUT, Article, Ladder, Rung, Step
from filters.engine.phrase import Phrase


def rung_for(ladder: Ladder, earlier: int) -> Rung:
    """Return the rung of a breach that follows so many earlier ones; the last one stays."""
    return ladder.rungs[min(earlier, len(ladder.rungs) - 1)]


def sanctions(rung: Rung, viewer_id: str, told: Phrase) -> tuple[Effect, ...]:
    """Return what a rung does to a viewer, beside deleting the message."""
    match rung.step:
        case Step.WARN:
            return (Warn(viewer_id, told),)
        case Step.TIMEOUT:
            return (TimeOut(viewer_id, min(rung.seconds, LONGEST_TIMEOUT), told),)
        case Step.BAN:
            return (Ban(viewer_id, told),)
        case Step.DELETE | Step.CASE:
            return ()


def told_by(rung: Rung, article: Article | None, language: str, appeal: str) -> Phrase:
    """Say to the viewer which article, for how long, and how to contest it (law 9)."""
    return Phrase.of(
        f"told.{rung.step}",
        number=article.number if article else 0,
        title=article.title.in_language(language) if article else "",
        seconds=rung.seconds,
        appeal=appeal,
    )
