"""The pieces that the second reader knows: what its languages are written with, and no more.

The full vocabulary has 250,000 pieces of a hundred languages. A piece that is left out is read
in smaller ones, so that an unknown word is spelled rather than skipped.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

SPECIAL = 4
"""The first pieces mean a begin, padding, an end, and what is unknown."""
COMMON = 70_000
"""Of so many pieces, the most frequent ones of all languages, those in Latin letters are kept."""
LONGEST = 64


def chosen(full: Path, texts: Iterable[str]) -> list[int]:
    """Return the ids of the pieces to keep, in their order."""
    tokenizer = Tokenizer.from_file(str(full))
    seen = Counter[int]()
    for text in texts:
        seen.update(tokenizer.encode(f"query: {text}").ids)
    vocabulary = json.loads(full.read_text("utf-8"))["model"]["vocab"]
    kept = set(range(SPECIAL)) | set(seen)
    for number, (piece, _) in enumerate(vocabulary):
        plain = piece.strip("▁")
        common = number < COMMON and plain == plain.lower() and _is_latin(plain)
        if common or (len(plain) == 1 and number < len(vocabulary) and _is_latin(plain)):
            kept.add(number)
    return sorted(one for one in kept if one < len(vocabulary))


def pruned(full: Path, kept: list[int]) -> Tokenizer:
    """Return a tokenizer that knows the kept pieces alone, numbered from 0."""
    described: dict[str, Any] = json.loads(full.read_text("utf-8"))
    vocabulary = described["model"]["vocab"]
    described["model"]["vocab"] = [vocabulary[one] for one in kept]
    tokenizer = Tokenizer.from_str(json.dumps(described))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.enable_padding(pad_id=1, pad_token="<pad>")  # noqa: S106  # a piece of text
    return tokenizer


def _is_latin(text: str) -> bool:
    return all(one < "ɐ" for one in text)
