"""Learns the ear's weights: `python -m training.voices.train`, with numpy beside the bot's own.

With `--folds` it learns five times from four fifths and says how it does on the fifth.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bot.animation.doubting import believed
from bot.animation.voice import SURFACED, Kind
from bot.animation.weighing import HUNDREDTHS, KINDS, PRIOR, softened
from tests.animation.exam import LANGUAGES, Marks, table
from training.voices.lines import Lesson, labelled, own

TABLE = Path(__file__).parents[2] / "bot/animation/tables/weights.tsv"
SEEN = 2
"""Lines in which a feature must stand to be learned."""
EPOCHS, RATE, DECAY, START = 6, 0.1, 0.01, 0.01
SEEDS = (7, 8, 9)
"""Orders in which the lines are learned; what is learned in each is averaged."""
SMALLEST = 4
"""Weights that are nowhere above so many hundredths are not worth their place."""
FOLDS = 5
Array = np.ndarray


def learn(lessons: Sequence[Lesson]) -> dict[str, Array]:
    """Learn by AdaGrad on the softmax's loss, averaged over the later half of the epochs."""
    counts = Counter(name for lesson in lessons for name in lesson.features)
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    place = {name: number for number, name in enumerate(names)}
    rows = [[place[name] for name in lesson.features if name in place] for lesson in lessons]
    kinds = [KINDS.index(lesson.kind) for lesson in lessons]
    total = sum((_learned(rows, kinds, len(names), seed) for seed in SEEDS), np.zeros(1))
    return dict(zip(names, total / len(SEEDS), strict=True))


def _learned(rows: list[list[int]], kinds: list[int], width: int, seed: int) -> Array:
    weights = np.zeros((width, len(KINDS)))
    steps, total = np.full(weights.shape, START), np.zeros(weights.shape)
    order = list(range(len(rows)))
    dice = random.Random(seed)
    for epoch in range(EPOCHS):
        dice.shuffle(order)
        for number in order:
            _step(weights, steps, rows[number], kinds[number])
        if epoch >= EPOCHS // 2:
            total += weights
    return total / (EPOCHS - EPOCHS // 2)


def chances(weights: dict[str, Array], lesson: Lesson) -> Array:
    """Return how likely each kind is."""
    sums = sum((weights[one] for one in lesson.features if one in weights), np.array(PRIOR))
    return np.array(softened(list(sums)))


def _step(weights: Array, steps: Array, row: list[int], kind: int) -> None:
    sums = weights[row].sum(axis=0)
    slope = np.exp(sums - sums.max())
    slope /= slope.sum()
    slope[kind] -= 1
    step = slope + DECAY * weights[row]
    steps[row] += step * step
    weights[row] -= RATE * step / np.sqrt(steps[row])


def folds() -> Iterator[str]:
    """Say how well lines are heard that nothing was learned from."""
    lessons = labelled()
    more = _apart(own(), lessons)
    pairs: dict[str, Counter[tuple[Kind, Kind]]] = {language: Counter() for language in LANGUAGES}
    for fold in range(FOLDS):
        weights = learn([*(one for n, one in enumerate(lessons) if n % FOLDS != fold), *more])
        for lesson in lessons[fold::FOLDS]:
            pairs[lesson.language][lesson.kind, _heard(weights, lesson)] += 1
    for language, counted in pairs.items():
        yield language
        yield from table(Marks(counted))


def _apart(more: list[Lesson], held: list[Lesson]) -> list[Lesson]:
    """Return lines without those that stand among the ones held: none may be known by heart."""
    known = {_bare(one) for one in held}
    return [one for one in more if _bare(one) not in known]


def _bare(lesson: Lesson) -> tuple[str, str]:
    return lesson.language, lesson.line.text.casefold().strip(" ?!.")


def _heard(weights: dict[str, Array], lesson: Lesson) -> Kind:
    shares = chances(weights, lesson)
    best = KINDS[int(shares.argmax())]
    if believed(best, float(shares.max()), lesson.line, lesson.room):
        return best
    return Kind.NOTHING if best in SURFACED else best


def write(weights: dict[str, Array]) -> None:
    """Write the table that the ear reads."""
    head = "\t".join(["feature", *KINDS])
    rows = {name: np.rint(row * HUNDREDTHS).astype(int) for name, row in weights.items()}
    body = [
        "\t".join([name, *map(str, row)])
        for name, row in rows.items()
        if abs(row).max() >= SMALLEST
    ]
    note = "# Learned by training/voices; not to be edited."
    TABLE.write_text("\n".join([note, head, *body, ""]), encoding="utf-8")


if __name__ == "__main__":
    if "--folds" in sys.argv:
        print(*folds(), sep="\n")
    else:
        write(learn([*labelled(), *own()]))
