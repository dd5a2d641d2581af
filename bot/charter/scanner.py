"""A walk through a TOML text that notes where things stand, because `tomllib` does not say.

It runs on texts that `tomllib` has read already, so it never has to judge them.
"""

import re
import tomllib
from bisect import bisect_right
from contextlib import suppress

from bot.charter.places import Path, Place, Places

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_QUOTED_KEY = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}\n#]+")


def scan(text: str) -> Places:
    """Return the places of a valid TOML text; of a text that defeats the walk, the first ones."""
    walk = _Walk(text)
    with suppress(_LostError, RecursionError):
        walk.document()
    return walk.places


class _LostError(Exception):
    """The text is not what the walk expects here."""


class _Walk:
    def __init__(self, text: str) -> None:
        self.places = Places()
        self._text = text
        self._at = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._counts: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._next("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Path:
        here, many = self._place(), self._next("[[")
        self._at += 2 if many else 1
        parts = [part for part, _ in self._dotted()]
        self._expect("]]" if many else "]")
        path = self._resolve(parts, many=many)
        self.places.keys[path] = self.places.values[path] = here
        if many:
            self.places.keys.setdefault(path[:-1], here)
        return path

    def _resolve(self, parts: list[str], *, many: bool) -> Path:
        """Follow a header to the newest item of every array of tables on its way."""
        path: Path = ()
        for part in parts[:-1]:
            path = self._newest((*path, part))
        path = (*path, parts[-1])
        if not many:
            return path
        self._counts[path] = self._counts.get(path, 0) + 1
        return self._newest(path)

    def _newest(self, path: Path) -> Path:
        count = self._counts.get(path)
        return path if count is None else (*path, count - 1)

    def _pair(self, table: Path) -> None:
        path = table
        for part, place in self._dotted():
            path = (*path, part)
            self.places.keys.setdefault(path, place)
        self._expect("=")
        self._skip(_BLANK)
        self._value(path)

    def _dotted(self) -> list[tuple[str, Place]]:
        parts = [self._key()]
        while self._next("."):
            self._at += 1
            parts.append(self._key())
        return parts

    def _key(self) -> tuple[str, Place]:
        self._skip(_BLANK)
        place = self._place()
        if bare := _BARE_KEY.match(self._text, self._at):
            name = bare.group()
            self._at = bare.end()
        else:
            name = str(tomllib.loads(f"key = {self._take(_QUOTED_KEY)}")["key"])
        self._skip(_BLANK)
        return name, place

    def _value(self, path: Path) -> None:
        self.places.values[path] = self._place()
        if self._next("["):
            self._array(path)
        elif self._next("{"):
            self._inline_table(path)
        else:
            self._take(_STRING if self._next('"') or self._next("'") else _SCALAR)
        self.places.ends[path] = self._place()

    def _array(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        index = 0
        while not self._next("]"):
            self._value((*path, index))
            self._between()
            index += 1
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        while not self._next("}"):
            self._pair(path)
            self._between()
        self._at += 1

    def _between(self) -> None:
        self._skip(_BLANK)
        if self._next(","):
            self._at += 1
            self._skip(_BLANK)

    def _next(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _expect(self, sign: str) -> None:
        if not self._next(sign):
            raise _LostError
        self._at += len(sign)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self._text, self._at):
            self._at = match.end()

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None or match.end() == self._at:
            raise _LostError
        self._at = match.end()
        return match.group()

    def _place(self) -> Place:
        line = bisect_right(self._starts, self._at)
        return Place(line, self._at - self._starts[line - 1] + 1)
