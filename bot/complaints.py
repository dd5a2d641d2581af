"""What is wrong in the settings, said so that whoever wrote them can mend it."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.charter.spelling import meant

Place = tuple[int | str, ...]

SAID: Mapping[str, str] = {
    "missing": "is missing",
    "bool_parsing": "neither `true` nor `false`; write one of them, without quotation marks",
    "bool_type": "neither `true` nor `false`; write one of them, without quotation marks",
    "int_parsing": "no whole number; write one, such as `8477`, without quotation marks",
    "int_type": "no whole number; write one, such as `8477`, without quotation marks",
    "int_from_float": "no whole number; write one, such as `8477`",
    "float_parsing": "no number; write one, such as `0.5`, without quotation marks",
    "float_type": "no number; write one, such as `0.5`, without quotation marks",
    "string_type": "no text; put it in quotation marks",
    "tuple_type": 'no list; put it in brackets, such as `["one", "two"]`',
    "list_type": 'no list; put it in brackets, such as `["one", "two"]`',
    "dict_type": "no table; give it a `[heading]` of its own",
    "model_type": "no table; give it a `[heading]` of its own",
    "model_attributes_type": "no table; give it a `[heading]` of its own",
}
BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("too little; at least", "ge"),
    "greater_than": ("too little; more than", "gt"),
    "less_than_equal": ("too much; at most", "le"),
    "less_than": ("too much; less than", "lt"),
}


def complaints(problem: ValidationError, model: type[BaseModel]) -> Iterator[str]:
    """Yield place, cause and remedy of each problem; `model` is what was to be built."""
    for error in problem.errors():
        place = ".".join(map(str, error["loc"]))
        yield f"`{place}`: {_sentence(error, model)}"


def _sentence(error: ErrorDetails, model: type[BaseModel]) -> str:
    kind, said = error["type"], error["msg"].removeprefix("Value error, ")
    if kind == "extra_forbidden":
        return f"no such setting; {_remedy(error['loc'], model)}"
    if kind in BOUNDS:
        words, name = BOUNDS[kind]
        return f"{error['input']} is {words} {error.get('ctx', {}).get(name)}"
    if kind == "dict_type" and (elsewhere := _elsewhere(error["loc"], model)):
        return f"no table; {elsewhere}"
    return SAID.get(kind, said[:1].lower() + said[1:])


def _remedy(place: Place, model: type[BaseModel]) -> str:
    """Say where a setting belongs, or which one was meant."""
    around = _at(place[:-1], model)
    close = meant(str(place[-1]), around.model_fields if around else ()) or ""
    if close.startswith("did"):
        return close
    return _elsewhere(place, model) or "see `config.example.toml`"


def _elsewhere(place: Place, model: type[BaseModel]) -> str:
    """Say where else there is a setting of that name."""
    homes = [one for one in _homes(str(place[-1]), model) if one != place[:-1]]
    return f"it stands {_heading(homes[0])}" if homes else ""


def _at(place: Sequence[int | str], model: type[BaseModel]) -> type[BaseModel] | None:
    """Return the part of the settings at a place."""
    found: type[BaseModel] | None = model
    for name in place:
        field = found.model_fields.get(str(name)) if found else None
        found = _part(field) if field else None
    return found


def _homes(name: str, model: type[BaseModel], place: Place = ()) -> Iterator[Place]:
    """Yield every place that has a setting of a name."""
    for own, field in model.model_fields.items():
        part = _part(field)
        if own == name and part is None:
            yield place
        if part is not None:
            yield from _homes(name, part, (*place, own))


def _part(field: FieldInfo) -> type[BaseModel] | None:
    """Return the options that a field holds, if it holds any."""
    kind = field.annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _heading(place: Place) -> str:
    if not place:
        return "at the top, before every `[heading]`"
    return f"under `[{'.'.join(map(str, place))}]`"
