"""Writes a channel's own words for a phrase into the text of its charter, and keeps the rest."""

import tomllib
from collections.abc import Mapping, MutableMapping

import tomlkit
from tomlkit.exceptions import TOMLKitError

from bot.charter.own_words import own_words
from bot.charter.sayings import SAYINGS

Table = MutableMapping[str, object]


class CannotRewordError(Exception):
    """The text is written in a way that this cannot change safely."""


def reworded(text: str, key: str, by_language: Mapping[str, str]) -> str:
    """Return the text of a charter with other words for a phrase; empty ones are taken out.

    Raises `CannotRewordError` where it would say anything else besides.
    """
    if key not in SAYINGS:
        raise CannotRewordError(key)
    said = {language: one for language, one in by_language.items() if one.strip()}
    try:
        document = tomlkit.parse(text)
        _write(document, key, said)
        new = tomlkit.dumps(document)
        _must_say(text, new, key, said)
    except (TOMLKitError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise CannotRewordError(str(problem)) from problem
    return new


def _write(document: Table, key: str, said: Mapping[str, str]) -> None:
    """Change the words where they stand, be it under a dotted key, else add them."""
    if "words" not in document:
        if said:
            document["words"] = tomlkit.table()
        else:
            return
    words = document["words"]
    if not isinstance(words, MutableMapping):
        raise CannotRewordError("`words` is no table")
    around, last = _place(words, key)
    if not said:
        around.pop(last, None)
        return
    written = tomlkit.inline_table()
    written.update(said)
    around[last] = written


def _place(words: Table, key: str) -> tuple[Table, str]:
    """Return the table that a phrase stands in, and its name there."""
    around, rest = words, key
    while rest not in around:
        first, _, further = rest.partition(".")
        inner = around.get(first)
        if not further or not isinstance(inner, MutableMapping) or _is_phrase(key, further):
            return words, key
        around, rest = inner, further
    return around, rest


def _is_phrase(key: str, further: str) -> bool:
    """Whether what comes before is a phrase of its own: `told.warn` before `no_article`."""
    return key.removesuffix(f".{further}") in SAYINGS


def _must_say(old: str, new: str, key: str, said: Mapping[str, str]) -> None:
    before, after = tomllib.loads(old), tomllib.loads(new)
    wanted = own_words(before.pop("words", {}))
    found = own_words(after.pop("words", {}))
    wanted.pop(key, None)
    if said:
        wanted[key] = dict(said)
    if before != after or found != wanted:
        raise CannotRewordError("the change would say something else")
