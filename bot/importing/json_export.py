"""Exports in JSON: the blocked words are found by the names that bots give them.

What is relied on: Nightbot's API answers `{"filter": {"blacklist": "one entry a line", …}}`, and
`filters` for all of them; StreamElements takes and gives one document of `banphrases`, groups of
phrases of which each is a text or a regular expression. Streamlabs and Moobot document no file,
so objects and lists of the usual names are read wherever they stand.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import islice

from bot.charter.problem import CharterProblems, Problem
from bot.charter.source import whole
from bot.importing.entries import MOST, Entry, Export

TEXTS = frozenset(
    {"term", "phrase", "text", "word", "value", "pattern", "regex", "expression", "content"}
)
LISTS = frozenset(
    {"blacklist", "blacklisted", "banphrases", "phrases", "words", "terms", "banned", "entries"}
    | {"bannedwords", "blockedterms", "blockedwords", "blockedphrases", "items", "list", "data"}
)
PERMITS = frozenset({"whitelist", "allowlist", "permits", "permitted", "exceptions", "allowed"})
FLAGS = frozenset({"regex", "isregex", "regexp", "isregexp", "useregex", "regularexpression"})
KINDS = frozenset({"type", "operator", "match", "matchtype", "mode"})
_DEEPEST = 30


def is_json(text: str) -> bool:
    """Whether a text looks like JSON."""
    return text.lstrip()[:1] in {"{", "["}


def read_json(text: str, path: str) -> Export:
    """Read an export in JSON; raises `CharterProblems`."""
    try:
        document = json.loads(text)
    except RecursionError:
        raise CharterProblems((whole(path, "values are nested too deeply"),)) from None
    except json.JSONDecodeError as error:
        line = text.split("\n")[error.lineno - 1]
        sentence = f"not readable as JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        problem = Problem(path, error.lineno, error.colno, sentence, line, "export it again")
        raise CharterProblems((problem,)) from None
    except ValueError as error:
        raise CharterProblems((whole(path, f"not readable as JSON: {error}"),)) from None
    walk = _Walk(path)
    name = "words" if isinstance(document, list) else ""
    entries = tuple(islice(walk.through(document, name, 0), MOST + 1))
    return Export(entries, tuple(walk.passed_over.items()))


class _Walk:
    def __init__(self, path: str) -> None:
        self.passed_over: dict[str, int] = {}
        self._path = path
        self._count = 0

    def through(self, value: object, name: str, depth: int) -> Iterator[Entry]:
        if depth > _DEEPEST:
            return
        if isinstance(value, str):
            if name in LISTS or name in TEXTS:
                yield from self._texts(value)
        elif isinstance(value, list):
            for one in value:
                yield from self.through(one, name, depth + 1)
        elif isinstance(value, dict):
            yield from self._table(value, depth)

    def _table(self, table: Mapping[str, object], depth: int) -> Iterator[Entry]:
        by_name = {_plain(name): value for name, value in table.items()}
        if by_name.get("enabled") is False or by_name.get("disabled") is True:
            self._pass_over("switched off", 1)
            return
        said = next((one for key in sorted(TEXTS) if isinstance(one := by_name.get(key), str)), "")
        if said:
            yield from self._texts(said, is_pattern=_is_pattern(by_name))
            return
        for name, value in by_name.items():
            if name in PERMITS:
                self._pass_over("permitted", _count(value))
            else:
                yield from self.through(value, name, depth + 1)

    def _texts(self, text: str, *, is_pattern: bool = False) -> Iterator[Entry]:
        for line in text.split("\n"):
            if line.strip():
                self._count += 1
                yield Entry(line, f"{self._path}, entry {self._count}", is_pattern)

    def _pass_over(self, kind: str, count: int) -> None:
        if count:
            self.passed_over[kind] = self.passed_over.get(kind, 0) + count


def _is_pattern(table: Mapping[str, object]) -> bool:
    flagged = any(table.get(one) is True for one in FLAGS)
    kinds = (str(table.get(one, "")).casefold() for one in KINDS)
    named = any(isinstance(table.get(one), str) for one in ("regex", "pattern", "expression"))
    return flagged or named or any("regex" in one for one in kinds)


def _count(value: object) -> int:
    if isinstance(value, str):
        return sum(bool(line.strip()) for line in value.split("\n"))
    return len(value) if isinstance(value, list | dict) else 0


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").replace(" ", "").casefold()
