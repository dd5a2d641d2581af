"""What is weighed of a line: its words, pairs of them, families, marks, and what it answers."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from bot.animation.lexicon import ENGLISH, FRENCH, families
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
    {
        "/who",
        "/do",
        "/you",
        "/i",
        "/we",
        "/can",
        "/tell",
        "/wish",
        "/ask",
        "/think",
        "/kin",
        "/job",
        "/lived",
    }
    | {
        "/time",
        "/here",
        "/error",
        "/screen",
        "/tech",
        "/help",
        "/pain",
        "/thanks",
        "/fine",
        "/show",
    }
    | {
        "/crowd",
        "/laugh",
        "/polite",
        "/doubt",
        "/title",
        "/or",
        "/?",
        "/<host>",
        "/<guest>",
        "/<mod>",
    }
    | {"/<viewer>", "/<year>", "/<number>", "/<laugh>"}
)
"""Families whose meeting in one line tells something, wherever they stand in it."""
SHAPES = 20_000
"""Words whose families are kept."""
UNKNOWN = ("/_",)
Shape = tuple[str, ...]


def features(line: Spoken, room: Surroundings) -> dict[str, None]:
    """Name everything that may tell of what kind a line is, each thing once."""
    words = list(line.words)
    bare = [word for word in words if word not in MARKS]
    found = ["bias", *words]
    found += _sequences(words, bare)
    found += _families(words, line.french)
    found += _marks(words, bare, line)
    found += _context(words, line, room)
    return dict.fromkeys(found)


def _sequences(words: list[str], bare: list[str]) -> list[str]:
    """Name words that stand together, or with one between."""
    begun, said = ["^", *bare], [word for word in words if word not in "!-"]
    found = [f"{one} {two}" for one, two in zip(["^", *words], [*words, "$"], strict=True)]
    found += [f"{a} {b} {c}" for a, b, c in zip(begun, bare, bare[1:], strict=False)]
    found += [f"{a} . {c}" for a, c in zip(["^", *said], said[1:], strict=False)]
    found += [f"{word[:STEM]}~" for word in bare if len(word) > STEM and word[0] != "<"]
    found.append(f"long {next((most for most in LENGTHS if len(bare) <= most), 99)}")
    return found


def _families(words: list[str], french: int) -> list[str]:
    tongue = (french > 0) - (french < 0)
    shapes = [_shape(word, tongue) for word in words if word not in "!-"]
    found = [one for shape in shapes for one in shape]
    kinds = sorted(PAIRED.intersection(found))
    for place, shape in enumerate(shapes[:OPENING]):
        found += [f"{one}@{place}" for one in shape]
    for left, right in zip([("/^",), *shapes], [*shapes, ("/$",)], strict=True):
        found += [f"{one} {other}" for one in left for other in right]
    found += _subject(shapes, marked="?" in words)
    found += [f"{one}+{other}" for one, other in combinations(kinds, 2)]
    return found


def _subject(shapes: Sequence[Shape], *, marked: bool) -> tuple[str, ...]:
    """Name how much a line is about: set phrases are about nothing."""
    unknown = min(shapes.count(UNKNOWN), MOST_UNKNOWN)
    first = shapes[0] if shapes else ()
    opens = "who" if "/who" in first else "do" if "/do" in first else ""
    about = f"_{unknown}"
    length = min(len(shapes) // 2, 8)
    return (about, f"{about} {opens}", f"{about} {marked}", f"_{opens} long {length}")


@lru_cache(maxsize=SHAPES)
def _shape(word: str, tongue: int) -> Shape:
    """Return the families of a word, in French above nought, in English below, else in both."""
    if word[0] == "<" or word == "?":
        return (f"/{word}",)
    languages = {1: (FRENCH,), -1: (ENGLISH,)}.get(tongue, (FRENCH, ENGLISH))
    found = [f"/{one}" for language in languages for one in families(language).get(word, ())]
    return tuple(dict.fromkeys(found)) or UNKNOWN


def _marks(words: list[str], bare: list[str], line: Spoken) -> Iterator[str]:
    count = words.count("?")
    yield f"?{min(count, 3)}"
    if words and words[-1] == "?":
        yield "?$"
    if count:
        said = [word for word in words if word not in "!-"]
        yield f"?+{min(len(said) - 1 - said.index('?'), 4)}"
    if line.marks and not QUOTES.isdisjoint(line.marks):
        yield '"?' if count else '"'
    if bare and line.text.isupper():
        yield "AA"
    if line.text[:1] in ("*", "!"):
        yield f"^{line.text[0]}"
    yield from (mark for mark in ("…", ",", ":") if mark in line.marks)


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
    words = list(read(text, NOBODY).words)
    return "?" in words or _opens(words)


def _opens(words: list[str]) -> bool:
    """Say whether one of the first words asks."""
    tables = (families("fr"), families("en"))
    return any("who" in table.get(word, ()) for word in words[:2] for table in tables)
