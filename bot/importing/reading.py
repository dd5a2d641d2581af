"""Reads an exported file, in the form that its name or its content tells."""

from pathlib import Path

from bot.charter.problem import CharterProblems
from bot.charter.source import whole
from bot.importing.entries import MOST, Entry, Export
from bot.importing.json_export import is_json, read_json
from bot.importing.table_export import read_table, separator
from bot.importing.text import read_text

SOURCES = ("auto", "nightbot", "streamelements", "streamlabs", "moobot", "plain")


def read_export(path: Path, source: str = "auto") -> Export:
    """Read one file of a bot, or a plain list; raises `CharterProblems`."""
    text, remarks = read_text(path)
    shown = path.as_posix()
    if text.count("\n") > MOST:
        raise _too_many(shown)
    read = _read(text, shown, source)
    if len(read.entries) > MOST:
        raise _too_many(shown)
    return Export(read.entries, read.passed_over, (*remarks, *read.remarks))


def _read(text: str, path: str, source: str) -> Export:
    if source != "plain" and is_json(text):
        return read_json(text, path)
    if sign := separator(text):
        return read_table(text, path, sign)
    return _lines(text, path)


def _lines(text: str, path: str) -> Export:
    """One entry a line, as Nightbot's box of blocked words has them; `# …` is a comment.

    A single line with commas is a list too: that is how people paste them.
    """
    rows = [(number, row.strip()) for number, row in enumerate(text.split("\n"), 1)]
    kept = [(number, row) for number, row in rows if row and not _is_comment(row)]
    if len(kept) == 1 and "," in kept[0][1] and not kept[0][1].startswith(("~/", "/")):
        number, row = kept[0]
        kept = [(number, one.strip()) for one in row.split(",") if one.strip()]
    return Export(tuple(Entry(row, f"{path}:{number}") for number, row in kept))


def _too_many(path: str) -> CharterProblems:
    sentence = f"more than {MOST} entries"
    return CharterProblems((whole(path, sentence, "split it into several files"),))


def _is_comment(row: str) -> bool:
    return row == "#" or row.startswith("# ")
