"""Tables as CSV that no spreadsheet takes for anything but text."""

import csv
import unicodedata
from collections.abc import Iterable
from io import StringIO

STARTS = frozenset("=+-@")
"""With these a cell becomes a formula, in their wide forms too (OWASP, CSV injection)."""
BLANK = "\t\r\n\x0b\x0c \u00a0\u3000\ufeff\u200b'\""
"""What spreadsheets overlook before a formula."""
MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""


def line(cells: Iterable[object]) -> str:
    """Return one line of a table."""
    written = StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(cell, cells))
    return written.getvalue()


def cell(value: object) -> str:
    """Return a value as text that stays text: what looks like a formula begins with `'`."""
    text = str("" if value is None else value).replace("\x00", "\ufffd")
    text = text.encode("utf-8", "replace").decode()
    rest = unicodedata.normalize("NFKC", text.lstrip(BLANK))
    danger = rest[:1] in STARTS or text[:1] in {"\t", "\r", "\n"}
    return f"'{text}" if danger and not isinstance(value, int | float) else text
