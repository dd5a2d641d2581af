"""One large JSON document, of which a list is read an element at a time."""

import codecs
import json
import re
from collections.abc import Callable, Iterator

from bot.backtest.entries import Damaged
from bot.backtest.unpacking import LONGEST, Stream

_BETWEEN = re.compile(r"[\s,]*")
_NEXT = re.compile(r",\s*(?=\{)")
_FIRST_KEY = re.compile(r'\{\s*"([^"\\]{1,40})"\s*:')
LOOKED_BACK = 200
"""Characters that are kept while the beginning of a list is sought."""


class Elements:
    """Reads the elements of every list that a pattern begins."""

    def __init__(
        self,
        stream: Stream,
        beginning: re.Pattern[str],
        passed: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Look for lists; `passed` is shown what stands before each."""
        self._stream = stream
        self._beginning = beginning
        self._passed = passed
        self._decoder = json.JSONDecoder()
        self._bytes = codecs.getincrementaldecoder("utf-8")("replace")
        self._text, self._at, self._over = "", 0, False
        self._next = _NEXT
        self._count = 0

    def __iter__(self) -> Iterator[tuple[int, object]]:
        """Yield each element with its number, or `Damaged` where none can be read."""
        while self._begin():
            while (one := self._element()) is not None:
                yield self._count, one
        if self._stream.trouble:
            yield self._count + 1, Damaged(self._count + 1, self._stream.trouble)

    def _begin(self) -> bool:
        """Go to the beginning of the next list."""
        while True:
            found = self._beginning.search(self._text, self._at)
            if found:
                self._passed(self._text[self._at : found.start()])
                self._at = found.end()
                return True
            self._at = max(self._at, len(self._text) - LOOKED_BACK)
            if not self._more():
                return False

    def _element(self) -> object | None:
        """Return the next element; None where the list ends."""
        while True:
            self._at = _BETWEEN.match(self._text, self._at).end()  # type: ignore[union-attr]  # an empty one matches too
            if self._at < len(self._text):
                break
            if not self._more():
                return None
        if self._text[self._at] == "]":
            self._at += 1
            return None
        self._count += 1
        return self._decoded()

    def _decoded(self) -> object:
        while True:
            try:
                one, end = self._decoder.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as problem:
                if len(self._text) - self._at < LONGEST and self._more():
                    continue
                return self._damaged(problem)
            self._learn()
            self._at = end
            return one

    def _learn(self) -> None:
        """Know the next elements by the key with which the first one begins."""
        if self._next is _NEXT and (found := _FIRST_KEY.match(self._text, self._at)):
            self._next = re.compile(r",\s*(?=\{\s*" + re.escape(f'"{found[1]}"') + r"\s*:)")

    def _damaged(self, problem: Exception) -> Damaged:
        """Go to what looks like the next element."""
        deep = isinstance(problem, RecursionError)
        why = "nested too deeply" if deep else str(problem).partition(":")[0].lower()
        self._at += 1
        while True:
            if found := self._next.search(self._text, self._at):
                self._at = found.end()
                break
            self._at = max(self._at, len(self._text) - LOOKED_BACK)
            if not self._more():
                self._at = len(self._text)
                break
        return Damaged(self._count, why)

    def _more(self) -> bool:
        """Read on, and forget what was passed."""
        if self._over:
            return False
        chunk = self._stream.read()
        self._over = not chunk
        self._text = self._text[self._at :] + self._bytes.decode(chunk, final=self._over)
        self._at = 0
        return bool(chunk)
