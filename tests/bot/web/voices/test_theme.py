"""The looks of an overlay come from an address that anybody may write: never more than looks."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.web.voices.theme import PARTS, PLACES, SIDES, VARIABLES, classes, sheet

NASTY = st.text() | st.sampled_from(
    [
        "red;}*{}",
        "url(//x)",
        "expression(1)",
        "10px}",
        "</style>",
        "ffcc00",
        "gold",
        "12",
        "'",
        "\\",
    ]
)


@given(st.dictionaries(st.sampled_from([*VARIABLES, "place", "side", *PARTS]), NASTY))
def test_no_address_writes_anything_but_variables(query: dict[str, str]) -> None:
    lines = sheet(query).splitlines()
    assert lines[0] == ":root {"
    assert lines[-1] == "}"
    for line in lines[1:-1]:
        assert re.fullmatch(r"  --[a-z]+: [\w #.,%\"-]+;", line), line
    place, side, *rest = classes(query).split(" ")
    assert place in PLACES
    assert side in SIDES
    assert set(rest) <= {f"no-{one}" for one in PARTS}


def test_a_bare_number_is_of_pixels_and_a_colour_needs_no_sign() -> None:
    text = sheet({"size": "36", "accent": "ffcc00", "ink": "white", "speed": "300ms"})
    assert text == (
        ":root {\n  --ink: white;\n  --accent: #ffcc00;\n  --size: 36px;\n  --speed: 300ms;\n}\n"
    )
