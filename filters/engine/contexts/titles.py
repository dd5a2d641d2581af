"""Titles: the word names a film, a song, a book."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import after, before

WORK = (
    r"(?:films?|chansons?|livres?|titres?|albums?|episodes?|clips?|morceaux?|musiques?|series?|"
    r"romans?|bd|mangas?|jeux?|documentaires?|docus?|podcasts?|pieces?|spectacles?|sketch(?:e?s)?|"
    r"emissions?|groupes?|poemes?|essais?|tubes?|tracks?|songs?|movies?|books?|games?|shows?|"
    r"episodes?|singles?|bands?|plays?|novels?|documentar(?:y|ies)|memoirs?|docu|video|ep)"
)
NAMED = (
    r"(?:qui )?(?:s'?appell?e|s'appelait|intitulee?s?|nommee?s?|appelee?s?|titree?|called|named|"
    r"titled|entitled|(?:is|was) (?:called|named|titled))"
)
_NAMED = before(
    rf"(?<=\b(?:le|la|les|l'|un|une|ce|cette|du|au|the|a|this|that|his|her|their|my|son|sa|mon|ma|"
    rf"new|an|[a-z]+) ?){WORK} (?:\w+ ){{0,3}}?{NAMED} ?:? ?\"?(?:the |les? |la |a )?"
)
_WORK = before(rf"{WORK} (?:(?:de|d'|by|of) ?(?:\w+ ){{1,2}})?:? ?")
_BY_ONLY = after(r"\"? by \w+")
_THEN = after(
    rf"s?[^.!?]{{0,40}}?,? (?:(?:le|la|un|une|the|a|son|sa|his|her) {WORK}|mise en scene|"
    r"adaptation|au (?:theatre|cinema)|en librairie)"
)
_BEARER = before(r"(?:maitre|docteur|dr|professeur|rue|famille|editions) ")


def titled(frame: Frame) -> bool:
    """Whether the word is, or is in, the title of a work."""
    if _NAMED(frame.before):
        return True
    if (frame.quoted or frame.capital) and _WORK(frame.before):
        return True
    return frame.capital and (_BY_ONLY(frame.after) or _THEN(frame.after) or _BEARER(frame.before))
