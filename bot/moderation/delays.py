"""How long an effect that could not be done waits before it is tried again, and why."""

from dataclasses import dataclass

FIRST = 0.5
LONGEST = 8.0


@dataclass(frozen=True, slots=True)
class _Delay:
    seconds: float
    until: float
    why: str


class Delays:
    """Each delay of one effect is twice as long as the one before, up to a limit."""

    def __init__(self) -> None:
        self._known: dict[int, _Delay] = {}

    def longer(self, effect_id: int, why: str, now: float) -> None:
        """Delay an effect, for a reason that is told should it come too late."""
        before = self._known.get(effect_id)
        seconds = min(before.seconds * 2, LONGEST) if before else FIRST
        self._known[effect_id] = _Delay(seconds, now + seconds, why)

    def over(self, effect_id: int, now: float) -> bool:
        """Whether an effect need not wait any longer."""
        known = self._known.get(effect_id)
        return known is None or now >= known.until

    def why(self, effect_id: int) -> str:
        """Why an effect waited last, empty if it did not."""
        known = self._known.get(effect_id)
        return known.why if known else ""

    def forget(self, effect_id: int) -> None:
        """Know no more of an effect that is finished."""
        self._known.pop(effect_id, None)
