"""Negated: somebody is not that, is not called that, or the word should not be said."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, LEAD, OPEN, after, before

BE = (
    r"(?:t'?es|tes|t|tu es|tu n'es|vous etes|vous n'etes|c'?est|ce n'est|c|il est|il n'est|"
    r"elle est|elle n'est|je suis|je ne suis|j'?suis|chuis|chui|on est|on n'est|sont|ne sont|"
    r"nous sommes|c'etait|est|n'est|suis|etes)"
)
_IS_NOT = before(
    rf"{BE} (?:absolument |vraiment |clairement |surement )?(?:pas|jamais) (?:du tout )?"
    r"(?:(?:une?|des|de|la|le|les|mon|ma) |d'|l')?(?:sale |gros |grosse |vrai |vraie )?"
)
_IS_NOT_ENGLISH = before(
    r"(?:(?:\w+'(?:re|s|m)|are|is|am|was|were|ur|youre|im|hes|shes|theyre|be|being|u r) (?:not|"
    r"never)|isn'?t|aren'?t|ain'?t|wasn'?t|weren'?t) (?:really |actually |all )?(?:an? |the |some |"
    r"your |my )?(?:dirty |stupid |little |dumb |real )?"
)
_FAR_FROM = before(
    r"(?:loin d'etre|far from(?: being)?|pas l'air d'|(?:personne|nobody|no one)(?: ici| here)? "
    r"(?:n'est|est|is)|(?:he|she|it|that|there|this)'?s no) ?(?:(?:une?|an?|the) )?"
)
NOBODY = r"(?:personne|aucun \w+|nobody|no one|noone|no-one|not one)"
THINKS = (
    r"(?:(?:i |we |nobody |no one )?(?:never|didn'?t|did not|don'?t|do not|wouldn'?t|not) (?:ever "
    r")?"
    r"(?:say|said|saying|think|thought|thinking|mean|meant|claim(?:ed)?|imply|implied|believe)(?: "
    r"that)?|"
    r"(?:jamais|pas) (?:dit|pense|voulu dire|insinue|ecrit|dire|penser)(?: que?| qu')) ?"
)
_NOT_THOUGHT = before(
    rf"{THINKS}(?!you\b|u\b|tu\b|t'|vous\b)[\w']+ ?(?:'s|'re|was|were|is|are|am|est|etait|sont|"
    rf"etaient)? "
    rf"{LEAD}"
)
_NOT_TOLD = before(
    r"(?:never (?:said|thought|meant|claimed|wrote)(?: that)?|jamais (?:dit|pense|voulu dire|ecrit)"
    r"(?: que?| qu')) ?"
)
_NOBODY_THINKS = before(
    rf"{NOBODY}(?: here| in here| ici)? {ADVERB}(?:thinks?|thought|believes?|says?|said|ne pense|"
    r"pense|croit|ne croit|dit|ne dit)(?: that| que?| qu')? ?"
)
"""What nobody thinks is no reproach."""
_MAKES_NO = before(
    r"(?:doesn'?t|does not|don'?t|didn'?t|never|won'?t) (?:make|made|mean) (?:you|u|him|her|them|"
    rf"me|us|anyone|people|someone|(?:you|u)'?re|(?:you|u) are|ur) {LEAD}|(?:fait|font|faisait) "
    rf"pas (?:de |d')(?:toi|lui|elle|moi|nous|vous|eux|quelqu'un|n'importe qui) {LEAD}"
)
_ALL_THE_SAME = after(
    r"[^.!?]{0,60}?\b(?:mais|but|until|jusqu'a|although|now i|now you|maintenant)"
)
_NOT_CALLED = before(
    r"(?:(?:je |j'?)(?:ne |n')?(?:te |t'|vous |le |la |l'|les )?(?:ai )?(?:traite |appelle |"
    rf"insulte )?(?:pas|jamais) ?(?:traitee?s? |appelee?s? )?(?:\w+ )?de|{NOBODY} (?:ne |n')?(?:te "
    rf"|t'|vous |le |la |l'|les |m')?(?:a |ont )?(?:traite|appelle|insulte)e?s? de|{NOBODY}(?:'s| "
    rf"is| was| has| ever| here)? {ADVERB}(?:calling|called|calls) (?:you|u|him|her|them|me|anyone|"
    r"\w+)|(?:i'?m|i am|im|i was) not calling (?:you|u|him|her|them|anyone|\w+)|(?:i )?(?:didn'?t|"
    r"did not|never|don'?t|wouldn'?t|won'?t) (?:ever )?call(?:ed)? (?:you|u|him|her|them|anyone|"
    rf"people|\w+)){OPEN}{LEAD}"
)
FORBIDDEN = (
    r"(?:(?:faut|il faut|faudrait|on doit|on devrait|on peut|on va|devrait|devez|dois|doit) (?:pas|"
    r"jamais)(?: le| les)? (?:dire|traiter (?:\w+ ){1,3}de|appeler (?:\w+ ){1,2}|utiliser|ecrire|"
    r"sortir)|(?<!\bje )(?<!\bj)(?:dis|dit|dites|ecris|ecrivez|utilisez?) (?:pas|jamais)|"
    r"(?:on )(?:ne )?(?:traite|insulte|appelle) (?:pas|jamais) (?:les gens|quelqu'?un|qqn|une? \w+|"
    r"les \w+) de|(?:ne )?(?:pas|jamais) (?:dire|traiter (?:\w+ ){1,3}de|ecrire|utiliser)|"
    r"(?:don'?t|do not|never|shouldn'?t|should not|can'?t|cannot|mustn'?t|not allowed to|"
    r"not supposed to|should never|not ok to|nobody should|no one should)(?: ever| just)? (?:say|"
    r"call (?:\w+ ){0,2}(?:someone|people|ppl|anyone|him|her|them|me|us|women|an? \w+|\w+s)|use|"
    r"type|write|spam))(?: (?:le mot|the word|the term|l'insulte|words like|des trucs comme|"
    r"things like|stuff like))?"
)
_NOT_SAID = before(rf"{FORBIDDEN}{OPEN}{LEAD}")
_SPEECH_FORBIDDEN = before(rf"{FORBIDDEN}{OPEN}")
_BUT = after(
    r"[^.!?]{0,40}?[ ,](?:mais|but|juste|sauf|however|although|though|par contre|en revanche)"
)
_QUESTION = after(r"[^.!]{0,30}\?")


def negated(frame: Frame) -> bool:
    """Whether the negation governs the very word; `not … but` is a way to say it all the same."""
    if _NOT_SAID(frame.before):
        return True
    if _QUESTION(frame.after) or _BUT(frame.after):
        return False
    return (
        _FAR_FROM(frame.before)
        or _IS_NOT(frame.before)
        or _IS_NOT_ENGLISH(frame.before)
        or _NOT_CALLED(frame.before)
        or _NOT_THOUGHT(frame.before)
        or _MAKES_NO(frame.before)
    )


def speech_forbidden(frame: Frame) -> bool:
    """Whether the speech that begins here is one that should not be said."""
    return _SPEECH_FORBIDDEN(frame.before)


def speech_denied(frame: Frame) -> bool:
    """Whether the speech that begins here is one that whoever writes denies."""
    denied = _NOT_TOLD(frame.before) or _NOBODY_THINKS(frame.before)
    return denied and not _ALL_THE_SAME(frame.after)
