"""What a filter's options say of themselves: name, default, limits, description."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import to_jsonable_python

BOUNDS = (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than"))
LENGTHS = (("min_length", "at least"), ("max_length", "at most"))


@dataclass(frozen=True, slots=True)
class Setting:
    """One option as a person reads it; `depth` counts the models that it stands in."""

    depth: int
    name: str
    default: str
    limits: str
    description: str


def settings_of(model: type[BaseModel], depth: int = 0) -> Iterator[Setting]:
    """Describe every option of a model, those of the entries it is made of below their list."""
    for name, field in model.model_fields.items():
        description = field.description or ""
        yield Setting(depth, name, _default(field), ", ".join(_limits(field)), description)
        for nested in _nested(field.annotation):
            yield from settings_of(nested, depth + 1)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "…"
    value = to_jsonable_python(field.get_default(call_default_factory=True))
    return "unset" if value is None else json.dumps(value, ensure_ascii=False)


def _limits(field: FieldInfo) -> Iterator[str]:
    for marks, unit in ((BOUNDS, ""), (LENGTHS, " long")):
        for mark in field.metadata:
            for name, words in marks:
                if getattr(mark, name, None) is not None:
                    yield f"{words} {getattr(mark, name)}{unit}"


def _nested(annotation: object) -> Iterator[type[BaseModel]]:
    """Find the models that an option's entries are made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _nested(part)
