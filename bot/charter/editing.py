"""Changes one value of a TOML text, or adds one entry, and leaves all else as its author wrote it.

What comes out is read again: where it says anything but what was meant, nothing is changed.
"""

import json
import tomllib
from bisect import bisect_right

from bot.charter.meaning import (
    Document,
    NowhereError,
    changed,
    extended,
    inner,
    parsed,
    without,
)
from bot.charter.places import Path, Place
from bot.charter.scanner import scan

Scalar = str | float


class CannotEditError(Exception):
    """The text is written in a way that this cannot change safely."""


def literal(value: Scalar) -> str:
    """Write a text or a number as TOML."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else f"{value:g}"


class Draft:
    """A TOML text under change; every change is noted above the line that it changes."""

    def __init__(self, text: str, note: str) -> None:
        """`note` says who and why; it becomes a comment. The text must be valid TOML."""
        self._note = " ".join(note.split())
        self._read(text)

    def _read(self, text: str) -> None:
        self.text = text
        self.table: Document = tomllib.loads(text)
        self._places = scan(text)
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def set(self, table: Path, key: str, value: Scalar) -> None:
        """Give a key of a table a value: in the place of the old one, or after its first key."""
        if (*table, key) in self._places.ends:
            self.replace((*table, key), literal(value))
        else:
            self.insert(table, key, literal(value))

    def insert(self, table: Path, key: str, written: str) -> None:
        """Add a key to a table, after its first one."""
        meant = changed(self.table, (*table, key), parsed(written))
        self._insert(table, f"{key} = {written}")
        self._must_say(meant)

    def append(self, items: Path, written: str) -> None:
        """Add an entry at the end of a list, in the layout that the list has."""
        meant = changed(self.table, (*items, self._count(items)), parsed(written))
        self._append(items, written)
        self._must_say(meant)

    def replace(self, value: Path, written: str) -> None:
        """Write something else in the place of a value."""
        meant = changed(self.table, value, parsed(written))
        self._put(*self._span(value), written)
        self._must_say(meant)

    def remove(self, items: Path, index: int) -> None:
        """Take an entry out of a list; one that has a line of its own becomes a comment."""
        meant = without(self.table, items, index)
        self._remove(items, index)
        self._must_say(meant)

    def add(self, block: str) -> None:
        """Add tables at the end of the text."""
        meant = extended(self.table, block)
        self._read(f"{self.text.rstrip()}\n\n{self._comment}\n{block.strip()}\n")
        self._must_say(meant)

    def is_inline(self, items: Path) -> bool:
        """Whether a list is written behind an `=`, and not as tables of their own."""
        return items in self._places.ends

    def add_entry(self, items: Path, block: str, entry: Document) -> None:
        """Add a table to a list of tables within a table of a list, after all that stands there."""
        meant = changed(self.table, (*items, self._count(items)), entry)
        at = self._before(items)
        said = f"{self.text[:at].rstrip()}\n\n{self._comment}\n{block.strip()}\n"
        rest = self.text[at:]
        self._read(f"{said}\n{rest}" if rest.strip() else said)
        self._must_say(meant)

    def _before(self, items: Path) -> int:
        """Return where the next table of the outer list begins, with the comments above it."""
        outer, index = items[0], items[1]
        following = (outer, index + 1) if isinstance(index, int) else items
        if following not in self._places.values:
            return len(self.text)
        at = self._line_start(self._start(following))
        while at and self.text[self._line_start(at - 1) : at].lstrip()[:1] in {"#", ""}:
            at = self._line_start(at - 1)
        return at

    def _insert(self, table: Path, pair: str) -> None:
        first = self._first_key(table)
        if self.text[self._start(table)] == "{":
            self._put(first, first, f", {pair}", line=self._start(table))
            return
        end = self._end_of_line(first)
        indent = self._indent(self._line_start(first))
        self._put(end, end, f"\n{indent}{self._comment}\n{indent}{pair}", noted=True)

    def _append(self, items: Path, written: str) -> None:
        start, end = self._span(items)
        count = self._count(items)
        if count == 0:
            self._put(start + 1, start + 1, written)
            return
        last_start, last_end = self._span((*items, count - 1))
        tail = self.text[last_end : end - 1]
        if "\n" not in tail:
            self._put(last_end, last_end, f", {written}", line=last_start)
            return
        comma = tail.partition("\n")[0].lstrip().startswith(",")
        cut = self._end_of_line(last_end)
        indent = self._indent(self._line_start(last_start))
        added = f"{self.text[last_end:cut]}\n{indent}{self._comment}\n{indent}{written},"
        self._put(last_end, cut, added if comma else f",{added}", noted=True)

    def _remove(self, items: Path, index: int) -> None:
        start, end = self._span((*items, index))
        line, stop = self._line_start(start), self._end_of_line(end)
        before, after = self.text[line:start], self.text[end:stop].lstrip()
        if not before.strip() and "\n" not in self.text[line:stop] and after[:1] == ",":
            rest = after[1:].lstrip()
            if not rest or rest.startswith("#"):
                self._put(line, stop, f"{before}# {self.text[start:stop]}", line=line)
                return
        self._cut(start, end, line)

    def _cut(self, start: int, end: int, line: int) -> None:
        """Cut an entry out of a line with others, with the comma that goes with it."""
        rest = self.text[end:]
        blank = len(rest) - len(rest.lstrip())
        if rest[blank : blank + 1] == ",":
            after = rest[blank + 1 :]
            end += blank + 1 + len(after) - len(after.lstrip(" \t"))
        else:
            kept = self.text[:start].rstrip()
            start = len(kept) - 1 if kept.endswith(",") else start
        self._put(start, end, "", line=line)

    @property
    def _comment(self) -> str:
        return f"# {self._note}"

    def _put(
        self, start: int, end: int, new: str, *, line: int | None = None, noted: bool = False
    ) -> None:
        text = self.text[:start] + new + self.text[end:]
        if not noted:
            at = self._line_start(start if line is None else line)
            text = f"{text[:at]}{self._indent(at)}{self._comment}\n{text[at:]}"
        try:
            self._read(text)
        except ValueError as problem:
            raise CannotEditError(str(problem)) from problem

    def _first_key(self, table: Path) -> int:
        """Return where the first value of a table ends."""
        ends = (
            self._offset(end)
            for path, end in self._places.ends.items()
            if path[:-1] == table and isinstance(path[-1], str)
        )
        first = min(ends, default=None)
        if first is None:
            raise CannotEditError("a table without a key")
        return first

    def _count(self, items: Path) -> int:
        found = inner(self.table, items)
        if not isinstance(found, list):
            raise NowhereError(items)
        return len(found)

    def _must_say(self, meant: Document) -> None:
        if self.table != meant:
            raise CannotEditError("the change would say something else")

    def _span(self, path: Path) -> tuple[int, int]:
        start, end = self._places.values.get(path), self._places.ends.get(path)
        if start is None or end is None:
            raise CannotEditError("its place is not known")
        return self._offset(start), self._offset(end)

    def _start(self, table: Path) -> int:
        place = self._places.values.get(table)
        if place is None:
            raise CannotEditError("its place is not known")
        return self._offset(place)

    def _offset(self, place: Place) -> int:
        return self._starts[place.line - 1] + place.column - 1

    def _line_start(self, offset: int) -> int:
        return self._starts[bisect_right(self._starts, offset) - 1]

    def _end_of_line(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def _indent(self, line: int) -> str:
        rest = self.text[line : self._end_of_line(line)]
        return rest[: len(rest) - len(rest.lstrip())]
