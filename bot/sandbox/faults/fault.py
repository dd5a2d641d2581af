"""Faults: what shall go wrong with the next calls."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Fault:
    """One misfortune for calls whose path begins so, a number of times.

    `status` answers with that error, `delay` answers late (wall seconds), `reset` breaks the
    connection without an answer, `hold` keeps the answer back until faults are lifted.
    With `after` the call is carried out first, so that only its answer suffers.
    """

    path: str = "/"
    method: str | None = None
    times: int = 1
    status: int | None = None
    message: str = "fault on demand"
    delay: float = 0.0
    reset: bool = False
    hold: bool = False
    after: bool = False
    lifted: asyncio.Event = field(default_factory=asyncio.Event)

    def strikes(self, method: str, path: str) -> bool:
        """Tell whether a call is one of those meant."""
        return path.startswith(self.path) and self.method in (None, method)


@dataclass(slots=True)
class Faults:
    """The faults that wait for a call; the first that fits is used up first."""

    waiting: list[Fault] = field(default_factory=list)
    duplicates: int = 0
    held: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Let a fault wait for its calls."""
        self.waiting.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Use up one strike of the first fault that fits."""
        for fault in self.waiting:
            if fault.strikes(method, path):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                if fault.hold:
                    self.held.append(fault)
                return fault
        return None

    def lift(self) -> None:
        """Forget every fault and let held answers go."""
        for fault in [*self.waiting, *self.held]:
            fault.lifted.set()
        self.waiting.clear()
        self.held.clear()
        self.duplicates = 0
