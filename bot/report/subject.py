"""What a report must know of its channel that the records do not tell."""

from dataclasses import dataclass

from filters.engine.charter import Charter


@dataclass(frozen=True, slots=True)
class Subject:
    """A channel: its names, its charter in force, and what its show is about."""

    login: str
    name: str
    language: str
    charter: Charter | None = None
    words: tuple[str, ...] = ()
