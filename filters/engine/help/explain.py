"""A filter's help page, made from what the filter says of itself."""

import json
from collections.abc import Iterator
from inspect import getdoc
from textwrap import fill, indent

from filters.engine.filter import Example, Filter, FilterOptions
from filters.engine.help.described import Setting, settings_of

WIDTH = 88


def explain(kind: type[Filter[FilterOptions]]) -> str:
    """Return what a filter flags and why, its options and its examples, as plain text."""
    parts = [f"{kind.name} ({kind.family})", getdoc(kind) or "", "options:"]
    parts.extend(map(_option, settings_of(kind.Options)))
    parts.append("examples:")
    parts.extend(map(_example, kind.examples))
    return "\n\n".join(parts) + "\n"


def _option(setting: Setting) -> str:
    limits = f"  ({setting.limits})" if setting.limits else ""
    described = fill(setting.description, WIDTH, break_on_hyphens=False)
    margin = "  " + "    " * setting.depth
    head = f"{setting.name} = {setting.default}{limits}"
    return indent(head, margin) + "\n" + indent(described, margin + "  ")


def _example(example: Example) -> str:
    said = "flagged" if example.flagged else "left alone"
    lines = [f"  {said}: {example.text}", *(f"    {one}" for one in _circumstances(example))]
    return "\n".join(lines)


def _circumstances(example: Example) -> Iterator[str]:
    """Say what an example needs beside its text: what came before, what is set."""
    if example.before:
        yield f"after: {' / '.join(example.before)}"
    if example.newcomers:
        yield "each the first message of another viewer"
    if example.score is not None:
        yield f"which reads as hate at {example.score.hate}, as an insult at {example.score.insult}"
    for name, value in example.options:
        yield f"with {name} = {json.dumps(value, ensure_ascii=False)}"
