"""What an import tells the person who ran it: counts, doubts with their places, and what next."""

from collections.abc import Iterable, Iterator

from bot.charter.report import counted
from bot.importing.document import article, quoted
from bot.importing.sifting import Doubtful, Sifted

SHOWN = 10
"""Entries shown for each reason; the document holds them all."""
_WIDTH = 60


def report(
    sifted: Sifted,
    *,
    path: str,
    language: str,
    passed_over: Iterable[tuple[str, int]] = (),
    remarks: Iterable[str] = (),
) -> str:
    """Return the report for a terminal."""
    rows = [*remarks, f"{path}: {counted(len(sifted.terms), 'term')}, in a list that asks"]
    if sifted.patterns:
        rows.append(f"{counted(len(sifted.patterns), 'pattern')}: in the article below")
    if sifted.duplicates:
        rows.append(f"{counted(sifted.duplicates, 'duplicate')} left out")
    rows += [f"{count} {kind}: left out" for kind, count in passed_over]
    rows += _group("doubtful, written as comments for you to decide", sifted.doubtful)
    rows += _group("cannot be used", sifted.unusable)
    if sifted.terms or sifted.patterns:
        name = path.rpartition("/")[2]
        rows += ["", "to use it, keep it beside your charter and write there:", ""]
        rows.append(article(sifted, f"./{name}", language))
        rows += ["", "then try it: python -m bot check YOUR-CHARTER.toml"]
    return "\n".join(rows) + "\n"


def _group(title: str, found: list[Doubtful]) -> Iterator[str]:
    if not found:
        return
    yield f"{len(found)} {title}:"
    by_reason: dict[str, list[Doubtful]] = {}
    for one in found:
        by_reason.setdefault(one.reason, []).append(one)
    for reason, some in by_reason.items():
        yield f"  {reason}:"
        yield from (f"    {one.place}: {_short(one.term)}" for one in some[:SHOWN])
        if len(some) > SHOWN:
            yield f"    … and {len(some) - SHOWN} more"


def _short(term: str) -> str:
    return quoted(term if len(term) <= _WIDTH else f"{term[: _WIDTH - 1]}…")
