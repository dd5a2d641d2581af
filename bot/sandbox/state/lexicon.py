"""The lexicon of the sandbox's AutoMod: it knows the words that it was taught, no others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lesson:
    """A word, its category, and from which level of a channel it is caught."""

    word: str
    category: str
    level: int


@dataclass(slots=True)
class Lexicon:
    """Every word once, whatever its case."""

    lessons: dict[str, Lesson] = field(default_factory=dict)

    def teach(self, lesson: Lesson) -> None:
        """Learn a word, or learn it anew."""
        self.lessons[lesson.word.casefold()] = lesson

    def caught(self, text: str, levels: Mapping[str, int]) -> tuple[Lesson, tuple[int, int]] | None:
        """Find the first word that a channel with such levels does not want."""
        if not self.lessons:
            return None
        for match in re.finditer(r"\w+", text):
            lesson = self.lessons.get(match[0].casefold())
            if lesson is not None and levels.get(lesson.category, 0) >= lesson.level:
                return lesson, match.span()
        return None
