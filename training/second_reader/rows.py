"""What the second reader learns from: rows of text, each with what is known of it."""

import csv
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from bot.lines import read_line, to_message
from bot.reader.cleaning import cleaned
from filters.engine.message import Message

UNKNOWN = -1.0


@dataclass(frozen=True, slots=True)
class Row:
    """A text as the reader sees it; each answer is 0 to 1, or unknown; `weight` is our trust."""

    text: str
    hate: float = UNKNOWN
    insult: float = UNKNOWN
    weight: float = 1.0
    source: str = ""


def tidy(text: str) -> str:
    """Return a plain text as a message would be read."""
    return cleaned(Message("", "", text))


def labelled(folder: Path) -> dict[str, list[Row]]:
    """Read every labelled set; their licences stand in the model card."""
    return {
        "dynahate": [_hate(one, "dynahate") for one in _csv(folder / "dynahate/train.csv.gz")],
        "hatemoji": [_hate(one, "hatemoji") for one in _csv(folder / "hatemojibuild/train.csv.gz")],
        "mhs": [_hate(one, "mhs") for one in _csv(folder / "mhs/train.csv.gz")],
        "mlma": [_hate(one, "mlma", 0.3) for one in _csv(folder / "mlma-fr/train.csv.gz")],
        "paradetox": list(_pairs(folder / "paradetox/paradetox.tsv.gz")),
        "surge": list(_surge(folder / "surge-toxicity/toxicity_en.csv")),
    }


def own_cases(folder: Path, *, apart: bool = False) -> list[Row]:
    """Read our own cases, French and English: four in five to learn from, the fifth kept apart."""
    rows = []
    for file in sorted(folder.glob("*.jsonl")):
        language = file.name[:2]
        for line in file.read_text("utf-8").splitlines():
            one = json.loads(line)
            if (crc32(one["text"].encode()) % 5 == 0) is apart:
                source = f"{language}.{one['kind']}"
                rows.append(Row(tidy(one["text"]), one["hate"], one["insult"], source=source))
    return rows


def chat(file: Path) -> Iterator[Row]:
    """Read a chat log as what honest people say: no hate and no insult."""
    with gzip.open(file) as lines:
        for number, line in enumerate(lines):
            text = cleaned(to_message(read_line(line), number, "chat"))
            if text:
                yield Row(text, 0.0, 0.0, source="chat")


def noisy(text: str, rng: random.Random) -> str:
    """Misspell a text a little, as thumbs do: a letter dropped, doubled, swapped, unaccented."""
    letters = list(text)
    for _ in range(max(1, len(letters) // 25)):
        at = rng.randrange(len(letters))
        way = rng.choice(("drop", "double", "swap", "street"))
        if way == "drop" and letters[at].isalpha():
            letters[at] = ""
        elif way == "double":
            letters[at] *= 2
        elif way == "swap" and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        else:
            letters[at] = _STREET.get(letters[at], letters[at])
    return "".join(letters)


_STREET = dict(zip("éèêàâçùûîôae", "eeeaacuuio4" + "3", strict=True))


def _csv(file: Path) -> Iterator[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _hate(one: dict[str, str], source: str, weight: float = 1.0) -> Row:
    return Row(tidy(one["text"]), float(one["label"]), weight=weight, source=source)


def _pairs(file: Path) -> Iterator[Row]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        for one in csv.DictReader(lines, delimiter="\t"):
            yield Row(tidy(one["toxic"]), insult=1.0, weight=0.7, source="paradetox")
            yield Row(tidy(one["neutral1"]), 0.0, 0.0, weight=0.7, source="paradetox")


def _surge(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        for one in csv.DictReader(lines):
            toxic = one["is_toxic"].strip().lower() == "toxic"
            hate = UNKNOWN if toxic else 0.0
            yield Row(tidy(one["text"]), hate, float(toxic), weight=0.7, source="surge")
