"""Reported: somebody else said it, to me, to them, or in a case that is imagined."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.told_after import HAS, ME, SAID
from filters.engine.contexts.wording import ADVERB, LEAD, OPEN, after, before

OTHERS = (
    r"(?:quelqu'?un|qqn|qlqn|les (?:gens|autres|femmes|meufs|filles|mecs|joueurs|viewers)|"
    r"tout le monde|une? \w+|des \w+|ses? \w+|son \w+|sa \w+|mon \w+|ma \w+|mes \w+)"
)
THEY = (
    r"(?:il|elle|on|ils|elles|iel|qqn|quelqu'?un|les gens|des gens|y'?a qqn qui|qui|(?:un|le|ce|"
    r"mon|son|cet|l')\s?\w+|(?:une|la|cette|ma|sa) \w+|des \w+|@\w+)"
)
CALLING = r"(?:traite|appele|insulte|qualifie|surnomme)e?s?"
# First persons who did it to somebody present (`je t'ai`, `je te`) say it again.
FRENCH_CALLED = (
    r"on (?:m'|l'|nous |les )(?:appelait|surnommait|appelle)",
    r"(?<!faire )(?:me|m'|nous|le|la|les|l'|se) ?(?:traiter|insulter|qualifier) de",
    (
        rf"(?:(?:m|t|l|s|nous |vous |les |leur )['’ ]?(?:a|ont|avait|avaient|as|avez|aurait)|ma|"
        rf"mont|la|lont|ta|t'a|s'est|c'est|m'etais|me suis|m'suis|ont ete|a ete|ete|(?:l'|"
        rf"les )ai) {ADVERB}(?:fait {ADVERB})?(?:{CALLING}|traiter|appeler|insulter) "
        r"(?:comme une?|de|d')"
    ),
    (
        rf"(?<!merites de te )(?:fait|faire|font|fais|faisait|faisais|fera|fera(?:it|is)) {ADVERB}"
        r"(?:traiter|appeler|insulter|qualifier) de"
    ),
    (
        r"(?<!\bje )(?<!\bj)(?:me|m'|se|s'|te|nous|vous|le|la|les|l') ?(?:traitai|appelai|"
        r"insultai)(?:t|ent|s) de"
    ),
    r"(?<!\bje )(?<!\bj)(?:me|m'|nous|se|s') ?(?:traite|insulte|appelle)(?:nt|s|z)? de",
    r"(?<!\bje )(?<!\bj)(?:me|m'|nous) ?traitez de",
    (
        rf"(?:traiter|traitait|traitent|traitant|traitaient|traitez|traite|appeler|insulter) "
        rf"{OTHERS} (?:\w+ )?(?:de|d')"
    ),
    rf"(?:j'ai|j'avais) (?:traite|insulte) {OTHERS} de",
)
FRENCH_TOLD = (
    rf"{ME}{HAS}{ADVERB}{SAID}(?: en (?:mp|dm|prive|vocal|game|ranked|live|face))?",
    (
        rf"{THEY} (?:n')?(?:m'|t'|l'|nous |vous |leur |lui |m |ma |m)(?:a|ont|avait|as)? ?{ADVERB}"
        r"(?:dit|crie|hurle|repondu|ecrit|balance|sorti|lance|gueule|mis|mp|envoye|lache|rep)"
        r"(?: en (?:mp|dm|prive|vocal|game|ranked|live|face))?"
    ),
    r"(?:ma|m'a|mont|m'ont) (?:dit|crie|hurle|repondu|ecrit|sorti|lance)",
    (
        r"(?:il|elle|ils|elles|qqn|quelqu'?un|les gens|des gens|un (?:mec|type|gars)|une meuf|qui) "
        r"(?:me|m'|te|t'|lui|leur|nous) ?(?:dit|disent|disait|disaient|crie|criait|crient|repond|"
        r"sort|balance|lance|ecrit|hurle)"
    ),
)
IMAGINED = (
    r"(?:imagine|imaginez|si|quand|le jour ou|des qu'?) ?(?:il|elle|on|ils|qqn|quelqu'?un|un \w+|"
    r"une \w+|ton \w+|ta \w+|t'as \w+ qui|des gens) (?:\w+ )?(?:te|t'|me|m'|vous|lui|nous) ?(?:dit|"
    r"disait|traite|traitait|appelle|insulte|sort|balance|repond)(?: de)?"
)
WHO = (
    r"(?:he|she|they|it|someone|somebody|some1|people|ppl|who|(?:a|an|the|this|that|my|his|her|"
    r"some|another|one|random) \w+(?: \w+)?|everyone|guys|kids|boys|teammates?|@\w+)"
)
THEM = (
    r"(?:me|him|her|us|them|people|ppl|someone|somebody|anyone|anybody|others|everyone|each other|"
    r"(?:my|his|her|their|our) \w+|an? \w+(?: \w+){0,2}?|the \w+|\w+s)"
)
NOT_YOU = r"(?<!\b(?:i|i'd|i'll|you|u|we|to|would|please|just|let's) )"
ENGLISH_CALLED = (
    (
        rf"(?<!\bi )(?<!\bi'd )(?<!\bi'll )(?<!\bid )(?<!\bwould )(?<!\blet's )(?:called|calls|"
        rf"calling|call|labelled|labeled) {THEM}"
    ),
    rf"i (?:once )?called {THEM}",
    rf"{WHO} {ADVERB}(?:called|calls|calling) (?:you|u|y'?all)",
    (
        r"(?<!you )(?<!u )(?<!deserve to )(?<!should )(?:been|being|get|gets|got|gotten|getting|"
        rf"was|were|is|are|be|im|i'm|am) {ADVERB}called(?: (?!you\b|u\b|a\b|an\b|the\b|and\b)\w+)?"
    ),
    r"you (?:got|get) called",
    r"(?:insulted|bullied) (?:me|him|her|us|them) (?:with|by saying)",
)
ENGLISH_TOLD = (
    (
        rf"{NOT_YOU}(?:told|sent|texted|messaged|dm'?ed|whispered|yelled at|screamed at|"
        r"shouted at|said to|wrote to|called) (?:me|us|him|her|them|my \w+)"
    ),
    r"(?:grew|grow|growing|grown) up (?:with|hearing)(?: a lot of)?",
    (
        rf"{WHO} {ADVERB}(?:told|tells|messaged|dmed|dm'd|whispered|texted|sent|yelled at|screamed "
        r"at|shouted at|said to|says to|replied to|typed at) (?:me|him|her|us|them|my \w+)(?: "
        r"(?:that )?(?:i'm|i am|i was|im|he's|she's|she was|he was|we're|we were|they're))?"
    ),
)
IMAGINED_ENGLISH = (
    r"(?:imagine|if|when|whenever|suppose|what if) (?:someone|somebody|anyone|some \w+|a \w+|he|"
    rf"she|they|people|ppl|your \w+) {ADVERB}(?:(?:called|calls|call|calling|told|tells|telling) "
    r"(?:you|me|u|him|her|them|someone|people)|(?:says|said|types|typed|writes|wrote|yells|yelled|"
    r"posts))"
)
SAYING_SO = (
    r"(?:en disant|en criant|disant|saying|en hurlant) (?:qu'?|que |that )(?:il|elle|on|ils|elles|"
    r"he|she|they) (?:[\w']+ ){0,5}?"
)
CUES = (SAYING_SO, *FRENCH_CALLED, *ENGLISH_CALLED, IMAGINED, IMAGINED_ENGLISH)
ANNOUNCED = (
    r"(?:(?:i'?ll|i will|i'?m (?:gonna|going to)|imma|s?he'?(?:d|ll)|they'?(?:d|ll)|je vais|on va|"
    r"(?:il|elle) (?:va|allait)|ils (?:vont|allaient)) )?"
)
"""What a threat that is told begins with, where it is no part of the listed words."""
# No comma: `call the mods, X` calls nobody that.
_CALLED = before(rf"(?:{'|'.join(CUES)})[ :]{{0,2}}\"?'? ?{LEAD}\"?")
# What was told is a speech of its own, and may address: `il m'a dit t'es un`.
_TOLD = before(
    rf"(?:{'|'.join((*FRENCH_TOLD, *ENGLISH_TOLD))})(?! que?\b| that\b)(?: genre| like)?"
    rf"{OPEN}{ANNOUNCED}{LEAD}"
)
_TOLD_SPEECH = before(
    rf"(?:{'|'.join((*FRENCH_TOLD, IMAGINED))})(?: genre)?{OPEN}|{WHO}(?:'s| was| were| is| are|"
    rf" be)(?: all)? like{OPEN}|{'|'.join(ENGLISH_TOLD)} ?: ?"
)
_SHOUTED = before(
    r"(?:(?:yell|scream|shout|bark)(?:ed|ing|s)|hurl(?:ed|ing|s)|said|wrote|typed|(?:used to|would|"
    rf"always|kept) (?:yell|scream|shout|say)){OPEN}{LEAD}"
)
_WHOSE = after(
    r"\"? (?:de|d'|of) (?:mon|ma|mes|un|une|my|an?|leur|his|her)|"
    r"\"? (?:is|was|are|c'est|c'etait|voila) (?:what|how|ce qu'?e?)"
)
"""Whose word a quoted one was."""
_AT_THEM = after(r"[\" ]{1,2}(?:at|to) (?:me|him|her|us|them)")


def reported(frame: Frame) -> bool:
    """Whether somebody else is said to have said the word."""
    if _SHOUTED(frame.before) and _AT_THEM(frame.after):
        return True
    if frame.quoted and _WHOSE(frame.after):
        return True
    return _CALLED(frame.before) or _TOLD(frame.before)


def reported_speech(frame: Frame) -> bool:
    """Whether what begins here is somebody else's speech: in it `you` is not who reads."""
    return _TOLD_SPEECH(frame.before)
