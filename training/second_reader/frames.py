"""Rows that are made from frames of our own: sentences with places for whom and what they name."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from training.second_reader.rows import UNKNOWN, Row, tidy

FRAMES = Path(__file__).with_name("frames")
PLACE = re.compile(r"\{(\w+)\}")
HEADING = re.compile(r"\[(\w+)\] ([01?]) ([01?])")


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with places, and what is known of it whoever is named."""

    text: str
    hate: float
    insult: float
    source: str
    places: dict[str, tuple[str, ...]]

    @property
    def is_apart(self) -> bool:
        """Whether it is kept apart: one frame in five is, with everything that fills it."""
        return crc32(self.text.encode()) % 5 == 0

    def filled(self, rng: random.Random) -> Row:
        """Return a row of it, the places filled by chance."""
        text = PLACE.sub(lambda one: rng.choice(self.places[one[1]]), self.text)
        return Row(tidy(text), self.hate, self.insult, source=self.source)


def frames(folder: Path = FRAMES) -> Iterator[Frame]:
    """Read the frames of each language."""
    for file in sorted(folder.glob("*.txt")):
        yield from _read(file)


def _read(file: Path) -> Iterator[Frame]:
    places: dict[str, tuple[str, ...]] = {}
    kind, hate, insult = "", 0.0, 0.0
    for line in file.read_text("utf-8").splitlines():
        if heading := HEADING.fullmatch(line):
            kind, hate, insult = heading[1], _answer(heading[2]), _answer(heading[3])
        elif " = " in line and not kind:
            name, _, fillings = line.partition(" = ")
            places[name] = tuple(fillings.split(" | "))
        elif line:
            yield Frame(line, hate, insult, f"{file.stem}.{kind}", places)


def _answer(written: str) -> float:
    return UNKNOWN if written == "?" else float(written)


def made(times: int, rng: random.Random, *, apart: bool = False) -> list[Row]:
    """Fill each frame so many times, once where it has no places; the same row comes once."""
    rows = dict[str, Row]()
    for frame in frames():
        if frame.is_apart is apart:
            for _ in range(times if PLACE.search(frame.text) else 1):
                one = frame.filled(rng)
                rows.setdefault(one.text, one)
    return list(rows.values())


def disguised(text: str, rng: random.Random) -> str:
    """Spell a text so that word lists do not know it: digits for letters, gaps, a vowel less."""
    way = rng.choice(("digits", "gaps", "stars", "vowels", "joined"))
    words = text.split()
    if way == "joined":
        at = rng.randrange(len(words))
        return " ".join([*words[:at], "".join(words[at : at + 2]), *words[at + 2 :]])
    for at in rng.sample(range(len(words)), max(1, len(words) // 3)):
        words[at] = _respelled(words[at], way, rng)
    return " ".join(words)


def _respelled(word: str, way: str, rng: random.Random) -> str:
    if way == "digits":
        return word.translate(DIGITS)
    if way == "gaps":
        return rng.choice((" ", ".", "-")).join(word)
    inner = [at for at, letter in enumerate(word) if letter in "aeiouyéèê" and at]
    if not inner:
        return word
    at = rng.choice(inner)
    return word[:at] + ("*" if way == "stars" else "") + word[at + 1 :]


DIGITS = str.maketrans("aeiost", "431057")
