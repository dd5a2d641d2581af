"""What is weighed of a line: its words, pairs of them, families, marks, and what it answers."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from bot.animation.lexicon import families
from bot.animation.spoken import QUOTES, Spoken, read
from bot.animation.surroundings import NOBODY, Standing, Surroundings

OPENING = 3
"""Words from the beginning whose place is weighed."""
LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40)
STEM = 5
"""Letters of a word that its forms share."""
MOST_UNKNOWN = 4
"""Words of no family from which on their number tells nothing more: they are what it is about."""
MARKS = "?!-"
PAIRED = frozenset(
    {"who", "do", "you", "i", "we", "can", "tell", "wish", "ask", "think", "kin", "job", "lived"}
    | {"time", "here", "error", "screen", "tech", "help", "pain", "thanks", "fine", "show"}
    | {"crowd", "laugh", "polite", "doubt", "title", "or", "?", "<host>", "<guest>", "<mod>"}
    | {"<viewer>", "<year>", "<number>", "<laugh>"}
)
"""Families whose meeting in one line tells something, wherever they stand in it."""
Shape = tuple[str, ...]
Table = Mapping[str, tuple[str, ...]]


def features(line: Spoken, room: Surroundings) -> dict[str, None]:
    """Name everything that may tell of what kind a line is, each thing once."""
    words = [one.word for one in line.words]
    found: dict[str, None] = dict.fromkeys(words)
    found.update(dict.fromkeys(_sequences(words)))
    found.update(dict.fromkeys(_families(words, line)))
    found.update(dict.fromkeys(_marks(words, line)))
    found.update(dict.fromkeys(_context(words, line, room)))
    return found


def _sequences(words: list[str]) -> Iterator[str]:
    yield "bias"
    for one, other in pairwise(["^", *words, "$"]):
        yield f"{one} {other}"
    bare = [word for word in words if word not in MARKS]
    for one, two, three in zip(["^", *bare], bare, bare[1:], strict=False):
        yield f"{one} {two} {three}"
    for word in bare:
        if len(word) > STEM and word[0] != "<":
            yield f"{word[:STEM]}~"
    yield f"long {next((most for most in LENGTHS if len(bare) <= most), 99)}"


def _families(words: list[str], line: Spoken) -> Iterator[str]:
    tables = [families(one) for one in line.languages]
    shapes = [_shape(word, tables) for word in words if word not in "!-"]
    for place, shape in enumerate(shapes):
        for one in shape:
            yield f"/{one}"
            if place < OPENING:
                yield f"/{one}@{place}"
    for left, right in pairwise([("^",), *shapes, ("$",)]):
        yield from (f"/{one} /{other}" for one in left for other in right)
    yield from _subject(shapes, marked="?" in words)
    kinds = sorted(PAIRED.intersection(one for shape in shapes for one in shape))
    yield from (f"/{one}+{other}" for one, other in combinations(kinds, 2))


def _subject(shapes: Sequence[Shape], *, marked: bool) -> Iterator[str]:
    """Name how much a line is about: set phrases are about nothing."""
    unknown = min(sum(1 for shape in shapes if shape == ("_",)), MOST_UNKNOWN)
    first = shapes[0] if shapes else ()
    opens = "who" if "who" in first else "do" if "do" in first else ""
    yield f"_{unknown}"
    yield f"_{unknown} {opens}"
    yield f"_{unknown} {marked}"
    yield f"_{opens} long {min(len(shapes) // 2, 8)}"


def _shape(word: str, tables: list[Table]) -> Shape:
    if word[0] == "<" or word == "?":
        return (word,)
    found = [one for table in tables for one in table.get(word, ())]
    return tuple(dict.fromkeys(found)) or ("_",)


def _marks(words: list[str], line: Spoken) -> Iterator[str]:
    count = words.count("?")
    yield f"?{min(count, 3)}"
    if words and words[-1] == "?":
        yield "?$"
    quoted = any(one in QUOTES for one in line.marks)
    if count:
        bare = [word for word in words if word not in "!-"]
        yield f"?+{min(len(bare) - 1 - bare.index('?'), 4)}"
    if quoted:
        yield '"?' if count else '"'
    if line.text.isupper():
        yield "AA"
    if line.text[:1] in ("*", "!"):
        yield f"^{line.text[0]}"
    for mark in ("…", ",", ":"):
        if mark in line.marks:
            yield mark


def _context(words: list[str], line: Spoken, room: Surroundings) -> Iterator[str]:
    replied = room.replied
    if replied is not None:
        who = "viewer" if replied.standing is Standing.VIEWER else "host"
        yield f"re:{who}"
        yield f"re:{who}:{'asked' if asks(replied.text) else 'said'}"
        if "?" in words:
            yield f"re:{who}:?"
        if words and _opens(words):
            yield f"re:{who}:who"
    if any(f"@{one.login}" in line.text for one in room.earlier if one.login):
        yield "names earlier"


def asks(text: str) -> bool:
    """Say whether a line that was answered is a question, which speech shows by no mark."""
    words = [one.word for one in read(text, NOBODY).words]
    return "?" in words or _opens(words)


def _opens(words: list[str]) -> bool:
    """Say whether one of the first words asks."""
    tables = (families("fr"), families("en"))
    return any("who" in table.get(word, ()) for word in words[:2] for table in tables)
