"""How cues around a word are written: anchored to the word, read outward, bounded everywhere."""

from collections.abc import Callable

import regex

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

Cue = Callable[[str], bool]


def before(pattern: str) -> Cue:
    """Return whether a text ends with a pattern, from a word's beginning.

    Read backwards from the end, so that nothing is tried from elsewhere.
    """
    compiled = regex.compile(rf"(?r)(?<!\w)(?:{pattern})")
    return lambda text: compiled.match(text) is not None


def after(pattern: str) -> Cue:
    """Return whether a text begins with a pattern, to a word's end."""
    compiled = regex.compile(rf"(?:{pattern})(?!\w)")
    return lambda text: compiled.match(text) is not None
