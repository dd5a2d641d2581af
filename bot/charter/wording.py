"""Our own sentence, and what to do, for everything that validation can object to."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pydantic_core import ErrorDetails

from bot.charter.spelling import meant

_KINDS = {
    "string_type": "a text between quotes",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "`true` or `false`",
    "bool_parsing": "`true` or `false`",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "list_type": "a list between `[` and `]`",
    "tuple_type": "a list between `[` and `]`",
    "set_type": "a list between `[` and `]`",
    "frozen_set_type": "a list between `[` and `]`",
}
_BY_LANGUAGE = frozenset({"title", "text", "preamble", "appeal"})


class Wording(NamedTuple):
    """What is wrong, and the remedy."""

    sentence: str
    remedy: str | None = None


def word(error: ErrorDetails, owner: str, known: Iterable[str]) -> Wording:
    """Say a validation error for the author of a charter.

    `owner` is what the table is called in a sentence ("an article"), `known` its keys.
    """
    kind, values = error["type"], error.get("ctx", {})
    name = _name(error["loc"])
    if kind == "extra_forbidden":
        return Wording(f"{owner} has no {_key(owner)} `{name}`", meant(name, known))
    if kind in {"enum", "literal_error"}:
        return _unknown(name, error)
    if kind == "string_pattern_mismatch":
        return _form(name, error["input"])
    if kind in _KINDS:
        item = "each item of " if isinstance(error["loc"][-1], int) else ""
        return Wording(f"{item}`{name}` must be {_KINDS[kind]}", _by_language(name, kind))
    if kind in _SENTENCES:
        return _SENTENCES[kind](name, values)
    return Wording(_lower(f"`{name}`: {error['msg']}"))


def _name(location: tuple[int | str, ...]) -> str:
    """The last key on the way to the value; an item of a list goes by the list's name."""
    keys = [part for part in location if isinstance(part, str) and part != "[key]"]
    if len(keys) > 1 and keys[-2] in _BY_LANGUAGE:
        return f"{keys[-2]}.{keys[-1]}"
    return keys[-1] if keys else "this"


def _key(owner: str) -> str:
    return "option" if owner.startswith("`") and not owner.startswith("`[") else "key"


def _by_language(name: str, kind: str) -> str | None:
    if kind == "dict_type" and name in _BY_LANGUAGE:
        return f'write one text per language: `{name}.fr = "…"`, `{name}.en = "…"`'
    return None


def _lower(message: str) -> str:
    return message.rstrip(".").replace(": I", ": i").replace(": V", ": v")


Values = Mapping[str, object]


def _own(_name: str, values: Values) -> Wording:
    return Wording(str(values["sentence"]), str(values["remedy"]) or None)


def _said_by_option(name: str, values: Values) -> Wording:
    said = str(values.get("error", "")).rstrip(".") or "not a value that this takes"
    return Wording(f"`{name}`: {said}")


def _unknown(name: str, error: ErrorDetails) -> Wording:
    """A word that is none of those that the key takes, as pydantic lists them."""
    expected = str(error.get("ctx", {}).get("expected", ""))
    allowed = expected.replace(" or ", ", ").replace("'", "").split(", ")
    label = {"exempt": "role", "spare": "role", "mode": "mode", "outcome": "outcome"}.get(
        name, f"`{name}`"
    )
    given = error["input"]
    if not isinstance(given, str):
        return Wording(f"`{name}` takes a text", meant("", allowed))
    return Wording(f"unknown {label} `{given}`", meant(given, allowed))


def _bound(phrase: str, limit: str) -> Callable[[str, Values], Wording]:
    return lambda name, values: Wording(f"`{name}` must be {phrase} {values[limit]:g}")


def _long(name: str, values: Values) -> Wording:
    return Wording(f"`{name}` is longer than {values['max_length']} characters", "shorten it")


def _short(name: str, _values: Values) -> Wording:
    return Wording(f"`{name}` is empty", "write it, or leave the key out")


def _many(name: str, values: Values) -> Wording:
    return Wording(f"`{name}` has more than {values['max_length']} items")


def _form(name: str, given: object) -> Wording:
    if name == "name":
        return Wording(
            "`name` is not a short name",
            "use lower-case letters, digits, `.`, `-` and `_`, as in `my-show.fr`",
        )
    if name == "friends":
        remedy = "write it as it stands in the address of the channel"
        return Wording(f"`{given}` is no login", remedy)
    if name == "address":
        return Wording("`address` is no address of a page", "as in `https://example.org/charter`")
    if name.partition(".")[0] in {*_BY_LANGUAGE, "languages"}:
        return Wording(f"`{given}` is not the code of a language", "write `fr`, `en` …")
    return Wording(f"`{name}` has a form that it cannot have: `{given}`")


def _missing(name: str, _values: Values) -> Wording:
    return Wording(f"`{name}` is missing", f"add `{name} = …`")


_SENTENCES: dict[str, Callable[[str, Values], Wording]] = {
    "charter": _own,
    "value_error": _said_by_option,
    "assertion_error": _said_by_option,
    "greater_than": _bound("more than", "gt"),
    "greater_than_equal": _bound("at least", "ge"),
    "less_than": _bound("less than", "lt"),
    "less_than_equal": _bound("at most", "le"),
    "string_too_long": _long,
    "string_too_short": _short,
    "too_short": _short,
    "too_long": _many,
    "missing": _missing,
}
