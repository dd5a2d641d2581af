"""A filter's help page, made from what the filter says of itself."""

import json
from collections.abc import Iterator
from inspect import getdoc
from textwrap import fill
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import to_jsonable_python

from filters.engine.filter import Example, Filter, FilterOptions

WIDTH = 88
BOUNDS = (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than"))
LENGTHS = (("min_length", "at least"), ("max_length", "at most"))


def explain(kind: type[Filter[FilterOptions]]) -> str:
    """Return what a filter flags and why, its options and its examples, as plain text."""
    parts = [f"{kind.name} ({kind.family})", getdoc(kind) or "", "options:"]
    parts.extend(_options(kind.Options, indent="  "))
    parts.append("examples:")
    parts.extend(_example(example) for example in kind.examples)
    return "\n\n".join(parts) + "\n"


def _options(model: type[BaseModel], indent: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        described = fill(
            field.description or "",
            WIDTH,
            initial_indent=f"{indent}  ",
            subsequent_indent=f"{indent}  ",
            break_on_hyphens=False,
        )
        yield f"{indent}{name} = {_default(field)}{_bounds(field)}\n{described}"
        for nested in _nested(field.annotation):
            yield from _options(nested, indent + "    ")


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "…"
    value = to_jsonable_python(field.get_default(call_default_factory=True))
    return "unset" if value is None else json.dumps(value, ensure_ascii=False)


def _bounds(field: FieldInfo) -> str:
    limits = [
        f"{words} {getattr(mark, name)}"
        for mark in field.metadata
        for name, words in BOUNDS
        if getattr(mark, name, None) is not None
    ]
    sizes = [
        f"{words} {getattr(mark, name)} long"
        for mark in field.metadata
        for name, words in LENGTHS
        if getattr(mark, name, None) is not None
    ]
    return f"  ({', '.join(limits + sizes)})" if limits or sizes else ""


def _nested(annotation: object) -> Iterator[type[BaseModel]]:
    """Find the models that an option's entries are made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _nested(part)


def _example(example: Example) -> str:
    said = "flagged" if example.flagged else "left alone"
    lines = [f"  {said}: {example.text}"]
    if example.before:
        lines.append(f"    after: {' / '.join(example.before)}")
    lines.extend(
        f"    with {name} = {json.dumps(value, ensure_ascii=False)}"
        for name, value in example.options
    )
    return "\n".join(lines)
