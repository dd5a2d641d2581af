"""What the context of a word does to how sure it makes."""

from dataclasses import dataclass

from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Weight:
    """What a context does to a certainty c: it becomes c + (1 - c) · gain, times `factor`.

    Never both at once: an excused word is not made surer. `said` names the contexts at work.
    """

    factor: float = 1.0
    gain: float = 0.0
    said: tuple[Phrase, ...] = ()


NO_CONTEXT = Weight()
