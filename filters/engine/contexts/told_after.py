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
    r"ent))|"
    r"lanc(?:e|eai(?:t|ent))|envoye|lache|jete|gueule|chuchote|tague|grave|mis|laisse|poste|"
    r"appele|appelai(?:t|ent)|traite|inflige)e?s?"
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
FRENCH = (
    rf"(?:(?:qu'? ?(?:il|elle|ils|elles|on) )?{ME}{HAS}{ADVERB}{SAID}(?! (?:de|pour) te)|"
    rf"(?:disai(?:t|ent)|criai(?:t|ent)|hurlai(?:t|ent)|repetai(?:t|ent)) {WHOSE} ?\w+|"
    r"(?:dit|disait|criait|hurlait|repondit|a[ -]t)[ -](?:il|elle|ils|elles|on)|"
    rf"(?:et )?(?:voila|c'?est|cest|c'?etait|ce sont|c) (?:exactement |mot pour mot |souvent |"
    rf"aussi |"
    rf"tout )?(?:ce (?:que? ?|qu')(?:{WHO} (?:{ME}{HAS}{ADVERB}{SAID}|(?:a|ont|avait|avaient) "
    rf"{ADVERB}{SAID})|(?:j'|je |nous |on )(?:ai |a |avons )?{READ})|(?:le |la |un |une |les |mes |"
    rf"mon |ma |notre )?(?:(?:genre|type|style|sorte) de )?(?:dernie\w+ |premie\w+ |seule? "
    rf")?{TEXT} "
    rf"(?:qu[ei]? ?'?|de |du |sur |dans )(?:(?:j'|je |m'|on |nous |{WHOSE} ?)[\w'-]*|streameu\w+|"
    rf"femme|fille|"
    rf"joueu\w+)))"
)
THEY = (
    r"(?:he|she|they|someone|somebody|people|ppl|some (?:guy|dude|kid|stranger|troll)|(?:my|his|"
    r"her|"
    r"their|our) (?:own )?[\w'-]+(?: [\w'-]+)?|(?:an?|the) (?:stranger|bully|troll|kid|guy|man|"
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
ENGLISH = (
    rf"(?:(?<=[,\"] ?){THEY}{OFTEN} {SAYS}(?! (?:you|u|so|about|it)\b)|"
    rf"(?:that'?s|that (?:is|was)|thats|this is|is|was|were|are) (?:also |exactly |literally |"
    rf"basically |all |just )?(?:(?:what|how|all|the (?:\w+ )?(?:thing|words?|messages?|texts?|"
    rf"dms?|lines?|comments?)(?: that)?|(?:the )?(?:kind|type|sort) of (?:\w+))(?: that)? (?:"
    rf"(?:he|she|they|someone|somebody|people|ppl|(?:the|some|those|a) \w+){OFTEN} {SAYS}"
    rf"(?! (?:you|u)\b)|(?:my|his|her|our|their) \w+|i {GOT}|we (?:hear|heard|get|got|read)|"
    rf"(?:streamers|women|girls|kids|teens|people|we) (?:get|got|receive|hear|read|face))|"
    r"my (?:old |school |childhood )?nickname))"
)
_TOLD_AFTER = after(rf"{GAP}(?:{FRENCH}|{ENGLISH})")


def told_after(frame: Frame) -> bool:
    """Whether somebody else is named as having said the words, after them."""
    return _TOLD_AFTER(frame.after) and not turned(frame)
