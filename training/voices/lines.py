"""What the ear learns from: the open half of the labelled set, and lines written for learning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.animation.features import features
from bot.animation.spoken import Spoken, spoken
from bot.animation.surroundings import Cast, Line, Standing, Surroundings
from bot.animation.voice import Kind
from filters.engine.message import Message
from tests.animation.exam import LANGUAGES, cases

CAST = Cast.of(
    host=["Nadia_TV"],
    guests=["Olivier_Martin", "DrLambert"],
    moderators=["Yanis_Modo", "ZoeMod"],
)
"""Who makes the show in the lines written for learning."""
HEADING = re.compile(r"\[(\w+)\]")
ANSWER = re.compile(r"(.*) <= (host|viewer): (.*)")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One line to learn from: what it is, and what may tell so."""

    language: str
    kind: Kind
    features: tuple[str, ...]
    line: Spoken
    room: Surroundings


def labelled() -> list[Lesson]:
    """Return the open half of the labelled set."""
    return [
        _lesson(language, case.kind, case.message.text, case.room)
        for language in LANGUAGES
        for case in cases(language)
    ]


def own() -> list[Lesson]:
    """Return the lines written for learning."""
    return [lesson for language in LANGUAGES for lesson in _own(language)]


def _own(language: str) -> Iterator[Lesson]:
    kind = Kind.NOTHING
    path = Path(__file__).parent / f"lines.{language}.txt"
    for line in path.read_text("utf-8").split("\n"):
        if heading := HEADING.fullmatch(line):
            kind = Kind(heading[1])
        elif line and not line.startswith("# "):
            answer = ANSWER.fullmatch(line)
            replied = Line(answer[3], Standing(answer[2])) if answer else None
            text = answer[1] if answer else line
            yield _lesson(language, kind, text, Surroundings(CAST, replied))


def _lesson(language: str, kind: Kind, text: str, room: Surroundings) -> Lesson:
    line = spoken(Message("lesson", "lesson", text), room.cast)
    return Lesson(language, kind, tuple(features(line, room)), line, room)
