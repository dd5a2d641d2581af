"""Where each table, key and value of a TOML text stands."""

from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way to a value in a TOML document: `("articles", 2, "ladder", 0)`."""


class Place(NamedTuple):
    """A line and a column, both from 1; columns in code points."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(slots=True)
class Places:
    """Places by path; what is not known answers with what encloses it."""

    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    ends: dict[Path, Place] = field(default_factory=dict)
    """Just after each value that is written behind an `=` or in a list."""

    def of_key(self, path: Path) -> Place:
        """Return where a key is written."""
        return self._nearest(self.keys, path)

    def of_value(self, path: Path) -> Place:
        """Return where a value begins."""
        return self._nearest(self.values, path)

    def _nearest(self, places: dict[Path, Place], path: Path) -> Place:
        for length in range(len(path), 0, -1):
            if place := places.get(path[:length]) or self.keys.get(path[:length]):
                return place
        return START
