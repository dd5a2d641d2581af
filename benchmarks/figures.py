"""A figure, and the target beside it."""

from dataclasses import dataclass

NOT_MET, MET, AIM, PLAIN = "not met", "met", "aim met", ""


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure must be and what we aim at; `at_least` says which side is the good one."""

    must: float
    aim: float
    at_least: bool = False

    def verdict(self, value: float) -> str:
        if self._reached(value, self.aim):
            return AIM
        return MET if self._reached(value, self.must) else NOT_MET

    def _reached(self, value: float, bound: float) -> bool:
        return value >= bound if self.at_least else value <= bound

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.must:g} ({self.aim:g})"


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, under the heading where it is shown."""

    heading: str
    what: str
    value: float
    unit: str
    target: Target | None = None

    @property
    def verdict(self) -> str:
        return self.target.verdict(self.value) if self.target else PLAIN
