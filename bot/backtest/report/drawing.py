"""Charts as SVG that say the same in black and white: hatched, dotted, dashed, each with numbers.

A drawing is 340 units wide, which is a phone's screen: there its letters have their own size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH = 340
ROW = 34
LETTER = 6.5
"""How wide a letter is at most, of what stands behind a bar."""
BEHIND = 12
"""What is left free on both sides of that."""
NAME = 52
"""Characters of a name that fit over its bar."""
SIGNS = "solid", "hatch", "dots"
"""The fillings of a bar's parts, in their order."""
LINES = "", "5 3", "1 3"
"""The dashes of lines, in their order."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: its name, and how long each of its parts is."""

    name: str
    parts: tuple[int, ...]
    told: str


def bars(rows: Sequence[Bar], title: str) -> Markup:
    """Draw rows of bars under their names, each part filled in its own way."""
    most = max((sum(one.parts) for one in rows), default=0) or 1
    told = max((len(one.told) for one in rows), default=0)
    scale = (WIDTH - BEHIND - LETTER * told) / most
    body = Markup("").join(_row(one, place, scale) for place, one in enumerate(rows))
    return _framed(body, ROW * len(rows) + 4, title)


def _row(one: Bar, place: int, scale: float) -> Markup:
    y = place * ROW
    name = one.name if len(one.name) <= NAME else one.name[: NAME - 1] + "…"
    pieces = [_text(0, y + 12, name, "start")]
    x = 0.5
    for sign, part in zip(SIGNS, one.parts, strict=False):
        width = part * scale
        if part:
            pieces.append(_rectangle(x, y + 17, max(width, 1), 12, sign))
        x += width
    pieces.append(_text(x + 5, y + 27, one.told, "start"))
    return Markup("").join(pieces)


def _rectangle(x: float, y: float, width: float, height: float, sign: str) -> Markup:
    return Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
        sign, x, y, width, height
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a chart; None is a gap."""

    values: tuple[float | None, ...]


def lines(many: Sequence[Line], top: float, title: str, ends: tuple[str, str], unit: str) -> Markup:
    """Draw lines from left to right, each dashed in its own way; `ends` name both ends."""
    height, low = 120, 104
    pieces = [_grid(top, unit, low)]
    for dashes, line in zip(LINES, many, strict=False):
        width = (WIDTH - 44) / max(1, len(line.values) - 1)
        for stretch in _stretches(line.values):
            points = " ".join(
                f"{36 + place * width:.1f},{low - min(value / top, 1) * (low - 10):.1f}"
                for place, value in stretch
            )
            drawn = Markup('<polyline class="line" stroke-dasharray="{}" points="{}"/>')
            pieces.append(drawn.format(dashes, points))
    pieces.append(_text(36, height - 2, ends[0], "start"))
    pieces.append(_text(WIDTH - 8, height - 2, ends[1], "end"))
    return _framed(Markup("").join(pieces), height + 4, title)


def columns(
    values: Sequence[int], steps: Sequence[int], title: str, ends: tuple[str, str]
) -> Markup:
    """Draw columns side by side, and over them a line in steps on the same scale."""
    height, low = 120, 104
    top = _even(max([*values, *steps], default=0))
    values, steps = _thinned(values), _thinned(steps)
    width = (WIDTH - 44) / max(1, len(values))
    scale = (low - 10) / top
    pieces = [_grid(float(top), "", low)]
    for place, value in enumerate(values):
        if value:
            left, tall = 36 + place * width, value * scale
            pieces.append(_rectangle(left, low - tall, max(width - 0.3, 0.6), tall, "pale"))
    pieces += _in_steps([low - value * scale for value in steps], width)
    pieces.append(_text(36, height - 2, ends[0], "start"))
    pieces.append(_text(WIDTH - 8, height - 2, ends[1], "end"))
    return _framed(Markup("").join(pieces), height + 4, title)


def _even(top: int) -> int:
    """Return the end of a scale whose middle is a whole number too."""
    return max(2, top + top % 2)


def _in_steps(levels: Sequence[float], width: float) -> Iterator[Markup]:
    points = " ".join(
        f"{36 + (place + side) * width:.1f},{level:.1f}"
        for place, level in enumerate(levels)
        for side in (0, 1)
    )
    # a wider line in the colour of the ground keeps it apart from the columns
    for one in ("edge", "steps"):
        yield Markup('<polyline class="{}" points="{}"/>').format(one, points)


def _thinned(values: Sequence[int], most: int = 240) -> Sequence[int]:
    """Take the greatest of neighbours together, until there are no more than can be seen."""
    if len(values) <= most:
        return values
    each = -(-len(values) // most)
    return [max(values[start : start + each]) for start in range(0, len(values), each)]


def _grid(top: float, unit: str, low: int) -> Markup:
    pieces = []
    for part in (0.0, 0.5, 1.0):
        y = low - part * (low - 10)
        pieces.append(Markup('<path class="grid" d="M36 {0:.1f}H{1}"/>').format(y, WIDTH - 8))
        value = top * part
        told = f"{value:g}" if not unit else f"{value:.0f}{unit}"
        pieces.append(_text(32, y + 4, told, "end"))
    return Markup("").join(pieces)


def _stretches(values: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    stretch: list[tuple[int, float]] = []
    for place, value in enumerate(values):
        if value is not None:
            stretch.append((place, value))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _text(x: float, y: float, text: str, anchor: str) -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        x, y, anchor, text
    )


def _framed(body: Markup, height: int, title: str) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(WIDTH, height, title, body)
