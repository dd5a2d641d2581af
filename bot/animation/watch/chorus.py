"""The chorus: how many viewers say the same long thing within a minute."""

from collections import OrderedDict, deque

import regex

from filters.engine.reading.folding import STRETCH

WITHIN = 60.0
TEXTS = 500
"""Different texts that are remembered."""
VOICES = 300
"""Viewers that are counted for one text."""
LEAST_WORDS, LEAST_LETTERS, LEAST_DENSE = 4, 16, 10
"""From how long on a text is none that many say by chance; scripts without spaces need less."""
WORDS = regex.compile(r"\p{L}+")


class Chorus:
    """Texts by what is left of them without case, signs, numbers and stretched letters."""

    def __init__(self) -> None:
        self._said: OrderedDict[str, deque[tuple[float, str]]] = OrderedDict()

    def heard(self, text: str, author: str, moment: float) -> int:
        """Return how many viewers said that within the last minute, 0 for what is short."""
        key = melody(text)
        if not key:
            return 0
        voices = self._said.setdefault(key, deque(maxlen=VOICES))
        self._said.move_to_end(key)
        if len(self._said) > TEXTS:
            self._said.popitem(last=False)
        while voices and voices[0][0] < moment - WITHIN:
            voices.popleft()
        voices.append((moment, author))
        return len({who for _, who in voices})


def melody(text: str) -> str:
    """Return what a chorus has in common, empty for what is too short."""
    words = WORDS.findall(text.casefold())
    letters = sum(map(len, words))
    is_long = len(words) >= LEAST_WORDS and letters >= LEAST_LETTERS
    if not is_long and not (letters >= LEAST_DENSE and not text.isascii() and _is_dense(words)):
        return ""
    return str(STRETCH.sub(r"\1", " ".join(words)))


def _is_dense(words: list[str]) -> bool:
    """Whether a text is in letters without case, which take fewer signs."""
    return all(one.upper() == one for one in words)
