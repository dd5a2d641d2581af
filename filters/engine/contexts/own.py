"""Said of oneself or of one's own: self-mockery, and words that people took back."""

import regex

from filters.engine.contexts.cited import SENTENCE
from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, LEAD, after, before

_SELF = before(
    r"(?:(?:je suis|j'?suis|chuis?|jsui|je sui|je me sens|j'ai ete|j'etais|j'etai|je fais|je "
    r"reste|je passe pour|je me traite de|on est|nous sommes|suis-je|moi,? je suis|j'ai l'air d'|"
    r"je serai|i'?m|i am|im|i'?ve been|i was|i feel like|i felt like|i look like|i sound like|i "
    rf"play like|i'?ll be|makes me|made me|call me|me being|(?:happy|glad|content) (?:to be|"
    rf"being)|officially|we'?re|we are|we were) {ADVERB}|j'ai "
    rf"l'air d')(?:(?:fier|fiere|fiers|proud) (?:d'etre |to be )?)?{LEAD}"
)
_OWN = before(
    r"(?:(?<!\b(?:chez|entre|contre|sans) )nous,? (?:les|autres|en tant que)|en tant que|"
    r"fiere?s? d'etre|mes (?:freres?|soeurs?|amie?s?|potes|copines?|copains?|adelphes|cheres?|"
    r"chers)|notre communaute|my fellow|fellow|proud to be|proud|for us|us|we|as we) (?:les |an? |"
    r"une? |the |fiere?s? |proud )?"
)
_AS_ONE = before(r"(?:as|being) an? (?:\w+ )?")
_MYSELF = after(r",? ?(?:myself|i |i'|im |who|man|woman|person|here)")
_THEY_TOO = before(
    r"(?:give|gives|gave|let|tell|told|hate|fuck|of|for|with|to|at|about) us (?:\w+ )?"
)
_DEED = regex.compile(
    r"(?:coming|outside|behind|waiting|gonna|going to|about to|on my way|armed|bringing|watching|"
    r"following|loading|shooting|stabbing|killing|burning|bombing|devant|derriere|en bas|en route|"
    r"arme|dehors)(?!\w)(?!.* (?:myself|moi))"
)
"""What whoever writes is about to do, which is no mockery of themselves."""
_AM_I = after(r" (?:que )?(?:je suis|je fais|j'ai ete|i am|i was|i'm|am i)")
_HATER = after(r"s? (?:haters?|killers?|hunters?|slayers?|bashers?|punchers?|lovers? hater)")
_AND_PROUD = after(
    r"s? (?:(?:et|and) (?:fiere?s?|proud|assumee?s?)(?! (?:de|of)(?!\w))|assumee?s?|"
    r"ici presente?s?)"
)
_ME = before(
    r"(?:^|[.!?;:,\"] ?|\b(?:et|mais|and|but|or|ou|oh) )(?:moi|me),? "
    r"(?:\d{2,3} ?(?:ans|balais|piges|yo|y/o|years old),? )?(?:le |la |l'|un |une |an? |"
    r"the |that |this )?(?:(?:petite?|vieux|vieille|gros(?:se)?|pauvre|sacree?|old|fat|little|poor|"
    r"dumb|big) )*"
)
_LIKE_ME = after(
    r"(?:s|es)?(?: [\w']+){0,2} (?:comme moi|like me)(?!\w)|(?:s|es)? ?\((?:(?:that'?s |it'?s |"
    r"yes |aka |"
    r"yep )?(?:me|myself)|i am|(?:oui |c'?est )?moi)\)"
)
_FIRST = after(
    r"(?:s|es)?,? [^.!?]{0,45}?(?<!meme )(?:mon mari|mon mec|mon copain|ma femme|ma copine|ma meuf|"
    r"mon epoux|my (?:husband|wife|partner|boyfriend|girlfriend|fiancee?)|j'ai (?:grandi|morfle|"
    r"vecu|connu|mis|passe|souffert)|i (?:grew up|made it|came out|have been|'ve been|am|was|"
    r"survived|moved|met|live|lived)|been out)(?!\w)"
)
_SEAT = regex.compile(r"(?:[\w-]+ ){1,2}ass")
_MY = before(r"(?<!\b(?:kiss|lick|eat|suck|smell|sucking|kissing) )(?:my|our) (?:\w+ )?")
"""`my gay ass` is whoever says so."""
_SECOND = regex.compile(
    r"(?<!\w)(?:tu|te|toi|ton|ta|tes|t'\w*|vous|vos|votre|you|u|ur|your|him|lui)(?!\w)"
)
_ABUSE = before(r"(?:espece d(?:e |')|bande d(?:e |')|sales? |dirty |filthy |stupid )(?:\w+ )?")


def _of_me(frame: Frame) -> bool:
    """Whether whoever writes is named beside the word, and nobody is spoken to."""
    if (
        SENTENCE.match(frame.word)
        or _SECOND.search(frame.after)
        or _SECOND.search(frame.before)
        or _ABUSE(frame.before)
    ):
        return False
    return _ME(frame.before) or _LIKE_ME(frame.after) or _FIRST(frame.after)


def _is_self(frame: Frame) -> bool:
    """Whether it is what whoever writes says to be, and not what they do to somebody."""
    if _DEED.match(frame.word) or _SECOND.search(frame.word):
        return False
    return _SELF(frame.before)


def own(frame: Frame) -> bool:
    """Whether whoever writes means themselves, or a group that they say is theirs."""
    if _HATER(frame.after):
        return False
    if _SEAT.fullmatch(frame.word) and _MY(frame.before):
        return True
    if _of_me(frame) or _is_self(frame) or _AM_I(frame.after) or _AND_PROUD(frame.after):
        return True
    to_them = _SECOND.search(frame.word) or _THEY_TOO(frame.before)
    if _OWN(frame.before) and not to_them:
        return True
    return _AS_ONE(frame.before) and _MYSELF(frame.after)
