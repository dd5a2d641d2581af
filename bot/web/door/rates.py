"""How often something may be begun from one address, and by everybody together."""

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

MOST_KNOWN = 10_000
"""Addresses that are remembered; the one that was not seen for longest goes first."""


class Rates:
    """Counts within windows of a minute each."""

    def __init__(self, each: int, together: int, now: Callable[[], float] = time.monotonic) -> None:
        self._each = each
        self._together = together
        self._now = now
        self._window = 0
        self._counts: OrderedDict[str, int] = OrderedDict()
        self._all = 0

    def allow(self, address: str) -> bool:
        """Whether one more from an address is within bounds; counts it if so."""
        return self.count(neighbourhood(address))

    def count(self, key: str) -> bool:
        """The same for anybody who is known otherwise than by their address."""
        self._turn()
        count = self._counts.get(key, 0)
        if count >= self._each or self._all >= self._together:
            return False
        self._counts[key] = count + 1
        self._counts.move_to_end(key)
        self._all += 1
        if len(self._counts) > MOST_KNOWN:
            self._counts.popitem(last=False)
        return True

    def _turn(self) -> None:
        window = int(self._now() // 60)
        if window != self._window:
            self._window, self._all = window, 0
            self._counts.clear()


def neighbourhood(address: str) -> str:
    """Return what stands for whoever is behind an address: of IPv6 its first half."""
    try:
        known = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(known, IPv6Address):
        return known.exploded[:19]
    return str(known)
