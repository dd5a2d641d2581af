"""`[words]`: what viewers are told, in the channel's own words; checked before anybody hears it."""

import re
from collections.abc import Iterator, Mapping

from bot.charter.problem import Problem
from bot.charter.sayings import ROOM, SAYINGS
from bot.charter.spelling import meant
from bot.charter.spot import Spot

LONGEST = 500
"""Characters of a chat message, a warning and the reason of a time-out (Twitch)."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_BY_LANGUAGE = '`"told.warn" = {fr = "…", en = "…"}`'


def own_words(table: Mapping[str, object] | None) -> dict[str, dict[str, str]]:
    """Return the texts by key and language; what cannot be read is left out."""
    return {
        key: {language: str(text) for language, text in texts.items()}
        for key, _, texts in _phrases(table or {})
        if isinstance(texts, dict) and all(isinstance(text, str) for text in texts.values())
    }


def misworded(table: Mapping[str, object] | None, spot: Spot) -> Iterator[Problem]:
    """Say what is wrong in `[words]`: unknown phrases and placeholders, texts that are too long."""
    for key, path, texts in _phrases(table or {}):
        place = spot.inner(*path)
        if key not in SAYINGS:
            yield place.key_problem(f"no phrase is called `{key}`", meant(key, SAYINGS))
        elif not isinstance(texts, dict) or not texts:
            yield place.problem(f"`{key}` takes one text per language", f"write {_BY_LANGUAGE}")
        else:
            for language, text in texts.items():
                yield from _text(key, language, text, place.inner(language))


def _phrases(
    table: Mapping[str, object], path: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], object]]:
    """Walk to every phrase: `told.warn` and `"told.warn"` are the same."""
    for key, value in table.items():
        here = (*path, key)
        name = ".".join(here)
        inner = isinstance(value, dict) and any(one.startswith(f"{name}.") for one in SAYINGS)
        if isinstance(value, dict) and inner and name not in SAYINGS:
            yield from _phrases(value, here)
        else:
            yield name, here, value


def _text(key: str, language: str, text: object, spot: Spot) -> Iterator[Problem]:
    if not _LANGUAGE.fullmatch(language):
        yield spot.key_problem(f"`{language}` is not the code of a language", "write `fr`, `en` …")
    elif not isinstance(text, str) or not text.strip():
        yield spot.problem(f"`{key}` in `{language}` is no text", "write it, or leave the key out")
    elif unknown := sorted(set(_PLACEHOLDER.findall(text)) - SAYINGS[key]):
        yield spot.problem(f"`{key}` has no placeholder `{{{unknown[0]}}}`", _existing(key))
    elif "{" in _PLACEHOLDER.sub("", text) or "}" in _PLACEHOLDER.sub("", text):
        yield spot.problem(f"`{key}` has a brace without its other one", _existing(key))
    elif (length := _length(text)) > LONGEST:
        sentence = f"`{key}` in `{language}` may come to {length} characters, and Twitch takes 500"
        yield spot.problem(sentence, f"shorten it by {length - LONGEST}")


def _existing(key: str) -> str:
    names = ", ".join(f"`{{{name}}}`" for name in sorted(SAYINGS[key]))
    return f"it knows {names}" if names else "it knows none"


def _length(text: str) -> int:
    """Return how long a text may become once it is filled."""
    filled = sum(ROOM.get(name, 0) for name in _PLACEHOLDER.findall(text))
    return len(_PLACEHOLDER.sub("", text)) + filled
