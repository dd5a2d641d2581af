"""Spared: a wish or a threat that is negated, whose words alone would be one."""

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, after, before

_DEEDS = regex.compile(
    r"(?<!\w)(?:kill|hang|die|shoot|drown|jump|rape|hurt|harm|hit|beat|suicid|tue|pend|crev|meur|"
    r"mour|mort|saute|jett|viol|dox|frapp|souffr|overdos|deserv|merit|drink|eat|swallow|bois|aval)"
)
"""Deeds, which `pas` and `never` negate; a noun, they do not."""
_NOT_AFTER = after(
    r" (?:(?:pas|jamais)(?! (?:vrai|plus|trop tard|tard|demain|seule?s?|encore|toi|moi|etonnant|"
    r"grave|ce soir|ici|chez|assez|la|le|besoin|question|comme|une?|envie|d'|tu|de (?!chaud|froid|"
    r"faim|soif|rire|peur|honte|fatigue))(?:\b|'))|moins(?! que)|less(?! than))"
)
_NOT_BEFORE = before(
    r"(?<!\b(?:why|you|u|to|and i|he|she) )(?:please |pls |svp |stp )?(?:don'?t|dont|do not|never|"
    r"nobody (?:thinks|says|said|believes|wants|should)|no one (?:thinks|says|said|believes|wants|"
    r"should)|(?:i|we|they) (?:don'?t|dont|do not|never|didn'?t|wouldn'?t|would never|'d never) "
    r"(?:want|think|said|say|wish|believe|hope|mean)(?: that)?(?: you| anyone| him| her| them)?(?: "
    r"to)?|(?:i|we)(?:'d| would| will|'ll)? (?:not|never)|(?:ne|n')(?: te| vous)? ?\w* ?(?:pas|"
    r"jamais)) (?:ever |even |actually |you |u |that )?"
)
SPOKEN = (
    r"(?:told|hear|hears|hearing|say|said|called|sent|receive|dise|dises|disent|dire|entendre|"
    r"entende|recevoir|recoive|lire|ecrire)"
)
_NOBODY = before(
    rf"(?:nobody|no one|noone|no kid|no child|personne|aucun \w+)(?: [\w']+){{0,5}}? {SPOKEN}(?: "
    r"to)?"
    r"[ :,]{1,2}\"?(?:sales? |un |une |de )?"
)
_NEVER_SAY = before(
    r"(?:(?:dis|dites|ecris|ecrivez) (?:plus )?jamais|(?:jamais|never|pas|don'?t)(?: plus)? "
    r"(?:jamais )?(?:dit|dire|dis|dites|ecrit|ecrire|tell|say|told|type))"
    r"(?: (?:someone|anyone|people|anybody|a \w+|plus jamais|jamais))?(?: to)?[ "
    r":,]{1,2}\"?(?:sales? )?"
)
_PERHAPS = before(r"(?:je |j')(?:dirais|dirai|ecrirais|crierais) (?:jamais|pas) (?:sales? )?")
_WHO_SAID = before(
    r"(?:qui (?:t'a|t'as|vous a|te|a|ose|peut)(?: \w+)? (?:dit|dire|dis|fait croire)(?: que?)?|"
    rf"who (?:told|tells|said|says|is telling) (?:you |u |him |her |them )?{ADVERB}(?:that |to )?) "
    rf"?"
)
_ASKS = after(r"[^.!?]{0,40}\?(?! ?(?:moi(?=\W*$)|me(?=\W*$)|i did|c'?est vrai|ils ont raison))")


def spared(frame: Frame) -> bool:
    """Whether what is wished or threatened is negated, or nobody should ever be told it."""
    if _DEEDS.search(frame.word) and (_NOT_AFTER(frame.after) or _not_before(frame)):
        return True
    if _NOBODY(frame.before) or _NEVER_SAY(frame.before) or _PERHAPS(frame.before):
        return True
    return doubted(frame)


def doubted(frame: Frame) -> bool:
    """Whether it is asked who could say such a thing: `qui t'a dit que …`, `who told you …`."""
    return _WHO_SAID(frame.before) and _ASKS(frame.after)


def _not_before(frame: Frame) -> bool:
    """`don't just …` asks for more rather than for less."""
    return _NOT_BEFORE(frame.before) and not frame.word.startswith("just ")
