"""Mentioned: a word that is spoken of rather than used, after `the word`, `to say`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import LEAD, OPEN, before

_MENTIONED = before(
    r"(?:(?:le|les|du|ce|des) (?:mot|terme|mots|termes)|l'insulte|l'expression|(?:the|that|this|"
    r"a) (?:word|term|slur|phrase)|words like|des mots comme)"
    rf"{OPEN}{LEAD}\"?"
)
_SAID = before(
    r"(?:(?<!\bje )(?<!\bj')(?<!\bj)(?<!\bte )(?<!\bvous )(?:dire|dis|dit|dites|disent|disait|"
    r"ecrire|utiliser)(?: des trucs comme)?|(?<!\bi )(?<!\bi just )(?<!\bi'm just )(?<!\bi'm "
    r")(?<!^just )(?<!\b(?:everybody|everyone|"
    r"all|let's|lets|chat|please|now|,) )(?:say|says|said|saying|using|"
    r"typing|typed|types|write|writes|wrote|writing|type|posted|posting|texted|tells?|tell|telling)"
    r"(?: (?:to )?(?:a |the |my )?(?:someone|somebody|people|stranger|kids?|teens?|strangers))?(?: "
    r"to)?"
    r"(?: things like)?)"
    rf"(?! que?\b| that\b| qu'){OPEN}{LEAD}\"?"
)


def mentioned(frame: Frame) -> bool:
    """Whether the word is mentioned as a word, which a quotation mark would say too."""
    return _MENTIONED(frame.before) or (_SAID(frame.before) and not turned(frame))
