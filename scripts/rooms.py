"""Draws the house: every room of the program, each floor above those that it may know of.

The floors are the import contract of `pyproject.toml`, and what stands in a room is the first
sentence of its own source. A test draws it anew and compares.
"""

import ast
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import wrap

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "rooms.svg"
FLOORS = "the folder listing is the architecture"
PURE = "the core is pure"
WIDTH, MARGIN, GAP, PADDING = 1120, 16, 8, 9
LINE, LETTER = 14, 5.9
MOST = 5
"""Rooms side by side; a floor with more of them goes on in a second row."""
LOOKS = """\
text { font: 11px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #2b3324; }
.name { font: 600 13px ui-monospace, "DejaVu Sans Mono", monospace; fill: #1c2416; }
.room { fill: #fff; stroke: #b9c2ad; }
.pure { fill: #eaf5c8; stroke: #9db94f; }
.apart { stroke-dasharray: 5 4; }
.ground { fill: #f4f6ef; }"""
LEGEND = "Each floor knows only those below it. Green: pure, no clock, no network, no chance."
BELOW = ("filters", "charters")


@dataclass(frozen=True, slots=True)
class Room:
    """One box: a folder or a module, what it says of itself, and how it is drawn."""

    name: str
    said: str
    pure: bool
    apart: bool

    def lines(self, width: float) -> list[str]:
        """What is said of it, as it fits."""
        return wrap(self.said, int((width - 2 * PADDING) / LETTER))

    def look(self) -> str:
        """The classes of its box."""
        return f"room{' pure' if self.pure else ''}{' apart' if self.apart else ''}"


def floors() -> list[list[Room]]:
    """Return the rooms from the top floor to the ground, as the contracts name them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = {one["name"]: one for one in settings["tool"]["importlinter"]["contracts"]}
    pure = set(contracts[PURE]["source_modules"])
    guarded = {name for one in contracts.values() for name in one.get("protected_modules", ())}
    layers = [layer.split("|") for layer in contracts[FLOORS]["layers"]]
    above = [[f"bot.{name.strip()}" for name in names] for names in layers]
    return [[_room(name, pure, guarded) for name in names] for names in (*above, list(BELOW))]


def _room(module: str, pure: set[str], guarded: set[str]) -> Room:
    path = ROOT / module.replace(".", "/")
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    name = path.name if path.is_dir() else source.name
    is_pure = module in {*pure, "charters"}
    return Room(f"{name}/" if path.is_dir() else name, _promise(source), is_pure, module in guarded)


def _promise(source: Path) -> str:
    """The first sentence of a module, without the signs that mark code."""
    said = ast.get_docstring(ast.parse(source.read_text("utf-8"))) or ""
    return said.partition("\n\n")[0].replace("\n", " ").replace("`", "")


def drawn(rooms: Sequence[Sequence[Room]]) -> str:
    """Return the picture as SVG."""
    parts: list[str] = []
    top = MARGIN + 2 * LINE
    for floor in rooms:
        for row in _rows(floor):
            height = _height(row)
            parts.extend(_drawn_row(row, top, height))
            top += height + GAP
        top += GAP
    height = top - GAP
    return "\n".join((*_head(height), *parts, "</svg>", ""))


def _head(height: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" aria-labelledby="title">'
    )
    yield '<title id="title">The rooms of Chartreuse, floor by floor</title>'
    yield f"<style>\n{LOOKS}\n</style>"
    yield f'<rect class="ground" width="{WIDTH}" height="{height}"/>'
    yield f'<text x="{MARGIN}" y="{MARGIN + LINE}">{escape(LEGEND)}</text>'


def _rows(floor: Sequence[Room]) -> Iterator[Sequence[Room]]:
    """Part a floor into rows of about the same length."""
    count = -(-len(floor) // MOST)
    size = -(-len(floor) // count)
    for start in range(0, len(floor), size):
        yield floor[start : start + size]


def _wide(row: Sequence[Room]) -> float:
    return (WIDTH - 2 * MARGIN - GAP * (len(row) - 1)) / len(row)


def _height(row: Sequence[Room]) -> int:
    longest = max(len(one.lines(_wide(row))) for one in row)
    return 2 * PADDING + LINE * (longest + 1)


def _drawn_row(row: Sequence[Room], top: float, height: int) -> Iterator[str]:
    wide = _wide(row)
    for place, room in enumerate(row):
        left = MARGIN + place * (wide + GAP)
        yield (
            f'<rect class="{room.look()}" x="{left:.1f}" y="{top}" '
            f'width="{wide:.1f}" height="{height}" rx="5"/>'
        )
        x, y = left + PADDING, top + PADDING + LINE - 3
        yield f'<text class="name" x="{x:.1f}" y="{y}">{escape(room.name)}</text>'
        for number, line in enumerate(room.lines(wide), 1):
            yield f'<text x="{x:.1f}" y="{y + number * LINE}">{escape(line)}</text>'


def main() -> None:
    """Draw it."""
    PICTURE.write_text(drawn(floors()), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
