"""Rows of charters in shadow as values, and values as rows."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from bot.cases.case import Person
from bot.ports.shadow import Aside, Beside, Cast, Example, Word
from filters.engine.charter import Outcome
from filters.engine.verdict import Breach

SHOWN = 3
"""Examples of an article in shadow."""


def row_of_cast(cast: Cast) -> dict[str, object]:
    """Return a charter in shadow as the columns of its row, but for the channel."""
    return {
        "charter": cast.charter,
        "text": cast.text,
        "seen": cast.seen,
        "setting": cast.setting,
        "version": cast.version,
        "by_id": cast.by.id,
        "by_login": cast.by.login,
        "since": cast.since,
        "base": cast.base,
        "judged": cast.judged,
        "missed": cast.missed,
    }


def cast_of(row: Row[Any]) -> Cast:
    """Return a charter in shadow."""
    return Cast(
        channel=row.channel,
        charter=row.charter,
        by=Person(row.by_id, row.by_login),
        since=row.since,
        text=row.text,
        seen=row.seen,
        setting=row.setting,
        version=row.version,
        base=row.base,
        judged=row.judged,
        missed=row.missed,
    )


def row_of(channel: str, one: Beside) -> dict[str, object]:
    """Return what two charters said of a message as a row."""
    return {
        "channel": channel,
        "message_id": one.message_id,
        "at": one.at,
        "viewer_id": one.viewer_id,
        "outcome": one.shadow.outcome,
        "article": one.shadow.article,
        "certainty": one.shadow.certainty,
        "reach": one.shadow.rank,
        "seconds": one.shadow.seconds,
        "live_outcome": one.live.outcome,
        "live_article": one.live.article,
        "live_certainty": one.live.certainty,
        "live_reach": one.live.rank,
        "live_seconds": one.live.seconds,
        "offends": one.offends,
    }


def beside_of(row: Row[Any]) -> Beside:
    """Return what two charters said of a message."""
    return Beside(
        row.message_id, row.at, row.viewer_id, _surely(row), _surely_live(row), row.offends
    )


def example_of(row: Row[Any]) -> Example:
    """Return a message that somebody is to look at."""
    return Example(row.message_id, row.at, row.text, _surely(row), _surely_live(row))


def shadow_of(row: Row[Any]) -> Word:
    """Return what the shadow said, without how sure it was."""
    return Word(Outcome(row.outcome), row.article, 0.0, row.reach, row.seconds)


def live_of(row: Row[Any]) -> Word:
    """Return what the live charter said, without how sure it was."""
    return Word(Outcome(row.live_outcome), row.live_article, 0.0, row.live_reach, row.live_seconds)


def _surely(row: Row[Any]) -> Word:
    return Word(Outcome(row.outcome), row.article, row.certainty, row.reach, row.seconds)


def _surely_live(row: Row[Any]) -> Word:
    return Word(
        Outcome(row.live_outcome),
        row.live_article,
        row.live_certainty,
        row.live_reach,
        row.live_seconds,
    )


def asides_of(rows: Iterable[Row[*tuple[Any, ...]]]) -> tuple[Aside, ...]:
    """Gather what articles in shadow said in decisions, the newest first."""
    counts, kept = Counter[tuple[int, Outcome]](), dict[int, list[Example]]()
    for row in rows:
        for breach in row.verdict.shadow:
            counts[breach.article, breach.outcome] += 1
            examples = kept.setdefault(breach.article, [])
            if len(examples) < SHOWN:
                word = _word_of(breach)
                examples.append(Example(row.message_id or "", row.at, row.text, word, Word()))
    return tuple(
        Aside(
            number,
            counts[number, Outcome.BREACH],
            counts[number, Outcome.BORDERLINE],
            tuple(kept[number]),
        )
        for number in sorted(kept)
    )


def _word_of(breach: Breach) -> Word:
    return Word(breach.outcome, breach.article, breach.certainty)
