"""Whatever is laid in wait: by name, for a number of times or for a stretch of time."""

import math
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Armed:
    """Strikes once unless `times` or wall `seconds` say otherwise; both may end it."""

    name: str = ""
    times: int | None = None
    seconds: float | None = None
    struck: int = 0
    until: float = math.inf

    def arm(self, now: float) -> None:
        """Let its time begin."""
        if self.times is None and self.seconds is None:
            self.times = 1
        if self.seconds is not None:
            self.until = now + self.seconds

    def over(self, now: float) -> bool:
        """Tell whether it strikes no more."""
        return now >= self.until or (self.times is not None and self.struck >= self.times)
