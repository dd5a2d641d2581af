"""How cues around a word are written: anchored to the word, read outward, bounded everywhere."""

from collections.abc import Callable
from functools import lru_cache

import regex

from filters.engine.pattern.gate import required
from filters.engine.pattern.gates import PatternGates
from filters.engine.patterns import Pattern

MODIFIERS = (
    "un|une|uns|des|de|du|le|la|les|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|vrai|vraie|vrais|vraies|"
    "sale|sales|gros|grosse|grosses|petit|petite|petits|petites|pauvre|pauvres|vieux|vieille|"
    "vieilles|sacre|sacree|belle|beau|bon|bonne|enorme|grand|grande|pur|pure|espece|especes|bande|"
    "tas|putain|que|qu|vraiment|juste|trop|bien|tellement|tres|carrement|completement|totalement|"
    "grave|si|aussi|encore|toujours|plus|pire|genre|comme|a|an|the|some|such|just|only|really|so|"
    "very|too|fucking|fuckin|fkn|fking|freaking|damn|damned|dirty|little|lil|big|fat|total|"
    "complete|absolute|actual|literal|real|huge|filthy|stupid|dumb|ugly|old|massive|bloody|goddamn|"
    "proud|worthless|pathetic|disgusting|lazy|biggest|worst|cheap|nasty|lying|cheating|inbred|"
    "brainless|braindead|miserable|useless|lonely|fake|smelly|rotten|toxic|ass|dumbass|shitty|"
    "shitting|motherfucking|motherfuckin|mf|mfing|goddam|effing|whorish|slutty|cunty|bloody|crusty|"
    "musty|ratty|trashy|broke|bald|retarded|greedy|talentless|immonde|immondes|infame|infames|"
    "foutu|foutue|maudit|maudite|miserables|ridicule|horrible|ignoble|most|all|like|being|nothing|"
    "utter|giant|gigantic|proper|spineless|gutless|arrogant|ignorant|clueless|smug|sad|evil|vile|whoring|cocksucking|"
    "rancid|vicious|spiteful|entitled|raging|colossal|insufferable|repulsive|"
    "revolting|bunch|pack|pair|fukn|fukin|fukkin|phuckin|stoopid|"
    "rien|but|kind|sort|of|tous|toutes|tout|toute"
)
LEAD = rf"(?:\b(?:{MODIFIERS})(?: |' ?)|\b(?:d|l|qu)' ?){{0,5}}"
"""Articles and adjectives between what governs a word and the word."""
ADVERB = (
    r"(?:(?:deja|encore|aussi|meme|vraiment|juste|trop|carrement|grave|super|tellement|tres|assez|"
    r"toujours|tous|toutes|all|souvent|parfois|clairement|limite|un peu|direct|jamais|pas mal|bien|"
    r"hier|really|just|so|very|pretty|kinda|literally|always|even|also|once|actually|basically|"
    r"straight up|super|often|still|never|already|constantly|repeatedly|quite|fucking|lowkey) "
    r"){0,2}"
)
OPEN = r"(?:[ :,]|\.\.\.){0,3}\"?'? ?"
"""What may stand between words that introduce and what they introduce."""
DEEPEST = 1_000
"""Groups of the longest cue: they are ours, so none is too deep."""
MOST_SIDES = 64
"""Texts beside a word of which it is remembered which cues may be in them: each is read by many."""

Cue = Callable[[str], bool]


class _Cues:
    """Every cue there is; one look at a text tells which of them it is worth reading with."""

    def __init__(self) -> None:
        self._all: list[Pattern] = []
        self._gates: PatternGates | None = None
        self._opened = lru_cache(MOST_SIDES)(self._open)

    def add(self, pattern: str, compiled: "regex.Pattern[str]") -> Cue:
        """Take in a cue, and return whether it is in a text."""
        number = len(self._all)
        self._all.append(Pattern(pattern, compiled, required(pattern, DEEPEST)))
        self._gates = None
        self._opened.cache_clear()
        return lambda text: number in self._opened(text) and compiled.match(text) is not None

    def _open(self, text: str) -> frozenset[int]:
        if self._gates is None:
            self._gates = PatternGates(self._all)
        return frozenset(self._gates.open_to(text))


_CUES = _Cues()


AT_START = r"(?:(?<!\w)|(?=[.!?,;:]))"
"""Where a cue may begin: a sign ends the word before it."""


def before(pattern: str) -> Cue:
    """Return whether a text ends with a pattern, from a word's beginning or a sign's.

    Read backwards from the end, so that nothing is tried from elsewhere.
    """
    return _CUES.add(pattern, regex.compile(rf"(?r){AT_START}(?:{pattern})"))


def after(pattern: str) -> Cue:
    """Return whether a text begins with a pattern, to a word's end."""
    return _CUES.add(pattern, regex.compile(rf"(?:{pattern})(?!\w)"))
