"""What a build insists on, and whether a backtest keeps to it."""

from dataclasses import dataclass

from bot.backtest.result import Result


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares from 0 to 1 that must not be exceeded; None is no limit."""

    breach_rate: float | None = None
    changed: float | None = None
    damaged: float | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """One limit, held against a backtest."""

    name: str
    found: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether it is not exceeded."""
        return self.found <= self.limit

    @property
    def sentence(self) -> str:
        """What is said of it."""
        verb = "is within" if self.kept else "exceeds"
        return f"{self.name} {self.found:.4%} {verb} {self.limit:.4%}"


def check(result: Result, limits: Limits) -> tuple[Checked, ...]:
    """Hold a backtest against every limit that there is."""
    read = sum(one.messages for one in result.readings) + result.damaged
    found = (
        ("breach rate", result.breach_rate, limits.breach_rate),
        ("share of messages treated otherwise", result.changed_rate, limits.changed),
        ("share of damaged lines", result.damaged / read if read else 0.0, limits.damaged),
    )
    return tuple(Checked(name, value, limit) for name, value, limit in found if limit is not None)
