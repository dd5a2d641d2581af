"""Logins that were begun and have not come back: each serves once, for ten minutes."""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable

MINUTES = 10
MOST = 10_000
"""Logins that may be under way; when so many are, the oldest has to begin again."""


class Errands:
    """The states of logins under way; they end with the process, as do the logins."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._until: OrderedDict[str, float] = OrderedDict()

    def begin(self) -> str:
        """Return a new state, which nobody can guess."""
        state = secrets.token_urlsafe(32)
        self._until[state] = self._now() + MINUTES * 60
        if len(self._until) > MOST:
            self._until.popitem(last=False)
        return state

    def end(self, state: str) -> bool:
        """Use a state up; False says that there is none, or none any more."""
        until = self._until.pop(state, None)
        return until is not None and until > self._now()
