"""How much somebody may whisper: by the second, the minute and the day."""

from collections import deque
from dataclasses import dataclass, field

from bot.sandbox.wall import Wall

_A_SECOND, _IN_A_SECOND = 1.0, 3
_A_MINUTE, _IN_A_MINUTE = 60.0, 100
_A_DAY, _STRANGERS_IN_A_DAY = 86_400.0, 40


@dataclass(slots=True)
class Whispers:
    """Who whispered to whom, and when, in wall time."""

    wall: Wall
    rationed: bool = True
    sent: dict[str, deque[float]] = field(default_factory=dict)
    strangers: dict[str, dict[str, float]] = field(default_factory=dict)
    heard: set[tuple[str, str]] = field(default_factory=set)

    def hear(self, sender: str, receiver: str) -> None:
        """Remember that the receiver has heard from the sender: to answer is no first step."""
        self.heard.add((receiver, sender))

    def has_heard(self, person: str, other: str) -> bool:
        """Tell whether somebody was whispered to by the other before."""
        return (person, other) in self.heard

    def may_whisper(self, sender: str, receiver: str) -> bool:
        """Count a whisper if it may go out."""
        if not self.rationed:
            return True
        now = self.wall.monotonic()
        sent = self.sent.setdefault(sender, deque(maxlen=_IN_A_MINUTE))
        if _too_soon(sent, now, _A_SECOND, _IN_A_SECOND):
            return False
        if _too_soon(sent, now, _A_MINUTE, _IN_A_MINUTE):
            return False
        if not self._may_approach(sender, receiver, now):
            return False
        sent.append(now)
        return True

    def _may_approach(self, sender: str, receiver: str, now: float) -> bool:
        if self.has_heard(sender, receiver):
            return True
        met = self.strangers.setdefault(sender, {})
        for stranger in [one for one, at in met.items() if now - at >= _A_DAY]:
            del met[stranger]
        if receiver not in met and len(met) >= _STRANGERS_IN_A_DAY:
            return False
        met.setdefault(receiver, now)
        return True


def _too_soon(sent: deque[float], now: float, span: float, most: int) -> bool:
    return len(sent) >= most and now - sent[-most] < span
