"""Examines a packed reader: what it sees at a fixed share of real chat, and our cases by kind."""

import argparse
import csv
import gzip
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.second_reader.export import MODEL, TOKENIZER
from training.second_reader.frames import made
from training.second_reader.rows import Row, chat, own_cases, tidy

SHARES = (0.02, 0.01, 0.005, 0.001)
"""Of real chat that may be flagged."""
UNSEEN = ("politics-2022-a", "variety-2021")
"""Logs that nothing was ever trained on."""
SETS = {
    "dynahate dev": "dynahate/dev.csv.gz",
    "hatemoji test": "hatemojibuild/test.csv.gz",
    "mhs dev": "mhs/dev.csv.gz",
}
HALF = 2
"""Where in `SHARES` the half of a percent stands: two heads at it flag one percent at most."""
FILLED = 4
"""How often a frame that is kept apart is filled."""


class Packed:
    """A packed reader."""

    def __init__(self, weights: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(weights / MODEL), options)
        self._tokenizer = Tokenizer.from_file(str(weights / TOKENIZER))

    def answers(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return hate and insult for each text, read alone as the bot reads it."""
        known: dict[str, NDArray[np.float32]] = {}
        for text in texts:
            if text not in known:
                read = self._tokenizer.encode(f"query: {text}")
                fed = {"ids": np.array([read.ids]), "mask": np.array([read.attention_mask])}
                known[text] = self._session.run(["answers"], fed)[0][0]
        return np.array([known[text] for text in texts])


def main() -> None:
    """Examine by the command line."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("weights", type=Path)
    asked.add_argument("--data", type=Path, required=True, help="folder of chat/ and labelled/")
    asked.add_argument("--cases", type=Path, default=Path(__file__).parent / "cases")
    asked.add_argument("--lines", type=int, default=8_000, help="of each chat log")
    options = asked.parse_args()
    packed = Packed(options.weights)
    talk = [_answers(packed, options.data, name, options.lines) for name in UNSEEN]
    limits = [float(np.quantile(np.concatenate(talk)[:, 0], 1 - share)) for share in SHARES]
    insulting = [float(np.quantile(np.concatenate(talk)[:, 1], 1 - share)) for share in SHARES]
    print("share of chat   ", *(f"{share:7.1%}" for share in SHARES))
    print("limit of hate   ", *(f"{limit:7.3f}" for limit in limits))
    print("limit of insult ", *(f"{limit:7.3f}" for limit in insulting))
    for name, place in SETS.items():
        rows = list(_labelled(options.data / "labelled" / place))
        _shown(name, packed.answers([one.text for one in rows])[:, 0], _of(rows, "hate"), limits)
    made_apart = made(FILLED, random.Random(0), apart=True)
    for name, apart in (
        ("own", own_cases(options.cases, apart=True)),
        ("frames", made_apart),
    ):
        found = packed.answers([one.text for one in apart])
        for language in ("en", "fr"):
            here = [at for at, one in enumerate(apart) if one.source.startswith(language)]
            rows = [apart[at] for at in here]
            _shown(f"{name} hate {language}", found[here, 0], _of(rows, "hate"), limits)
            _shown(f"{name} insult {language}", found[here, 1], _of(rows, "insult"), insulting)
        _by_kind(apart, found, limits[HALF], insulting[HALF])


def _answers(packed: Packed, data: Path, name: str, lines: int) -> NDArray[np.float32]:
    rows = chat(data / f"chat/{name}.jsonl.gz")
    return packed.answers([one.text for _, one in zip(range(lines), rows, strict=False)])


def _labelled(file: Path) -> Iterable[Row]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        for one in csv.DictReader(lines):
            yield Row(tidy(one["text"]), float(one["label"]))


def _of(rows: Sequence[Row], question: str) -> NDArray[np.bool_]:
    return np.array([getattr(one, question) == 1 for one in rows])


def _shown(
    name: str, found: NDArray[np.float32], true: NDArray[np.bool_], limits: Sequence[float]
) -> None:
    cells = [
        f"{(found[true] >= limit).mean():4.0%}/{(found[~true] >= limit).mean():3.0%}"
        for limit in limits
    ]
    print(f"{name:16}", *cells, f"  n={len(true)}")


def _by_kind(rows: Sequence[Row], found: NDArray[np.float32], hate: float, insult: float) -> None:
    """Print how many of each kind are answered rightly at one percent of chat by either head."""
    right = defaultdict[str, list[bool]](list)
    for row, (first, second) in zip(rows, found, strict=True):
        seen = first >= hate or second >= insult
        right[row.source].append(bool(seen) == (row.hate == 1 or row.insult == 1))
    for kind, answers in sorted(right.items()):
        print(f"  {kind:28} {sum(answers):3}/{len(answers)}")


if __name__ == "__main__":
    main()
