"""The other forms of a word: French gender and number, English endings."""

from collections.abc import Iterator
from typing import Literal

Inflection = Literal["fr", "en"]

FEMININES = (
    ("teur", ("teuse", "trice")),
    ("eur", ("euse",)),
    ("eux", ("euse",)),
    ("if", ("ive",)),
    ("eau", ("elle",)),
    ("el", ("elle",)),
    ("ien", ("ienne",)),
    ("on", ("onne",)),
    ("ot", ("otte", "ote")),
    ("et", ("ette",)),
    ("er", ("ère",)),
    ("os", ("osse",)),
    ("as", ("asse",)),
    ("nc", ("nche",)),
    ("c", ("que",)),
    ("e", ("e",)),
)
"""What a masculine ends with, and its feminines; any other takes an -e."""
HINGES = frozenset(
    ("à", "au", "aux", "avec", "comme", "d", "de", "des", "du", "en", "et", "ou", "par", "pour")
)
"""What ends the part of a phrase that agrees: `fils de …`."""
FIXED = frozenset(
    (
        *("bande", "ces", "cet", "cette", "chez", "elle", "elles", "espece", "espèce", "est"),
        *("etes", "etre", "ils", "les", "leur", "leurs", "mes", "mon", "nos", "notre", "nous"),
        *("pas", "plus", "que", "qui", "ses", "son", "sont", "suis", "tes", "toi", "ton", "tous"),
        *("tout", "toute", "toutes", "trop", "une", "vas", "vos", "votre", "vous", "vraiment"),
        *("êtes", "être"),
    )
)
"""Words of a phrase that agree with nothing, or that agree in ways of their own."""
VOWELS = "aeiouy"
SHORTEST = 3


def forms(text: str, language: Inflection) -> Iterator[str]:
    """Return the other forms of a folded term, accents kept; some are words that nobody says."""
    words = tuple(text.split(" "))
    for form in _french(words) if language == "fr" else _english(words):
        if form != words:
            yield " ".join(form)


def _french(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Let the words before the first hinge agree in gender and number."""
    stop = next((place for place, word in enumerate(words) if word in HINGES), len(words))
    head, rest = words[:stop], words[stop:]
    for way in (_singular, _plural, _feminine, _feminines, _second_feminine):
        yield (*(way(word) if _agrees(word) else word for word in head), *rest)


def _agrees(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST and word not in FIXED


def _singular(word: str) -> str:
    """Return a listed plural's singular."""
    return word[:-1] if word.endswith(("és", "ds")) else word


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return f"{word[:-2]}aux"
    return f"{word}x" if word.endswith(("eau", "eu")) else f"{word}s"


def _feminine(word: str) -> str:
    return _feminines_of(word)[0]


def _second_feminine(word: str) -> str:
    return _feminines_of(word)[-1]


def _feminines(word: str) -> str:
    return _plural(_feminine(word))


def _feminines_of(word: str) -> tuple[str, ...]:
    for masculine, feminines in FEMININES:
        if word.endswith(masculine):
            stem = word[: len(word) - len(masculine)]
            return tuple(stem + one for one in feminines)
    return (f"{word}e",)


def _english(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give endings to the first word or to the last: the verb may be either.

    A phrase of more words is an expression: nobody says `go fucks yourself`.
    """
    if len(words) > 2:  # noqa: PLR2004  # a verb and its object
        return
    for place in {0, len(words) - 1}:
        for form in _endings(words[place]):
            yield (*words[:place], form, *words[place + 1 :])


def _endings(word: str) -> Iterator[str]:
    if len(word) < SHORTEST or not word.isalpha():
        return
    yield f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    if word.endswith("y") and word[-2] not in VOWELS:
        yield f"{word[:-1]}ies"
    stem = word[:-1] if word.endswith("e") else word + _doubled(word)
    for ending in ("ing", "in", "ings", "ed", "er", "ers"):
        yield stem + ending


def _doubled(word: str) -> str:
    """Return the letter that is written twice before an ending: `rub`, `rubbing`."""
    consonant, vowel, last = (one in VOWELS for one in word[-3:])
    once = consonant or not vowel or last or word[-1] in "wx"
    return "" if once else word[-1]
