"""What a TOML document says, changed at one place: what an edit of its text must come to."""

import tomllib
from copy import deepcopy

from bot.charter.places import Path

Document = dict[str, object]


class NowhereError(Exception):
    """The document has no such place."""


def parsed(written: str) -> object:
    """Return what a value says as it is written."""
    return tomllib.loads(f"value = {written}")["value"]


def inner(document: Document, path: Path) -> object:
    """Return what stands at a place; raises `NowhereError`."""
    found: object = document
    for step in path:
        match found, step:
            case (dict(), str()) if step in found:
                found = found[step]
            case (list(), int()) if step < len(found):
                found = found[step]
            case _:
                raise NowhereError(path)
    return found


def changed(document: Document, path: Path, value: object) -> Document:
    """Return a document with another value at a place, be it a new key or the next of a list."""
    copy = deepcopy(document)
    around, last = inner(copy, path[:-1]), path[-1]
    if isinstance(around, dict):
        around[last] = value
    elif isinstance(around, list) and last == len(around):
        around.append(value)
    elif isinstance(around, list) and isinstance(last, int) and last < len(around):
        around[last] = value
    else:
        raise NowhereError(path)
    return copy


def without(document: Document, items: Path, index: int) -> Document:
    """Return a document without an entry of a list."""
    copy = deepcopy(document)
    around = inner(copy, items)
    if not isinstance(around, list) or index >= len(around):
        raise NowhereError(items)
    del around[index]
    return copy


def extended(document: Document, block: str) -> Document:
    """Return a document with more tables in its lists."""
    copy = deepcopy(document)
    for key, value in tomllib.loads(block).items():
        known = copy.get(key)
        copy[key] = [*known, *value] if isinstance(known, list) else value
    return copy
