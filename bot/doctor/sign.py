"""What was looked at, how it is, and what mends it."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How something is: doubtful is what works today and may not tomorrow."""

    WELL = "well"
    DOUBTFUL = "doubtful"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class Sign:
    """How one thing is; `remedy` says what to do where it is not well."""

    subject: str
    health: Health
    said: str
    remedy: str = ""


def well(subject: str, said: str) -> Sign:
    """Say that something is as it should be."""
    return Sign(subject, Health.WELL, said)


def doubtful(subject: str, said: str, remedy: str) -> Sign:
    """Say what works today and may not tomorrow."""
    return Sign(subject, Health.DOUBTFUL, said, remedy)


def ill(subject: str, problem: BaseException | str, remedy: str = "") -> Sign:
    """Say what is wrong; our own errors name their remedy after a semicolon."""
    said, _, mended_by = str(problem).partition("; ")
    return Sign(subject, Health.ILL, said, remedy or mended_by)
