"""Charts as SVG that need no colour: bars, and lines told apart by their strokes and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

WIDE, LEFT, RIGHT, TOP, BOTTOM = 720, 48, 132, 12, 24
TICKS = 4
LABEL_GAP = 13
"""Units between two names at the end of lines, so that neither covers the other."""

Values = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its name; `dash` tells it from the others, as SVG writes dashes."""

    name: str
    values: Values
    dash: str = ""
    thick: float = 2.0
    stepped: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars by their name; hatched ones are told from full ones without a colour."""

    name: str
    values: Values
    hatched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart over time; `x` names places along it, `shaded` are stretches that stand out."""

    id: str
    title: str
    summary: str
    count: int
    x: tuple[tuple[int, str], ...]
    bars: tuple[Bars, ...] = ()
    lines: tuple[Line, ...] = ()
    shaded: tuple[bool, ...] = ()
    height: int = 170


def svg(chart: Chart, font: str = "") -> str:
    """Draw a chart; `font` names a family where the page around it has none to give."""
    return "".join(_drawn(chart, font))


def _drawn(chart: Chart, font: str) -> Iterator[str]:
    yield from opening(chart.id, chart.title, chart.summary, (WIDE, chart.height), font)
    top = nice(max((one for one in _all(chart) if one is not None), default=0))
    place = _Place(chart, top)
    yield from _shades(chart, place)
    yield from _scale(chart, place)
    for bars in chart.bars:
        yield from _bars(chart, bars, place)
    for line in chart.lines:
        yield from _line(line, place)
    yield from _names(chart, place)
    yield "</svg>"


def opening(name: str, title: str, summary: str, size: tuple[int, int], font: str) -> Iterator[str]:
    """Begin a picture that says what it shows to who cannot see it."""
    family = f' font-family="{escape(font)}"' if font else ""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" font-size="11"{family} fill="currentColor">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(summary)}</desc>'
        f'<defs><pattern id="{name}-h" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect width="1.6" height="5" fill="currentColor"/>'
        "</pattern></defs>"
    )


def nice(most: float) -> int:
    """Return a round number that is not less, as the end of a scale."""
    if most <= TICKS:
        return TICKS
    size = 10 ** (len(str(int(most))) - 1)
    steps = (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10)
    end = next(int(step * size) for step in steps if step * size >= most)
    return end + -end % TICKS


class _Place:
    """Where a value lies in the picture."""

    def __init__(self, chart: Chart, top: int) -> None:
        self.top = top
        self.count = max(chart.count, 1)
        self.floor = chart.height - BOTTOM

    def x(self, at: float) -> float:
        return LEFT + at * (WIDE - LEFT - RIGHT) / self.count

    def y(self, value: float) -> float:
        return self.floor - value * (self.floor - TOP) / self.top


def _all(chart: Chart) -> Iterator[float | None]:
    for bars in chart.bars:
        yield from bars.values
    for line in chart.lines:
        yield from line.values


def _shades(chart: Chart, place: _Place) -> Iterator[str]:
    """Mark whole stretches, those beside each other as one."""
    for is_shaded, group in groupby(enumerate(chart.shaded), key=lambda one: one[1]):
        if is_shaded:
            spots = [at for at, _ in group]
            x, end = place.x(spots[0]), place.x(spots[-1] + 1)
            yield (
                f'<rect x="{x:.1f}" y="{TOP}" width="{end - x:.1f}" height="{place.floor - TOP}"'
                f' fill="url(#{chart.id}-h)" opacity="0.35"/>'
            )


def _scale(chart: Chart, place: _Place) -> Iterator[str]:
    for tick in range(TICKS + 1):
        value = place.top * tick // TICKS
        y = place.y(value)
        yield (
            f'<path d="M{LEFT} {y:.1f}H{WIDE - RIGHT}" stroke="currentColor" stroke-width="0.5"'
            f' opacity="{1 if not tick else 0.3}"/>'
            f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'
        )
    for at, label in chart.x:
        yield (
            f'<text x="{place.x(at):.1f}" y="{chart.height - 7}" text-anchor="middle">'
            f"{escape(label)}</text>"
        )


def _bars(chart: Chart, bars: Bars, place: _Place) -> Iterator[str]:
    fill = f"url(#{chart.id}-h)" if bars.hatched else "currentColor"
    look = f'fill="{fill}" stroke="currentColor" stroke-width="0.6"'
    faint = "" if bars.hatched else ' fill-opacity="0.25"'
    wide = max(0.8, place.x(1) - place.x(0) - 0.8)
    for at, value in enumerate(bars.values):
        if value:
            y = place.y(value)
            yield (
                f'<rect x="{place.x(at) + 0.4:.1f}" y="{y:.1f}" width="{wide:.1f}"'
                f' height="{place.floor - y:.1f}" {look}{faint}/>'
            )


def _line(line: Line, place: _Place) -> Iterator[str]:
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    if path := "".join(_path(line, place)):
        yield (
            f'<path d="{path}" fill="none" stroke="currentColor" stroke-linejoin="round"'
            f' stroke-width="{line.thick}"{dash}/>'
        )


def _path(line: Line, place: _Place) -> Iterator[str]:
    """Draw what is known; where nothing was counted, the line breaks off."""
    drawn = False
    for at, value in enumerate(line.values):
        if value is None:
            drawn = False
            continue
        y = place.y(value)
        x = place.x(at if line.stepped else at + 0.5)
        yield f"{'L' if drawn else 'M'}{x:.1f} {y:.1f}"
        if line.stepped:
            yield f"H{place.x(at + 1):.1f}"
        drawn = True


def _names(chart: Chart, place: _Place) -> Iterator[str]:
    """Write each name where its line ends, with a piece of the line: no legend to look up."""
    x = WIDE - RIGHT + 8
    free = float(TOP)
    ends = sorted((place.y(_last(one.values)), number) for number, one in enumerate(chart.lines))
    for wanted, number in ends:
        line = chart.lines[number]
        y = max(wanted, free)
        free = y + LABEL_GAP
        dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
        yield (
            f'<path d="M{x} {y:.1f}h18" stroke="currentColor" stroke-width="{line.thick}"{dash}/>'
            f'<text x="{x + 22}" y="{y + 4:.1f}">{escape(line.name)}</text>'
        )
    for number, bars in enumerate(chart.bars):
        y = place.floor - 4 - number * LABEL_GAP
        fill = f"url(#{chart.id}-h)" if bars.hatched else "currentColor"
        faint = "" if bars.hatched else ' fill-opacity="0.25"'
        yield (
            f'<rect x="{x}" y="{y - 8:.1f}" width="18" height="9" fill="{fill}"{faint}'
            ' stroke="currentColor" stroke-width="0.6"/>'
            f'<text x="{x + 22}" y="{y:.1f}">{escape(bars.name)}</text>'
        )


def _last(values: Values) -> float:
    return next((one for one in reversed(values) if one is not None), 0.0)
