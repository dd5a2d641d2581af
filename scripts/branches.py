"""Say room by room which share of its branches some test takes: `make coverage`."""

import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MEASURED = Path("coverage.json")
"""Where `coverage json` leaves what it knows."""
WORST = 10
"""Files that are named, those with most branches left first."""


@dataclass(frozen=True, slots=True)
class Branches:
    """How many branches some code has, and how many of them some test takes."""

    taken: int
    there: int

    def __str__(self) -> str:
        """Say it as a table does."""
        share = 100 * self.taken / self.there if self.there else 100.0
        return f"{self.taken:>6} of {self.there:>6}  {share:5.1f} %"


def room_of(file: str) -> str:
    """Return the room of a file: a folder or a file of the bot, the filters, the charters."""
    return "/".join(Path(file).parts[: 2 if file.startswith("bot") else 1])


def branches(measured: Mapping[str, object]) -> dict[str, Branches]:
    """Return the branches of each file."""
    files = measured["files"]
    assert isinstance(files, dict)  # noqa: S101  # coverage's own form
    summed = {Path(name).as_posix(): one["summary"] for name, one in files.items()}
    return {
        name: Branches(one["covered_branches"], one["num_branches"]) for name, one in summed.items()
    }


def rooms(files: Mapping[str, Branches]) -> dict[str, Branches]:
    """Sum files up, room by room."""
    taken, there = Counter[str](), Counter[str]()
    for file, one in files.items():
        taken[room_of(file)] += one.taken
        there[room_of(file)] += one.there
    return {room: Branches(taken[room], there[room]) for room in sorted(there)}


def worst(files: Mapping[str, Branches]) -> list[str]:
    """Name the files that leave most branches."""
    return sorted(files, key=lambda name: files[name].taken - files[name].there)[:WORST]


def main() -> int:
    """Print the rooms, the whole, and the worst files."""
    files = branches(json.loads(MEASURED.read_text("utf-8")))
    whole = Branches(
        sum(one.taken for one in files.values()), sum(one.there for one in files.values())
    )
    for name, one in (*rooms(files).items(), ("all", whole)):
        sys.stdout.write(f"{one}  {name}\n")
    sys.stdout.write("\n")
    for name in worst(files):
        sys.stdout.write(f"{files[name]}  {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
