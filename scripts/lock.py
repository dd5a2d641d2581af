"""The lock file as others need it: what is locked, with its sum, and what it is locked for."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "uv.lock"
OURS = "chartreuse-mod"
Row = Mapping[str, Any]


class Use(StrEnum):
    """What a package is there for; the first that holds is said."""

    RUN = "run"
    READER = "reader"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Locked:
    """One version of one package."""

    name: str
    version: str
    use: Use
    sums: tuple[str, ...]
    """SHA-256 of every file that may be installed, in hexadecimal digits."""
    needs: tuple[str, ...]
    released: str = ""
    """The day on which this version came out."""


def locked() -> list[Locked]:
    """Return every package of the lock file but ourselves, by name and version."""
    rows = _rows()
    (ours,) = (one for one in rows if one["name"] == OURS)
    uses = _uses(ours, rows)
    return [_locked(one, uses[one["name"]]) for one in rows if one["name"] != OURS]


def direct() -> list[str]:
    """Return what we ourselves ask for to run, by name."""
    (ours,) = (one for one in _rows() if one["name"] == OURS)
    return list(_names(ours["dependencies"]))


@cache
def _rows() -> list[Row]:
    """The lock file, which takes half a second to read."""
    rows: list[Row] = tomllib.loads(LOCK.read_text("utf-8"))["package"]
    return rows


def _uses(ours: Row, rows: Iterable[Row]) -> dict[str, Use]:
    """Follow what needs what, from each of our three lists."""
    needs: dict[str, set[str]] = {}
    for row in rows:
        needs.setdefault(row["name"], set()).update(_needs(row))
    found: dict[str, Use] = {}
    for use, begun in (
        (Use.RUN, ours["dependencies"]),
        (Use.READER, ours["optional-dependencies"]["reader"]),
        (Use.WORK, ours["dev-dependencies"]["dev"]),
    ):
        waiting = list(_names(begun))
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = use
                waiting.extend(needs[name])
    return found


def _needs(row: Row) -> Iterator[str]:
    yield from _names(row.get("dependencies", ()))
    for extra in row.get("optional-dependencies", {}).values():
        yield from _names(extra)


def _names(rows: Iterable[Row]) -> Iterator[str]:
    return (one["name"] for one in rows)


def _locked(row: Row, use: Use) -> Locked:
    files = (*row.get("wheels", ()), *([row["sdist"]] if "sdist" in row else ()))
    sums = tuple(one["hash"].removeprefix("sha256:") for one in files)
    days = [one["upload-time"][:10] for one in files if "upload-time" in one]
    needs = tuple(sorted(set(_needs(row))))
    return Locked(row["name"], row["version"], use, sums, needs, max(days, default=""))
