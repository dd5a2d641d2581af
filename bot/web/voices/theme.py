"""How an overlay looks, as its address says: checked word by word, and written as a style sheet."""

import re
from collections.abc import Iterator, Mapping

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}")
LENGTH = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,3})?(?:px|rem|em|vw|vh|%)?")
TIME = re.compile(r"[0-9]{1,4}ms|[0-9](?:\.[0-9]{1,2})?s")
FONT = re.compile(r"[\w \-]{1,40}(?:,[\w \-]{1,40}){0,5}")
VARIABLES: Mapping[str, re.Pattern[str]] = {
    "ground": COLOUR,
    "ink": COLOUR,
    "soft": COLOUR,
    "accent": COLOUR,
    "font": FONT,
    "size": LENGTH,
    "width": LENGTH,
    "margin": LENGTH,
    "padding": LENGTH,
    "radius": LENGTH,
    "speed": TIME,
}
"""What an address may set, each the CSS variable of that name."""
PLACES = ("bottom", "top", "middle")
SIDES = ("left", "centre", "right")
PARTS = ("kind", "name", "votes")
"""What stands beside the words, unless an address says `no`."""
BARE = frozenset({"size", "width", "margin", "padding", "radius"})
LONGEST = 200


def sheet(query: Mapping[str, str]) -> str:
    """Return the style sheet of an address; what cannot be read is left out."""
    lines = "".join(f"  --{name}: {value};\n" for name, value in _read(query))
    return f":root {{\n{lines}}}\n"


def classes(query: Mapping[str, str]) -> str:
    """Return the classes of an overlay: where it stands, and what it leaves out."""
    place = query.get("place", "")
    side = query.get("side", "")
    left_out = [f"no-{one}" for one in PARTS if query.get(one) == "no"]
    return " ".join(
        (
            place if place in PLACES else PLACES[0],
            side if side in SIDES else SIDES[0],
            *left_out,
        )
    )


def _read(query: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, form in VARIABLES.items():
        value = query.get(name, "")[:LONGEST]
        if form is COLOUR and re.fullmatch("(?:[0-9a-fA-F]{3,4}){1,2}", value):
            value = f"#{value}"  # in an address `#` begins something else
        if value and form.fullmatch(value):
            yield name, _written(name, value)


def _written(name: str, value: str) -> str:
    if name == "font":
        names = (one.strip() for one in value.split(","))
        return ", ".join(f'"{one}"' for one in names if one) + ", system-ui, sans-serif"
    return f"{value}px" if name in BARE and value[-1].isdigit() else value
