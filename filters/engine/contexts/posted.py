"""Posted: words that others left under a picture, on a door, in somebody's messages."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import OPEN, after, before

WHOSE = (
    r"(?:mon|ma|mes|son|sa|ses|leurs?|notre|nos|une?|le|la|les|l'|des|du|d'une?|chaque|tous les|"
    r"cette|my|his|her|their|our|an?|the|every|each|all|this)"
)
_UNDER = after(
    rf"[\" ,]{{0,3}}(?:ecrit |poste |lu |trouve |written |posted )?(?:sous|en[ -]dessous(?: de)?|"
    rf"dans les (?:commentaires|mp|dm|reponses)(?: de| d'| sous)?|under|underneath|below|beneath|"
    rf"in the (?:comments|replies)(?: of| under| to)?|in) ?{WHOSE} ?(?:[\w']+ ){{0,2}}?(?:photos?|"
    r"videos?|posts?|tweets?|clips?|stor(?:y|ies)|publications?|reels?|tiktoks?|pictures?|pics?|"
    r"selfies?|interviews?|articles?|commentaires?|comments|replies|mentions|dms|inbox)"
)
"""Where a quoted word stands that its writer only found."""
LEFT = (
    r"(?<!\b(?:i|we|i'll|i'd|je|j'ai|j'|vais|on va|lets|let's|you|tu|vous) )(?:wrote|written|"
    r"writes?|"
    r"(?:spray[ -]?)?painted|sprayed|carved|scratched|keyed|scrawled|left|drew|ecrit|tague|grave|"
    r"peint|marque|laisse|raye|placarde)"
)
_LEFT = before(rf"{LEFT}(?: [\w']+){{0,3}}?{OPEN}")
_ON_A_THING = after(
    r"[\" ]{1,2}(?:on|onto|across|over|all over|in|sur|dans) (?:my|his|her|their|our|the|an?|mon|"
    r"ma|"
    r"mes|sa|son|ses|leur|notre|la|le|les|l'|une?) ?(?:[\w']+ ){0,2}?(?:doors?|walls?|cars?|"
    r"lockers?|houses?|desks?|fences?|garages?|windows?|shops?|stores?|mailbox|letterbox|bench|"
    r"portes?|murs?|voitures?|casiers?|maisons?|vitrines?|facades?|boites? aux lettres|tables?|"
    r"tableau|bancs?|garages?|magasins?|copies?|cahiers?|sac)(?!\w)"
)


def posted(frame: Frame) -> bool:
    """Whether the quoted words stand under what somebody showed, or on what somebody owns."""
    if turned(frame):
        return False
    if frame.quoted and _UNDER(frame.after):
        return True
    return _LEFT(frame.before) and _ON_A_THING(frame.after)
