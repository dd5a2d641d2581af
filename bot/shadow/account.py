"""What a charter in shadow did otherwise, gathered by move and by article."""

from collections import Counter
from collections.abc import Iterable

from bot.backtest.change import Move, move
from bot.backtest.sanctions import Reach
from bot.ports.shadow import Account, Cast, Example, Line, Word

SHOWN = 3
"""Examples of each kind."""
ORDER = tuple(Move)


def account_of(
    cast: Cast, counted: Iterable[tuple[Word, Word, int]], examples: Iterable[Example]
) -> Account:
    """Gather what was counted; the article is that of the stricter of the two."""
    counts = Counter[tuple[Move, int]]()
    for shadow, live, times in counted:
        moved = _move(shadow, live)
        if moved is not None:
            counts[moved, _article(shadow, live)] += times
    shown: dict[tuple[Move, int], list[Example]] = {}
    for one in examples:
        moved = _move(one.shadow, one.live)
        if moved is not None:
            kept = shown.setdefault((moved, _article(one.shadow, one.live)), [])
            kept += [one][: SHOWN - len(kept)]
    lines = (
        Line(moved, article, times, tuple(shown.get((moved, article), ())))
        for (moved, article), times in counts.items()
    )
    return Account(cast, tuple(sorted(lines, key=_place)))


def _place(line: Line) -> tuple[int, int, int]:
    return (ORDER.index(Move(line.move)), -line.count, line.article)


def _move(shadow: Word, live: Word) -> Move | None:
    return move(_reach(shadow), _reach(live))


def _reach(word: Word) -> Reach:
    return Reach(word.rank, word.seconds)


def _article(shadow: Word, live: Word) -> int:
    stricter, other = (shadow, live) if _reach(shadow) > _reach(live) else (live, shadow)
    return stricter.article or other.article
