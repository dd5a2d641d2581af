"""The faults that wait, and how often each has struck."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.faults.armed import Armed
from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault, FrameKind


def _standing() -> float:
    return 0.0


def _silent() -> None:
    pass


@dataclass(slots=True)
class Faults:
    """Of the faults that fit, the one that was added first strikes.

    `now` is wall time; `tell` is called after each strike, for those who wait for it.
    """

    now: Callable[[], float] = _standing
    tell: Callable[[], None] = _silent
    waiting: list[Fault] = field(default_factory=list)
    frames: list[FrameFault] = field(default_factory=list)
    held: list[Fault] = field(default_factory=list)
    struck: dict[str, int] = field(default_factory=dict)

    def add(self, fault: Fault | FrameFault) -> None:
        """Let a fault wait for its calls or frames."""
        fault.arm(self.now())
        self.struck.setdefault(fault.name, 0)
        if isinstance(fault, FrameFault):
            self.frames.append(fault)
        else:
            self.waiting.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Use up one strike of the first fault that fits a call."""
        self._sweep()
        for fault in self.waiting:
            if fault.strikes(method, path):
                if fault.hold:
                    self.held.append(fault)
                self._strike(fault)
                return fault
        return None

    def take_frame(self, type_: str) -> FrameFault | None:
        """Use up one strike of the first fault that fits a notification."""
        if not self.frames:
            return None
        self._sweep()
        for fault in self.frames:
            of_all = fault.kind == "silence" and fault.seconds is not None
            if fault.kind != "no welcome" and not of_all and type_.startswith(fault.type):
                self._strike(fault)
                return fault
        return None

    def swallows(self, kind: FrameKind) -> bool:
        """Strike with `no welcome`, or with a `silence` over every socket, if there is one."""
        if not self.frames:
            return False
        self._sweep()
        for fault in self.frames:
            if fault.kind == kind and (kind != "silence" or fault.seconds is not None):
                self._strike(fault)
                return True
        return False

    def count(self, name: str, times: int = 1) -> None:
        """Remember that something has struck, be it laid in wait or done at once."""
        self.struck[name] = self.struck.get(name, 0) + times
        self.tell()

    def lift(self, name: str | None = None) -> None:
        """Forget the faults of a name, or every fault, and let their held answers go."""
        for fault in [*self.waiting, *self.held]:
            if name in (None, fault.name):
                fault.lifted.set()
        self.waiting = [one for one in self.waiting if name not in (None, one.name)]
        self.held = [one for one in self.held if name not in (None, one.name)]
        self.frames = [one for one in self.frames if name not in (None, one.name)]

    def _strike(self, fault: Armed) -> None:
        fault.struck += 1
        self.count(fault.name)
        self._sweep()

    def _sweep(self) -> None:
        now = self.now()
        self.waiting = [one for one in self.waiting if not one.over(now)]
        self.frames = [one for one in self.frames if not one.over(now)]
