"""Ordered: a sentence that orders somebody about ends in the word: `laisse-nous, X`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after, before

VERBS = (
    r"(?:lache|laisse|fous|parle|regarde|reviens|arrete|joue|mange|retourne|reponds|repond|bouge|"
    r"calme|bannis|ban|vire|fais|viens|dors|apprends|paye|pleure|chiale|continue|ecris|rends|sors|"
    r"touche|mets|essaie|bosse|travaille|respecte|assume|explique|ouvre|leve|range|crie|go|come|"
    r"leave|get|cry|keep|stay|stop|quit|learn|try|answer|play(?= (?:better|well|properly))|strip|"
    r"undress|kneel|bend over|unban|unmute|log|uninstall|apologi[sz]e|hurry|(?:suck|cut|wake|shut|"
    r"sit|"
    r"stand|turn|move|give|take|put|bring|read|fix|pay|eat|show|spread|open|let)(?= [\w']+ ))[sz]?"
)
INSULTING = r"(?:sales? |gros(?:se)? |petite?s? |pauvres? |espece d(?:e |')|bande d(?:e |'))*"
_ORDER = before(
    rf"(?:^|[.!?,;:] ?)(?:(?:et|mais|allez|putain|bah|ok|bon|and|just|please|now|shut up and|go "
    rf"and) )?{VERBS}(?:[ "
    r"-](?:moi|nous|toi|le|la|les|vous|en|y|lui))?(?:,? (?!(?:que|qui|"
    rf"the)\b)[\w'-]+){{0,6}}(?<!\b(?:de|d|du|des|le|la|les|l|un|une|ce|cette|ces|cet|mon|ma|mes|"
    r"ton|ta|tes|son|sa|ses|comme|et|ou|avec|pour|en|au|aux|chez|sur|dans|par|sans|quel|quelle|"
    r"the|a|an|this|that|these|those|to|like|my|your|his|her|their|our|ur|being|saying|calling|"
    r"some|any|no|and|or|of|for|with|is|are|trop|tres|plus|plein|en mode|mode|genre|dire|dis|dit|"
    rf"d'))[ ,!]{{1,3}}{INSULTING}"
)
_ENDS = after(
    r"(?:s|es)?(?: va)?(?:(?:[\s!.?]|[^\w\s])*$|,? (?:c'?est tout ce que (?:tu|t'|vous)|"
    r"tu (?:sais|fais|"
    r"sers|vaux|merites|crois|te prends|parles|pues|vas)|t'(?:es|as)|vous (?:etes|savez|avez)))"
)
"""Nothing follows, or whoever is ordered about is told what they are."""


def ordered(frame: Frame) -> bool:
    """Whether an order ends in the word, which names whom it is given to."""
    return not frame.quoted and _ENDS(frame.after) and _ORDER(frame.before)
