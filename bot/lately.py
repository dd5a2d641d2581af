"""The latest of many things by their keys, in memory that does not grow."""

from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")


class Lately(Generic[ValueT]):
    """Keeps at least the latest `least`; the older ones are forgotten together.

    So nothing is ever looked for to be forgotten: a plain dict goes through all that it has lost
    before it finds its first entry.
    """

    __slots__ = ("_before", "_least", "_now")

    def __init__(self, least: int) -> None:
        self._least = least
        self._now: dict[str, ValueT] = {}
        self._before: dict[str, ValueT] = {}

    def put(self, key: str, value: ValueT) -> None:
        """Keep a thing, instead of what was kept under its key."""
        now = self._now
        now[key] = value
        if len(now) > self._least:
            self._now, self._before = {}, now

    def get(self, key: str) -> ValueT | None:
        """Return what is kept under a key, if anything is."""
        found = self._now.get(key)
        return found if found is not None else self._before.get(key)

    def drop(self, key: str) -> None:
        """Forget what is kept under a key."""
        self._now.pop(key, None)
        self._before.pop(key, None)

    def __contains__(self, key: str) -> bool:
        return key in self._now or key in self._before
