"""Mentioned: a word that is spoken of rather than used, after `the word`, `to say`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import LEAD, OPEN, before

_MENTIONED = before(
    r"(?:(?:le|les|du|ce|des) (?:mot|terme|mots|termes)|l'insulte|l'expression|(?:the|that|this|"
    r"a) (?:\w[ -])?(?:word|term|slur|phrase),?|words like|des mots comme)"
    rf"{OPEN}{LEAD}\"?"
)
SOMEBODY = (
    r"(?:(?:an?|the|my|some|his|her|their|young|old|little) ){0,2}(?:someone|somebody|anyone|"
    r"people|"
    r"ppl|strangers?|kids?|teens?|teenagers?|wom[ae]n|girls?|boys?|child(?:ren)?|streamers?|"
    r"players?|"
    r"friends?|nurses?|teachers?|fans?|immigrants?|neighbou?rs?|patients?|students?)"
)
_SAID = before(
    r"(?:(?<!\bje )(?<!\bj')(?<!\bj)(?<!\bte )(?<!\bvous )(?:dire|dis|dit|dites|disent|disait|"
    r"ecrire|utiliser)(?: des trucs comme)?|(?<!\bi )(?<!\bi just )(?<!\bi'm just )(?<!\bi'm "
    r")(?<!^just )(?<!\b(?:everybody|everyone|all|let's|lets|chat|please|now|,) )(?:say|says|said|"
    rf"saying|using|typing|typed|types|write|writes|wrote|writing|type|posted|posting|texted)(?: "
    rf"(?:to "
    rf")?{SOMEBODY})?(?: to)?(?: things like)?|(?<!\b(?:i|i'm|please|now|go|and|just) )(?:tells?|"
    rf"tell|"
    rf"telling) {SOMEBODY}(?: to)?(?: things like)?)(?! que?\b| that\b| qu'){OPEN}{LEAD}\"?"
)
_BIDDEN = before(
    r"(?:(?:^|[.!?,;] ?)(?:please |now |just |go |come on |et |allez )?(?:say|type|write|spam|post|"
    r"chant|yell|dites|ecris|ecrivez|spammez?|criez|tapez?)|(?:t'ai|te l'ai|vous l?'?ai|je te|je "
    r"vous|i already|i told|i'm telling you|i say)(?: \w+){0,3})[ :]{1,2}\"?'? ?(?:sales? |dirty )?"
)
"""An order to say it, or one's own speech to somebody, is no mention."""


def mentioned(frame: Frame) -> bool:
    """Whether the word is mentioned as a word, which a quotation mark would say too."""
    if _MENTIONED(frame.before):
        return True
    return _SAID(frame.before) and not (_BIDDEN(frame.before) or turned(frame))
