"""The model: texts in, two probabilities out, on one core and without a network."""

from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.reader.errors import DamagedWeightsError, NoReaderError
from bot.reader.sums import MODEL, SHIPPED, TOKENIZER, checked

NEEDED = ("numpy", "onnxruntime", "tokenizers")
ASKED = "query: "
"""What its encoder was taught that a text begins with."""


class Answer(NamedTuple):
    """How much a text reads like hate and like an insult, 0 to 1."""

    hate: float
    insult: float


NOTHING = Answer(0.0, 0.0)
"""The answer to what says nothing."""


class Reads(Protocol):
    """Whoever answers for texts; may take milliseconds for each."""

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text, one after the other."""


def missing() -> str:
    """Name the first package that is needed and not installed, empty where all are there."""
    return next((name for name in NEEDED if find_spec(name) is None), "")


def open_model(folder: Path | None = None) -> "Model":
    """Load the model, which takes about a second; raises `ReaderError`."""
    if lacks := missing():
        raise NoReaderError(lacks)
    folder = checked(folder or SHIPPED)
    try:
        return Model(folder)
    except Exception as problem:  # what the two libraries raise has no common base
        raise DamagedWeightsError(MODEL, f"in `{folder}` cannot be loaded: {problem}") from problem


class Later:
    """A model that is loaded when it is first asked: until then it costs nothing."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._model: Model | None = None

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text; raises `ReaderError` where the model cannot be loaded."""
        if self._model is None:
            self._model = open_model(self._folder)
        return self._model.answers(texts)


class Model:
    """Reads each text alone.

    Its weights are of 8 bits, and what a batch shares is one scale: in company a text would be
    answered otherwise than alone, and a replay otherwise than the live.
    """

    def __init__(self, folder: Path) -> None:
        numpy, runtime, tokenizers = (import_module(name) for name in NEEDED)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        providers = ["CPUExecutionProvider"]
        model = str(folder / MODEL)
        self._run = runtime.InferenceSession(model, options, providers=providers).run
        self._encode = tokenizers.Tokenizer.from_file(str(folder / TOKENIZER)).encode
        self._row = partial(numpy.array, dtype=numpy.int64, ndmin=2)

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text, one after the other."""
        for text in texts:
            read = self._encode(ASKED + text.encode("utf-8", "replace").decode())
            ids, mask = self._row(read.ids), self._row(read.attention_mask)
            (hate, insult), *_ = self._run(["answers"], {"ids": ids, "mask": mask})[0]
            yield Answer(float(hate), float(insult))
