"""The handbook of all filters in Markdown, made from what each says of itself."""

from collections.abc import Iterable, Iterator
from inspect import getdoc
from itertools import groupby
from operator import attrgetter

from filters.engine.described import Setting, settings_of
from filters.engine.explain import circumstances
from filters.engine.filter import Example, Filter, FilterOptions
from filters.engine.finding import Family

HEAD = """\
# Filters

What can be caught, filter by filter. This page is written by `python -m bot explain --all`;
`python -m bot explain NAME` says the same of one filter. A filter knows no punishment: what follows
is up to the article it stands in ([writing a charter](writing-a-charter.md))."""

FAMILIES = {
    Family.CONTENT: "What is said.",
    Family.LINKS: "Where a message leads.",
    Family.BEHAVIOUR: "How somebody, or a crowd, behaves over time.",
    Family.STYLE: "How loud a message is: never enough to act upon by itself.",
    Family.READER: "What a learned reader makes of it: never enough to act upon by itself.",
}


def handbook(kinds: Iterable[type[Filter[FilterOptions]]]) -> str:
    """Return the pages of all filters, one family after the other."""
    order = list(Family)
    ordered = sorted(kinds, key=lambda kind: (order.index(kind.family), kind.name))
    parts = [HEAD]
    for family, those in groupby(ordered, key=attrgetter("family")):
        parts.append(f"## {family.capitalize()}\n\n{FAMILIES[family]}")
        parts.extend(map(_page, those))
    return "\n\n".join(parts) + "\n"


def _page(kind: type[Filter[FilterOptions]]) -> str:
    options = "\n".join(_rows(settings_of(kind.Options)))
    examples = "\n".join(map(_example, kind.examples))
    return f"### {kind.name}\n\n{getdoc(kind)}\n\n{options}\n\n{examples}"


def _rows(settings: Iterable[Setting]) -> Iterator[str]:
    yield "| option | default | meaning |"
    yield "| --- | --- | --- |"
    for one in settings:
        limits = f" ({one.limits})" if one.limits else ""
        name = "· " * one.depth + f"`{one.name}`"
        yield f"| {name} | {_code(one.default)} | {_cell(one.description)}{limits} |"


def _example(example: Example) -> str:
    said = "flagged" if example.flagged else "left alone"
    more = "".join(f", {_code(one)}" for one in circumstances(example))
    return f"- {said}: {_code(example.text)}{more}"


def _code(text: str) -> str:
    """Quote a text so that nothing in it is taken for Markdown, in a table or out of it."""
    visible = _cell("".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text))
    if "`" not in visible:
        return f"`{visible}`"
    fence = "`" * (max(len(run) for run in _ticks(visible)) + 1)
    return f"{fence} {visible} {fence}"


def _ticks(text: str) -> Iterator[str]:
    return ("".join(run) for tick, run in groupby(text, key="`".__eq__) if tick)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
