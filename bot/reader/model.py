"""The model: texts in, two probabilities out, on one core and without a network."""

from array import array
from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.reader.errors import DamagedWeightsError, NoReaderError
from bot.reader.sums import MODEL, SHIPPED, TOKENIZER, checked

NEEDED = ("numpy", "onnxruntime", "tokenizers")
ANSWERS, MEANING = "answers", "meaning"
"""The outputs of the model."""
ASKED = "query: "
"""What its encoder was taught that a text begins with."""


class Answer(NamedTuple):
    """How much a text reads like hate and like an insult, 0 to 1."""

    hate: float
    insult: float
    meaning: Sequence[float] = ()
    """What both are told from, where that was asked for."""


NOTHING = Answer(0.0, 0.0)
"""The answer to what says nothing."""


class _Row(Protocol):
    """A row of numbers of the library that gives them."""

    def __getitem__(self, at: int) -> "_Row":
        """Return one row."""

    def tolist(self) -> list[float]:
        """Return it as plain numbers."""


class Reads(Protocol):
    """Whoever answers for texts; may take milliseconds for each."""

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text, one after the other."""


def missing() -> str:
    """Name the first package that is needed and not installed, empty where all are there."""
    return next((name for name in NEEDED if find_spec(name) is None), "")


def open_model(folder: Path | None = None, *, meanings: bool = False) -> "Model":
    """Load the model, which takes about a second; raises `ReaderError`.

    With `meanings` each answer has its meaning, where the weights tell it.
    """
    if lacks := missing():
        raise NoReaderError(lacks)
    folder = checked(folder or SHIPPED)
    try:
        return Model(folder, meanings=meanings)
    except Exception as problem:  # what the two libraries raise has no common base
        raise DamagedWeightsError(MODEL, f"in `{folder}` cannot be loaded: {problem}") from problem


class Later:
    """A model that is loaded when it is first asked: until then it costs nothing."""

    def __init__(self, folder: Path | None = None, *, meanings: bool = False) -> None:
        self._folder = folder
        self._meanings = meanings
        self._model: Model | None = None

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text; raises `ReaderError` where the model cannot be loaded."""
        if self._model is None:
            self._model = open_model(self._folder, meanings=self._meanings)
        return self._model.answers(texts)


class Model:
    """Reads each text alone.

    Its weights are of 8 bits, and what a batch shares is one scale: in company a text would be
    answered otherwise than alone, and a replay otherwise than the live.
    """

    def __init__(self, folder: Path, *, meanings: bool = False) -> None:
        numpy, runtime, tokenizers = (import_module(name) for name in NEEDED)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        providers = ["CPUExecutionProvider"]
        model = str(folder / MODEL)
        session = runtime.InferenceSession(model, options, providers=providers)
        self._run = session.run
        told = [one.name for one in session.get_outputs()]
        self._wanted = [ANSWERS, MEANING] if meanings and MEANING in told else [ANSWERS]
        self._encode = tokenizers.Tokenizer.from_file(str(folder / TOKENIZER)).encode
        self._row = partial(numpy.array, dtype=numpy.int64, ndmin=2)

    def answers(self, texts: Sequence[str]) -> Iterator[Answer]:
        """Answer for each text, one after the other."""
        for text in texts:
            read = self._encode(ASKED + text.encode("utf-8", "replace").decode())
            ids, mask = self._row(read.ids), self._row(read.attention_mask)
            (answers,), *meaning = self._run(self._wanted, {"ids": ids, "mask": mask})
            yield Answer(float(answers[0]), float(answers[1]), *(_small(one) for one in meaning))


def _small(meaning: "_Row") -> "array[float]":
    """Return a meaning as small as it can be kept: four bytes a number."""
    return array("f", meaning[0].tolist())
