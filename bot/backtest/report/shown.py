"""Examples as a page shows them: what was said is there once somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.backtest.examples import Example, Firsts
from bot.backtest.report.words import moment, percent
from bot.backtest.sanctions import TIMED_OUT, Reach
from bot.marking import Said, said
from bot.words.explain import explain
from filters.engine.phrase import Phrase

REASONS = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """One example."""

    when: str
    sure: str
    done: Phrase
    instead: Phrase | None
    said: Said
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Examples of one kind."""

    title: Phrase
    examples: tuple[Shown, ...]


def groups_of(
    firsts: Firsts, title: Callable[[str, int], Phrase], language: str
) -> tuple[Group, ...]:
    """Return all examples, by article and kind."""
    kinds = sorted(firsts.kinds(), key=lambda one: (one[1], one[0]))
    return tuple(
        Group(
            title(kind, article),
            tuple(shown(one, language) for one in firsts.of(kind, article)),
        )
        for kind, article in kinds
    )


def shown(one: Example, language: str) -> Shown:
    """Show an example; who wrote it is not told."""
    return Shown(
        when=moment(one.at) or f"#{one.number}",
        sure=percent(one.certainty, language) if one.certainty else "",
        done=told(one.done),
        instead=told(one.instead) if one.instead is not None else None,
        said=said(one.text, one.findings),
        why=tuple(explain(finding, language) for finding in one.findings[:REASONS]),
    )


def told(done: Reach) -> Phrase:
    """Say what is done."""
    if done.rank == TIMED_OUT:
        return Phrase.of("backtest.done.timed_out", seconds=done.seconds)
    return Phrase.of(f"backtest.done.{done.word}")
