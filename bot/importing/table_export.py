"""Exports as a table: a first line of column names, then one entry a line.

A cell is only ever text here: what a spreadsheet would take for a formula is a word like another.
"""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from bot.charter.problem import CharterProblems, Problem
from bot.importing.entries import Entry, Export

TEXTS = ("term", "phrase", "word", "text", "pattern", "regex", "value", "blacklist", "entry")
NOTES = ("note", "reason", "comment", "severity_description", "category", "category_1")
FLAGS = ("regex", "isregex", "is_regex", "regexp", "use_regex")
TRUE = frozenset({"1", "true", "yes", "oui", "on", "x"})
LONGEST_NOTE = 300


def separator(text: str) -> str | None:
    """Return what separates the columns, or nothing for what is no table."""
    first = text.partition("\n")[0]
    for sign in (",", ";", "\t"):
        names = [one.strip().strip('"').casefold() for one in first.split(sign)]
        if len(names) > 1 and set(names) & set(TEXTS):
            return sign
    return None


def read_table(text: str, path: str, sign: str) -> Export:
    """Read a table; raises `CharterProblems` where it is none."""
    rows = csv.DictReader(StringIO(text), delimiter=sign)
    try:
        return Export(tuple(_entries(rows, path)))
    except csv.Error as error:
        line = rows.line_num
        problem = Problem(path, line, 1, f"not readable as a table: {error}", "", 'look for a `"`')
        raise CharterProblems((problem,)) from None


def _entries(rows: "csv.DictReader[str]", path: str) -> Iterator[Entry]:
    for row in rows:
        cells = {str(name).strip().casefold(): str(cell or "") for name, cell in row.items()}
        text = next((cells[one] for one in TEXTS if cells.get(one, "").strip()), "")
        if text.strip() and not (text == cells.get("regex") and text.casefold() in TRUE):
            flagged = any(cells.get(one, "").strip().casefold() in TRUE for one in FLAGS)
            is_pattern = flagged or text in {cells.get("pattern"), cells.get("regex")}
            yield Entry(text, f"{path}:{rows.line_num}", is_pattern, _note(cells))


def _note(cells: Mapping[str, str]) -> str:
    said = (cells.get(one, "").strip() for one in NOTES)
    return "; ".join(dict.fromkeys(one for one in said if one))[:LONGEST_NOTE]
