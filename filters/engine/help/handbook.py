"""The handbook of all filters in Markdown, made from what each says of itself."""

import json
from collections.abc import Iterable, Iterator
from inspect import getdoc
from itertools import groupby
from operator import attrgetter
from unicodedata import category

from filters.engine.filter import Example, Filter, FilterOptions
from filters.engine.finding import Family
from filters.engine.help.described import Setting, settings_of

HEAD = """\
# Filters

What can be caught, filter by filter. This page is written by `python -m bot explain --all`;
`python -m bot explain NAME` says the same of one filter. A filter knows no punishment: what follows
is up to the article it stands in ([writing a charter](writing-a-charter.md))."""

FAMILIES = {
    Family.CONTENT: "What is said",
    Family.LINKS: "Where a message leads",
    Family.BEHAVIOUR: "How somebody, or a crowd, behaves over time",
    Family.STYLE: "How loud a message is: never enough to act upon by itself",
    Family.READER: "What a learned reader makes of it: never enough to act upon by itself",
}
"""The heading of each family; none is called as a filter is, so that links to filters hold."""

LONGEST, SHORTENED = 120, 60
"""Characters of the longest example that is shown whole, and of the beginning of a longer one."""
FEW = 4
"""Lines of chat that are shown before an example."""
JOINER = "\u200d"
Kind = type[Filter[FilterOptions]]


def handbook(kinds: Iterable[Kind]) -> str:
    """Return an overview, and the pages of all filters, one family after the other."""
    order = list(Family)
    ordered = sorted(kinds, key=lambda kind: (order.index(kind.family), kind.name))
    parts = [HEAD, "\n".join(_overview(ordered))]
    for family, those in groupby(ordered, key=attrgetter("family")):
        parts.append(f"## {FAMILIES[family]}")
        parts.extend(map(_page, those))
    return "\n\n".join(parts) + "\n"


def _overview(kinds: Iterable[Kind]) -> Iterator[str]:
    yield "| filter | family | what it does |"
    yield "| --- | --- | --- |"
    for kind in kinds:
        promise, _, _ = (getdoc(kind) or "").partition("\n")
        yield f"| [{kind.name}](#{kind.name}) | {kind.family} | {_cell(promise)} |"


def _page(kind: Kind) -> str:
    options = "\n".join(_rows(settings_of(kind.Options)))
    examples = "\n".join(map(_example, kind.examples))
    return f"### {kind.name}\n\n{getdoc(kind)}\n\n{options}\n\n{examples}"


def _rows(settings: Iterable[Setting]) -> Iterator[str]:
    yield "| option | default | meaning |"
    yield "| --- | --- | --- |"
    for one in settings:
        limits = f" ({one.limits})" if one.limits else ""
        name = "· " * one.depth + f"`{one.name}`"
        yield f"| {name} | {_cell(_code(one.default))} | {_cell(one.description)}{limits} |"


def _example(example: Example) -> str:
    said = "flagged" if example.flagged else "left alone"
    return f"- {said}: {_shown(example.text)}" + "".join(_circumstances(example))


def _circumstances(example: Example) -> Iterator[str]:
    if example.before:
        runs = [(len(list(same)), text) for text, same in groupby(example.before)]
        lines = [f"{times} × {_shown(text)}" if times > 1 else _shown(text) for times, text in runs]
        more = [f"{len(lines) - FEW} more"] if len(lines) > FEW else []
        yield f", after {', '.join(lines[:FEW] + more)}"
    if example.newcomers:
        yield ", each the first message of another viewer"
    if example.score is not None:
        score = example.score
        yield f", which reads as hate at {score.hate}, as an insult at {score.insult}"
    for name, value in example.options:
        yield f", with {_code(f'{name} = {json.dumps(value, ensure_ascii=False)}')}"


def _shown(text: str) -> str:
    """Quote a text, and only the beginning of one that nobody would read to its end."""
    if len(text) <= LONGEST:
        return _code(text)
    head = text[:SHORTENED]
    return f"{_code((head.rpartition(' ')[0] or head).rstrip(JOINER))} … ({len(text)} characters)"


def _code(text: str) -> str:
    """Quote a text so that nothing in it is taken for Markdown."""
    visible = "".join(map(_visible, " " + text, text))
    if "`" not in visible:
        return f"`{visible}`"
    fence = "`" * (max(len(run) for run in _ticks(visible)) + 1)
    return f"{fence} {visible} {fence}"


def _visible(before: str, one: str) -> str:
    """Spell out what cannot be seen, but for what joins emoji to one picture."""
    joins = one == JOINER and category(before).startswith("S")
    return one if one.isprintable() or joins else f"\\u{ord(one):04x}"


def _ticks(text: str) -> Iterator[str]:
    return ("".join(run) for tick, run in groupby(text, key="`".__eq__) if tick)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
