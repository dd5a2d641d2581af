"""Every colour of a text can be told from its ground, by day and by night (WCAG 2.2, AA)."""

import re
from pathlib import Path

import pytest

import bot.web

STYLE = (Path(bot.web.__path__[0]) / "static" / "colours.css").read_text("utf-8")
DAY, NIGHT = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)
TEXTS = [(ink, ground) for ink in ("ink", "soft", "link") for ground in ("ground", "sheet")] + [
    ("ink", "notice"),
    ("on-lime", "lime"),
    ("on-grave", "grave"),
]
EDGES = [("line", "ground"), ("line", "sheet"), ("lime-edge", "ground"), ("lime-edge", "sheet")]


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [DAY, DAY | NIGHT], ids=["day", "night"])
def test_texts_and_edges_stand_out(colours: dict[str, str]) -> None:
    for ink, ground in TEXTS:
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for edge, ground in EDGES:
        assert contrast(colours[edge], colours[ground]) >= 3, (edge, ground)


def test_the_house_colour_is_chartreuse() -> None:
    assert DAY["lime"] == "#7fff00"
