"""The journal: every Helix call and every act, for those who watch the sandbox."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile

_MOST_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP request to Helix or OAuth and the status it got; no secrets are kept."""

    number: int
    at: datetime
    method: str
    path: str
    status: int
    by: str
    params: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody did: its kind is `message`, `delete`, `timeout`, `ban`, `warn` …."""

    number: int
    at: datetime
    wall_at: datetime
    kind: str
    channel: str
    by: str
    target: str = ""
    text: str = ""
    message_id: str = ""
    seconds: int | None = None


def _row() -> deque[Act]:
    return deque(maxlen=_MOST_KEPT)


@dataclass(slots=True)
class Journal:
    """Calls and acts in order, numbered from 1; the oldest make room."""

    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=_MOST_KEPT))
    acts: deque[Act] = field(default_factory=_row)
    call_count: int = 0
    act_count: int = 0
    _by_kind: dict[str, deque[Act]] = field(default_factory=dict)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _waiting: int = 0

    def enter_call(self, make: Callable[[int], Call]) -> None:
        """Enter a call under the next number."""
        self.call_count += 1
        self.calls.append(make(self.call_count))
        self.look_again()

    def enter_act(self, make: Callable[[int], Act]) -> Act:
        """Enter an act under the next number."""
        self.act_count += 1
        act = make(self.act_count)
        self.acts.append(act)
        self._by_kind.setdefault(act.kind, _row()).append(act)
        self.look_again()
        return act

    def acts_of(self, kind: str | None = None, *, since: int = 0) -> list[Act]:
        """List the acts of a kind with a number above `since`."""
        row = self.acts if kind is None else self._by_kind.get(kind, ())
        newest_first = takewhile(lambda act: act.number > since, reversed(row))
        return list(newest_first)[::-1]

    def has_acts(self, kind: str | None, count: int, *, since: int = 0) -> bool:
        """Tell whether there are so many acts of a kind, without listing all."""
        row = self.acts if kind is None else self._by_kind.get(kind, ())
        return count <= 0 or (len(row) >= count and row[-count].number > since)

    def calls_to(self, path: str = "", *, method: str = "", since: int = 0) -> list[Call]:
        """List the calls to paths that begin so, with a number above `since`."""
        newer = takewhile(lambda call: call.number > since, reversed(self.calls))
        found = [
            call for call in newer if call.path.startswith(path) and method in ("", call.method)
        ]
        return found[::-1]

    async def until(self, true: Callable[[], bool]) -> None:
        """Return when something has become true; looked at after each entry."""
        self._waiting += 1
        try:
            while not true():
                await self._changed.wait()
        finally:
            self._waiting -= 1

    def look_again(self) -> None:
        """Let those who wait look whether it has become true."""
        if self._waiting:
            self._changed.set()
            self._changed = asyncio.Event()
