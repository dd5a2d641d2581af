"""The figures as a table for people, and as JSON."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from benchmarks.figures import Figure

THOUSAND = 1_000


def table(figures: Sequence[Figure]) -> str:
    """Write the figures under their headings, each beside its target."""
    width = max(len(one.what) for one in figures)
    return "\n".join(_rows(figures, width))


def as_json(figures: Sequence[Figure]) -> bytes:
    """Write the figures as a list, for whoever compares runs."""
    rows = [
        {
            "heading": one.heading,
            "what": one.what,
            "value": round(one.value, 3),
            "unit": one.unit,
            "must": one.target.must if one.target else None,
            "aim": one.target.aim if one.target else None,
            "verdict": one.verdict or None,
        }
        for one in figures
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def _rows(figures: Sequence[Figure], width: int) -> Iterator[str]:
    for heading, rows in groupby(figures, key=lambda one: one.heading):
        yield f"\n{heading}"
        for one in rows:
            target = str(one.target) if one.target else ""
            shown = f"{one.value:,.{1 if one.value < THOUSAND else 0}f}"
            row = f"  {one.what:<{width}}  {shown:>9} {one.unit:<11} {target:<14} {one.verdict}"
            yield row.rstrip()
