"""Whether two questions ask the same thing in other words: by the concepts that both are about."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from bot.animation.lexicon import rows
from bot.animation.spoken import read
from bot.animation.surroundings import NOBODY, Cast

ALIKE = 0.62
"""From this likeness two wordings are one question."""
FULL, SWAPPED = 0.9, 0.1
"""Where each has a full concept of its own, one thing may stand in another's place."""
STEM = 5
"""Letters by which forms of a word nobody listed are one."""
GLUED = 6
"""Letters from which a French article may stick to its word: `lavion`."""
SPANS = frozenset({"temps", "heures", "heure", "jours", "days", "hours", "long", "minutes", "time"})
ASKS_LENGTH = frozenset({"combien", "how"})
NOTHING = "-"
MOST_CONCEPTS = 24
KEPT = 4096
HUNDREDTHS = 100
Gist = Mapping[str, float]


def alike(one: str, other: str, cast: Cast = NOBODY) -> bool:
    """Say whether two questions are the same question."""
    return likeness(gist(one, cast), gist(other, cast)) >= ALIKE


def likeness(one: Gist, other: Gist) -> float:
    """Return how much two gists share, from nought to one; of nothing, nothing is shared."""
    whole = sum(one.values()) + sum(other.values())
    if not whole:
        return 0.0
    shared = 2 * sum(weight for name, weight in one.items() if name in other) / whole
    return shared - SWAPPED if _own(one, other) and _own(other, one) else shared


def _own(one: Gist, other: Gist) -> bool:
    """Say whether a gist has a full concept that the other one lacks."""
    return any(weight >= FULL and name not in other for name, weight in one.items())


def gist(text: str, cast: Cast = NOBODY) -> Gist:
    """Return what a question is about: concepts and what each counts."""
    found: dict[str, float] = {}
    for name, weight in _concepts(read(text, cast).words):
        if len(found) < MOST_CONCEPTS:
            found[name] = weight
    return MappingProxyType(found)


def _concepts(words: tuple[str, ...]) -> list[tuple[str, float]]:
    if not SPANS.isdisjoint(words) and not ASKS_LENGTH.isdisjoint(words):
        words = (*(one for one in words if one not in SPANS | ASKS_LENGTH), "duration")
    found = [_concept(word) for word in words if word[0].isalnum() or word == "<number>"]
    return [one for one in found if one[0] != NOTHING]


@lru_cache(maxsize=KEPT)
def _concept(word: str) -> tuple[str, float]:
    """Return the concept of a word, itself by its stem where it is none that is listed."""
    whole, stems = _listed()
    bare = word[1:] if len(word) >= GLUED and word[0] in "ld" and word[1] in "aeiouh" else word
    for one in (word, bare):
        if one in whole:
            return whole[one]
        for stem, concept in stems.items():
            if one.startswith(stem):
                return concept
    return (bare[:STEM], 1.0) if len(bare) > 1 else (NOTHING, 0.0)


@cache
def _listed() -> tuple[Mapping[str, tuple[str, float]], Mapping[str, tuple[str, float]]]:
    """Return the listed words and the listed stems, each with its concept."""
    whole: dict[str, tuple[str, float]] = {}
    stems: dict[str, tuple[str, float]] = {}
    for name, weight, words in rows("concepts.tsv"):
        for word in words.split():
            known = stems if word.endswith("~") else whole
            known.setdefault(word.rstrip("~"), (name, int(weight) / HUNDREDTHS))
    return MappingProxyType(whole), MappingProxyType(stems)
