"""What the shape of a pattern asks of a text: a least length, digits, a sign held down."""

from collections import deque
from typing import NamedTuple

import regex

from filters.engine.pattern.gate import COUNT, DEEPEST, TOKEN

UNREAD = regex.compile(
    r"\(\?[^:=!<>]|\(\?P?<\w|\(\*|\[\[|\[:|\\0|\\[1-9][0-9]|\\[A-Za-z](?<!\\[bBdDwWsSAZnrt])"
)
"""Flags, comments, verbs, names, nested sets, named characters: nothing is said of those."""
NO_WIDTH = frozenset({"^", "$", r"\b", r"\B", r"\A", r"\Z"})
DIGITS = frozenset({r"\d", "[0-9]", "[1-9]"})


class Shape(NamedTuple):
    """How long a text must be at least, how many digits it must hold, and one sign in a row."""

    least: int = 0
    digits: int = 0
    run: int = 0
    """How often some sign must stand in a row, whatever its case; 0 where none must."""


NO_SHAPE = Shape()


def shape_of(source: str) -> Shape:
    """Return what every text has to which a pattern applies."""
    if UNREAD.search(source) or source.count("(") > DEEPEST:
        return NO_SHAPE
    tokens = deque(TOKEN.findall(source))
    return NO_SHAPE if "{" in tokens else _Reader(tokens).group()


class _Reader:
    """Reads a pattern from its start to its end."""

    def __init__(self, tokens: deque[str]) -> None:
        self._tokens = tokens
        self._groups: list[int] = []

    def group(self) -> Shape:
        """Read alternatives up to the end of their group, that end included."""
        branches = [self._branch()]
        while self._tokens and self._tokens.popleft() == "|":
            branches.append(self._branch())
        return Shape(
            min(one.least for one in branches),
            min(one.digits for one in branches),
            min(one.run for one in branches),
        )

    def _branch(self) -> Shape:
        least, digits, run, held = 0, 0, 0, ""
        while self._tokens and self._tokens[0] not in ("|", ")"):
            token = self._tokens.popleft()
            one_sign = token == "(" and self._is_one_sign()  # noqa: S105  # a sign of a pattern
            item = self._item(token)
            counted = self._is_counted()
            times = self._times()
            least += item.least * times
            digits += item.digits * times
            run = max(run, item.run if times else 0, times + 1 if times and token == held else 0)
            held = f"\\{len(self._groups)}" if one_sign and not counted else ""
        return Shape(least, digits, run)

    def _item(self, token: str) -> Shape:
        if token == "(":  # noqa: S105  # a sign of a pattern
            return self._inner()
        if token in NO_WIDTH:
            return NO_SHAPE
        if token[0] == "\\" and token[-1].isdigit():
            return Shape(self._repeated(int(token[-1])))
        return Shape(1, int(token in DIGITS))

    def _inner(self) -> Shape:
        if not self._tokens or self._tokens[0] != "?":
            return self._numbered()
        self._tokens.popleft()
        kind = self._tokens.popleft() if self._tokens else ""
        shape = self.group()
        return shape if kind in (":", ">") else NO_SHAPE

    def _numbered(self) -> Shape:
        place = len(self._groups)
        # until it is closed nothing is known of what it holds
        self._groups.append(0)
        shape = self.group()
        self._groups[place] = shape.least
        return shape

    def _is_one_sign(self) -> bool:
        """Whether the group that begins here is one sign, whichever: `(.)`."""
        if len(self._tokens) < 2 or self._tokens[1] != ")":  # noqa: PLR2004  # a sign and its end
            return False
        sign = self._tokens[0]
        return sign not in NO_WIDTH and not (sign[0] == "\\" and sign[-1].isdigit())

    def _is_counted(self) -> bool:
        return bool(self._tokens and COUNT.fullmatch(self._tokens[0]))

    def _repeated(self, number: int) -> int:
        return self._groups[number - 1] if 0 < number <= len(self._groups) else 0

    def _times(self) -> int:
        """Return how often an item must stand at least, its counts read."""
        times = 1
        while self._tokens and COUNT.fullmatch(self._tokens[0]):
            times *= _least(self._tokens.popleft())
        return times


def _least(count: str) -> int:
    if count[0] == "{":
        return int(count[1:-1].partition(",")[0] or 0)
    return 1 if count == "+" else 0
