"""Told after: the words come first, and then who said them: `…, m'a écrit un inconnu`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import ADVERB, after

GAP = r"(?:[ ,]{1,2}(?!(?:te|tu|toi|vous|you|u|je|i|on)\b|[tj]')[\w'-]+){0,5}?[\s\",:;.…!-]{0,4}"
"""A term may be the beginning of what was said: `X de merde, m'a dit un type`."""
WHOSE = r"(?:mon|ma|mes|un|une|des|le|la|les|son|sa|ses|ce|cet|cette|notre|nos|leurs?|l')"
SAID = (
    r"(?:dit|disai(?:t|ent)|ecri(?:t|vai(?:t|ent))|cri(?:e|ai(?:t|ent))|repet(?:e|ai(?:t|ent))|"
    r"hurl(?:e|ai(?:t|ent))|repond(?:u|ai(?:t|ent))|balance(?:e|ai(?:t|ent))?|sort(?:i|ai(?:t|"
    r"ent))|lanc(?:e|e?ai(?:t|ent))|envo(?:ye|yai(?:t|ent))|lache|jete|gueule|chuchote|tague|grave|"
    r"mis|laisse|poste|appele|appelai(?:t|ent)|traite|inflige)e?s?"
)
READ = (
    r"(?:lu|lis|lit|lisais|vu|vois|entendu|entends|entendais|recu|recois|recevais|eu|subi|subis|"
    r"endure|encaisse|me repete|me disais?)"
)
WHO = rf"(?:qu'? ?)?(?:il|elle|ils|elles|on|iel|{WHOSE} ?[\w'-]+(?: [\w'-]+)?)"
ME = r"(?:m'|me |nous |lui |leur |l'|m )"
HAS = r"(?:(?:a|ont|avait|avaient|aurait) )?"
TEXT = (
    r"(?:messages?|mp|dm|mails?|lettres?|sms|textos?|commentaires?|phrases?|mots?|insultes?|tags?|"
    r"slogans?|surnoms?|quotidien|accueil|reponses?|tweets?|trucs?)"
)
INVERTED = (
    rf"(?:(?:qu'? ?(?:il|elle|ils|elles|on) )?{ME}{HAS}{ADVERB}{SAID}(?! (?:de|pour) te)|"
    rf"(?:disai(?:t|ent)|criai(?:t|ent)|hurlai(?:t|ent)|repetai(?:t|ent)) {WHOSE} ?\w+|"
    r"(?:dit|disait|criait|hurlait|repondit|a[ -]t)[ -](?:il|elle|ils|elles|on))"
)
THEY_READ = (
    r"(?:lit|lisent|lisait|recoit|recoivent|recevait|entend|entendent|entendait|subit|subissent)"
)
WHAT_THEY_SAID = (
    rf"ce (?:que? ?|qu')(?:{WHO} (?:{ME}{HAS}{ADVERB}{SAID}|(?:a|ont|avait|avaient) {ADVERB}{SAID}|"
    rf"{THEY_READ})|(?:j'|je |nous |on )(?:ai |a |avons )?{READ})"
)
THE_MESSAGE = (
    r"(?:le |la |un |une |les |mes |mon |ma |notre )?(?:(?:genre|type|style|sorte) de "
    rf")?(?:dernie\w+ |premie\w+ |seule? )?{TEXT} (?:qu[ei]? ?'?|de |du |sur |dans )(?:(?:j'|je |"
    rf"m'|on |nous |{WHOSE} ?)[\w'-]*|streameu\w+|femme|fille|joueu\w+)"
)
WAS_WRITTEN = r"(?:ecrit|marque|note|tague|grave) (?:sur|dans|au|aux|en|noir|a la)"
FRENCH = (
    rf"(?:{INVERTED}|c'?etait {WAS_WRITTEN}|(?:et )?(?:voila|c'?est|cest|c'?etait|ce sont|c) "
    rf"(?:exactement |mot pour mot |souvent |aussi |tout )?(?:{WHAT_THEY_SAID}|{THE_MESSAGE}|"
    rf"comment (?:il|elle|ils|on|{WHOSE} ?\w+) {ME}))"
)
THEY = (
    r"(?:he|she|they|someone|somebody|people|ppl|an? \w+|some \w+|(?:my|his|"
    r"her|their|our) (?:own )?[\w'-]+(?: [\w'-]+)?|(?:an?|the) (?:stranger|bully|troll|kid|guy|man|"
    r"woman|teacher|driver|customer|neighbou?r|killer|attacker)s?)"
)
OFTEN = r"(?:'d| would| used to| kept| keeps| always| once| just| literally| has| have| had)?"
SAYS = (
    r"(?:say|says|said|saying|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|shout(?:s|ed|ing)?|wrote|write|"
    r"writes|writing|text(?:s|ed|ing)?|typed?|typing|told|tells?|telling|call(?:s|ed|ing)?|"
    r"sent|sends|dm'?ed|whisper(?:s|ed)?|replied|spray(?:ed)?|painted|chant(?:ed|ing)?|heard|"
    r"hears?)"
)
GOT = (
    r"(?:heard|hear|read|got|get|see|saw|was told|was called|wake up to|receive|received|keep "
    r"(?:hearing|reading|getting|seeing)|tell myself|told myself|grew up with)"
)
WHOM_I_KNOW = r"(?:my|his|her|our|their) \w+(?: \w+)?"
SEES = (
    rf"(?:{SAYS}|gets?|got|receives?|reads?|sees?|died|die|greeted|looks?|sang|sings|faced?|sound)"
)
WHAT = (
    r"(?:what|how|all|the (?:\w+ )?(?:thing|words?|messages?|texts?|dms?|lines?|comments?)|(?:the "
    r")?(?:kind|type|sort) of \w+)(?: that)?"
)
WHOSE_WORDS = (
    rf"{WHAT} (?:(?:he|she|they|someone|somebody|people|ppl|(?:the|some|those|a) \w+|{WHOM_I_KNOW}|"
    rf"streamers|women|girls|kids|teens|we){OFTEN} {SEES}(?! (?:you|u)\b)|i(?:'ve)?(?: ever| "
    rf"only)? {GOT}|my \w+ look)"
)
ENGLISH = (
    rf"(?:(?<=[,\"] ?)(?:{THEY}{OFTEN} {SAYS}(?! (?:you|u|so|about|it)\b)|(?:said|says|wrote|"
    r"yelled|shouted|screamed|replied) (?:an?|the|my|his|her|some|one) \w+)|(?:that'?s|that (?:is|"
    r"was)|thats|this is|is|was|were|are) (?:also |exactly |literally |basically |all |just "
    rf")?(?:{WHOSE_WORDS}|my (?:old |school |childhood )?nickname)|it (?:was|said) written (?:in|"
    r"on))"
)
_MERELY = after(
    rf"{GAP}(?:(?<=[,\"] ?){THEY}{OFTEN} {SAYS}(?: (?:that|it))?|(?:dit|disait|criait|hurlait|"
    r"repondit|a[ -]t)[ -](?:il|elle|ils|elles|on)(?:[ -]\w+)?)(?=\W*$)"
)
_TOLD_AFTER = after(rf"{GAP}(?:{FRENCH}|{ENGLISH})")
NAME = (
    r"(?!(?:you|u|i|me|to|we|us|chat|all|every\w*|nobody|no|noone|your|ur|ta|ton|tes|votre|vos|it|"
    r"that|so|je|tu|te|toi|"
    r"vous|tout|personne|on|de|a)\b)(?:(?:the|an?|my|le|la|un|une|mon|ma) |l')?[\w'-]+"
    r"(?: (?!(?:you|u|tu|te|toi|vous)\b)[\w'-]+){0,2}"
)
NARRATED = (
    r"(?:said|says|yelled|shouted|screamed|cried|replied|snarled|whispered|dit|disait|criait|cria|"
    r"hurlait|hurle|crie|lance|lanca|repond|repondit|s'ecrie|s'ecria|s'exclame|s'exclama|murmure|"
    r"gronde)"
)
_NARRATED = after(rf"\"? ?,?\"? ?{NARRATED} (?:alors |then )?{NAME}(?=\W*$)")
_NARRATED_WITHIN = after(rf",? ?{NARRATED} (?:alors |then )?{NAME} ?[.!?,]?(?= ?\"|,? ?\")")


def told_after(frame: Frame) -> bool:
    """Whether somebody else is named as having said the words, after them, and more is told."""
    if _NARRATED_WITHIN(frame.after) or (frame.quoted and _NARRATED(frame.after)):
        return True
    return _TOLD_AFTER(frame.after) and not (_MERELY(frame.after) or turned(frame))


def narrated(frame: Frame) -> bool:
    """Whether somebody is named who says the words, as in a story: a weak sign without marks."""
    return _NARRATED(frame.after)


def merely_told(frame: Frame) -> bool:
    """Whether a mere `he said` is added, which costs nothing: a weak sign."""
    return _MERELY(frame.after)
