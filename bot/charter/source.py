"""The text of one charter file: its lines, its places, and how a problem in it is written."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property

from bot.charter.places import Path, Place, Places
from bot.charter.problem import CharterProblems, Problem
from bot.charter.scanner import scan

_LONGEST = 8_000_000
_AT = re.compile(
    r"(?P<said>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)"
)
_REMEDIES = (
    ("Expected '=' after a key", "write `key = value`, and put texts between quotes"),
    ("Invalid statement", "write `key = value`, `[table]` or `[[table]]`; comments begin with `#`"),
    ("Invalid value", "put texts between quotes, and write `true` and `false` in lower case"),
    ("Unterminated string", "close the text with the quotes it began with"),
    ("Illegal character '\\n'", "close the text on its line, or use three quotes on either side"),
    ("Unclosed array", "close the list with `]`, and separate its items with commas"),
    ("Cannot overwrite a value", "write each key once in a table"),
    ("Cannot declare", "write each table once; use `[[…]]` for one more of a list"),
    ("Unescaped '\\'", "double the backslash, or put the text between single quotes"),
)


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read; where things stand in it is only worked out when something is wrong."""

    path: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their ends."""
        return tuple(self.text.split("\n"))

    @cached_property
    def places(self) -> Places:
        """Where each table, key and value stands."""
        return scan(self.text)

    def at_value(self, path: Path, sentence: str, remedy: str | None = None) -> Problem:
        """Write a problem with a value, or with a table as a whole."""
        return self.at(self.places.of_value(path), sentence, remedy)

    def at_key(self, path: Path, sentence: str, remedy: str | None = None) -> Problem:
        """Write a problem with a key."""
        return self.at(self.places.of_key(path), sentence, remedy)

    def at(self, place: Place, sentence: str, remedy: str | None = None) -> Problem:
        """Write a problem at a place."""
        return Problem(self.path, place.line, place.column, sentence, self.line(place.line), remedy)

    def line(self, number: int) -> str:
        """Return a line by its number, empty when there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def parse(text: str, path: str) -> tuple[Source, dict[str, object]]:
    """Read TOML; raise `CharterProblems` with line and caret when it is none."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    source = Source(path, text)
    if len(text) > _LONGEST:
        raise CharterProblems((whole(path, f"the file is longer than {_LONGEST} characters"),))
    try:
        table = tomllib.loads(text)
    except RecursionError:
        raise CharterProblems((whole(path, "values are nested too deeply"),)) from None
    except ValueError as error:
        raise CharterProblems((_syntax(source, str(error)),)) from None
    return source, table


def whole(path: str, sentence: str, remedy: str | None = None) -> Problem:
    """Write a problem with a file as a whole."""
    return Problem(path, 0, 0, sentence, remedy=remedy)


def _syntax(source: Source, said: str) -> Problem:
    match = _AT.match(said)
    if match is None:
        return whole(source.path, f"not readable as TOML: {_lower(said)}")
    sentence = f"not readable as TOML: {_lower(match['said'])}"
    if match["line"] is None:
        return source.at(_end(source), sentence, "something above is not finished or not closed")
    remedy = next((help_ for start, help_ in _REMEDIES if said.startswith(start)), None)
    return source.at(Place(int(match["line"]), int(match["column"])), sentence, remedy)


def _end(source: Source) -> Place:
    """Just after the last thing that is written."""
    row = max((row for row, line in enumerate(source.lines) if line.strip()), default=0)
    return Place(row + 1, len(source.lines[row].rstrip()) + 1)


def _lower(said: str) -> str:
    quoted = re.sub(r"'([^']*)'|\"([^\"]*)\"", lambda m: f"`{m[1] or m[2] or ''}`", said)
    return quoted[:1].lower() + quoted[1:].rstrip(".")
