"""Authored: the title of a book, a film or a song, told by its author or by what it is."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.titles import NAMED, WORK
from filters.engine.contexts.wording import after, before

OTHER = r"(?!(?:tu|toi|te|ta|ton|tes|vous|vos|votre|you|u|ur|your|comme|like)\b)[\w'-]+ "
_TAKEN_UP = before(
    r"(?:lis|lit|lire|lu|relis|relu|etudi\w+|regarde[rz]?|vu|revu|ecoute[rz]?|conseille|"
    r"recommande|adore|read|reading|reread|watched|watching|saw|finished|started|studying|"
    r"recommend|loved|love|our book club (?:picked|chose)) (?:le |la |les |the |an? |une? )?"
    rf"(?:{OTHER}){{0,1}}"
)
_A_WORK = after(
    r"(?:s|es)?\"?(?: (?!(?:tu|toi|vous|you|u|dans|in|du)\b)[\w',-]+){0,9}?,? (?:(?:super|bon|"
    r"beau|grand|great|good|super|tough|lovely|chouette|excellent) (?:livre|bouquin|roman|film|"
    r"album|book|novel|movie|read|piece|play)|au (?:theatre|cine(?:ma)?|lycee|bac)|en (?:terminale|"
    r"premiere|seconde|librairie|cours|poche)|pour (?:la fac|le bac|le lycee)|for (?:class|school|"
    r"uni|college|book club))(?!\w)"
)
_BY = after(
    rf"(?:s|es)?\"? (?:by [a-z'-]{{3,}} [a-z'-]{{3,}}(?:(?: [\w']+){{0,4}}?,? (?:an?|the) (?:\w+ "
    rf")?{WORK}|"
    rf" (?:is|was))|de [a-z'-]{{3,}} [a-z'-]{{3,}},? (?:c'?est )?(?:une?|le|la|super|grand) "
    rf"(?:\w+ )?{WORK})"
)
_THE_WORK = after(
    rf"(?:s|es)?\"?,? (?:c'?est |est |is |was )?(?:le |la |the |une? |an? )(?:\w+ )?{WORK} "
    r"(?:de|d'|du|by)"
)
_IS_NAMED = before(rf"{WORK} (?:\w+ ){{0,3}}?{NAMED} ?:? ?\"?(?:{OTHER}){{1,4}}")
NAMES_TOO = ("gaylord", "dick", "dyke", "fanny", "randy", "willy", "kike", "gay", "cox", "hoare")
"""What is the first name or the last one of many."""
_IS_CALLED = before(
    r"(?:name(?:'s| is| was)|named|surname(?:'s| is| was)?|christened|uncle|aunt|grandad|grandpa|"
    r"cousin|"
    r"sir|lord|saint|st)"
    r" "
)
_BEARER = before(r"(?:m\.?|mr\.?|mme|mlle|monsieur|madame|mrs\.?|ms\.?|miss|coach|prof) ")
_WHO_WAS = after(
    r" (?:qui (?:nous|m')|etait|habit\w+|travaill\w+|etait|was|who (?:taught|used|lived)|used to|"
    r"taught|lived|notre|our|mon|my|(?:notre |mon )?(?:prof|voisin|boulanger|docteur))"
)


def authored(frame: Frame) -> bool:
    """Whether a title is named, without its capitals: by its author, its kind, or who reads it."""
    if _BY(frame.after) or _THE_WORK(frame.after):
        return True
    return _IS_NAMED(frame.before) or (_TAKEN_UP(frame.before) and _A_WORK(frame.after))


def surnamed(frame: Frame) -> bool:
    """Whether the word is the name of somebody of whom something is told: a weak sign."""
    if frame.capital and frame.word in NAMES_TOO:
        return frame.surname or _IS_CALLED(frame.before)
    return _BEARER(frame.before) and _WHO_WAS(frame.after)
