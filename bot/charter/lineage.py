"""A charter and those that it extends, the oldest first."""

from pathlib import Path

from bot.charter.library import Library
from bot.charter.problem import CharterProblems, Problem
from bot.charter.sheet import Sheet, read_sheet
from bot.charter.shelf import Volume
from bot.charter.spot import Spot

_DEEPEST = 8


def lineage(volume: Volume, library: Library) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """Read a charter and its parents; problems with `extends` itself come beside them."""
    sheets, seen = [read_sheet(volume, library)], [volume.identity]
    while parent := sheets[-1].head.extends:
        spot = Spot(sheets[-1].source, ("extends",))
        try:
            volume = _parent(parent, volume.folder, spot, library)
        except CharterProblems as error:
            return tuple(reversed(sheets)), error.problems
        if wrong := _endless(volume, seen, spot):
            return tuple(reversed(sheets)), (wrong,)
        seen.append(volume.identity)
        try:
            sheets.append(read_sheet(volume, library))
        except CharterProblems as error:
            return tuple(reversed(sheets)), error.problems
    return tuple(reversed(sheets)), ()


def _parent(name: str, folder: Path | None, spot: Spot, library: Library) -> Volume:
    try:
        return library.charter(name, folder)
    except CharterProblems as error:
        first = error.problems[0]
        if first.line:
            raise
        sentence = f"`extends` leads nowhere: {first.path}: {first.sentence}"
        raise CharterProblems((spot.problem(sentence, first.remedy),)) from None


def _endless(volume: Volume, seen: list[str], spot: Spot) -> Problem | None:
    if volume.identity in seen:
        sentence = "`extends` goes round in a circle"
        return spot.problem(sentence, f"`{volume.path}` already extends this charter")
    if len(seen) >= _DEEPEST:
        return spot.problem(
            f"more than {_DEEPEST} charters extend one another", "join some of them"
        )
    return None
