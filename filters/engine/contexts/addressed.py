"""Addressed: the word is thrown at somebody who reads it, or at somebody in the room."""

from dataclasses import replace

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.hailed import alone, ordered_after
from filters.engine.contexts.wording import ADVERB, LEAD, after, before

ONE = r"(?= (?:un|une|qu|que|vraiment|trop|juste|le|la|des|a|an|such|just|the|nothing|so|all)\b)"
"""What must follow `tes`, `your` and the like, which otherwise say whose a thing is."""
YOU_ARE = (
    rf"(?:t[' ] ?(?:es|est|etais|etait)|t(?:ais|etais)|tes{ONE}|(?<!')te?{ONE}|tu(?: n')? ?(?:es|"
    r"est|etais|seras|restes|fais)|es[ -]tu|t'as (?:toujours )?ete|tu nous fais|vous (?:n'|ne "
    r")?(?:etes|ete|etiez|restez)|vs etes|(?:you|u|ya|yu|yall|y'all)(?: guys| all| two| lot| both| "
    r"mods| people| fucking mods| admins| viewers| women| men)?(?: really| actually| truly| all| "
    r"both| clearly| honestly)? (?:are|"
    r"r|iz|were|must be|look like|sound like|act like|will always be|is)|yer(?= a)|"
    r"y(?:ou|a|e)'?re(?: acting| "
    r"playing| looking| sounding)?|what are (?:you|u),|(?:you|u)(?= (?:such|always) )|you'r|"
    rf"(?:are|r) (?:you|u)(?: guys| all| lot| mods| people)?(?: all| both)?|(?:your|ur|u'r){ONE})"
)
YOU_SEEM = (
    r"(?:t'?as (?:vraiment )?une (?:tete|gueule|face|voix) d(?:e|')|tu (?:(?:joues|parles|agis|te "
    r"comportes) comme|ressembles a|te prends pour)|(?:you|u) (?:play|talk|drive|type) like|c'?est "
    r"(?:bien )?(?:toi|vous)|(?:ta|vos|votre) (?:\w+ de )?(?:grand[ -]?)?(?:mere|mer|soeur|daronne|"
    r"race|femme|meuf) (?:la|est|c'est)|(?:your|ur|yo) (?:mom|mum|momma|mother|sister|wife|family|"
    r"mama|dad|"
    r"father|brother|kids?|child(?:ren)?|sons?|daughters?|girlfriend|boyfriend|husband|parents|"
    r"friends|fans|"
    r"viewers|mods|community|nan|grandma)(?: (?:is|iz|are|r|was|look like|looks like)|'s| the))"
)
CALLS = (
    r"(?:je te traite|je vous traite|jte traite|je t'appelle|i call (?:you|u)|i'?m calling (?:you|"
    r"u)) (?:de )?"
)
IMPERATIVE = (
    r"(?:(?:ferme[sz]?[ -])?ta (?:grande )?gueule|tg|ftg|ferme[sz]?[ -](?:la|ta (?:grande "
    r")?(?:bouche|mouille))|fermez[ -]la|la ferme|tais[ -]toi|degage[sz]?|casse[ -]toi|cassez[ "
    r"-]vous|barre[ -]toi|va (?:crever|mourir|chier|te pendre|te f(?:air)?e?r?e? (?:foutre|voir|"
    r"enculer|mettre|soigner))|allez (?:crever|chier)|vtff|creve|crevez|suicide[ -]toi|pends[ "
    r"-]toi|nique ta mere|ntm|apprends a jouer|shut (?:the fuck |the hell |tf |ya )?up|stfu|gtfo|"
    r"fuck (?:you|u|off|outta here)|f u|fk u|screw (?:you|u)|go (?:to hell|away|fuck yourself|kill "
    r"yourself|hang yourself|die)|kill (?:yourself|urself)|kys|get (?:lost|out|fucked|rekt)|eat "
    r"shit|shud+up|shad+up|shutup|shut (?:your|ur|that) (?:mouth|face|trap|pie ?hole|hole)|shut it|"
    r"zip it|listen(?: here| up)?|(?<!\b(?:j'ai|ai|as|a|ont|avons|avez|on|je) )ecoute(?:[ "
    r"-]moi)?(?: bien)?|oi|piss off|suck my dick|suck it|"
    r"cry about it|cry more|cope|stay mad|sit down|nobody asked|no one asked|who asked|ok|okay|"
    r"ratio|log (?:off|out)|uninstall|delete (?:this|the) channel|touch grass|keep crying|cry "
    r"harder|nice try|learn to play)"
)
CALL_OUT = (
    r"(?:(?:^|[.!?,] ?|\b(?:et|mais|hein|he|eh|oh|wesh|hey|ouais|yo|oi|ok|okay|listen|quiet|"
    r"wrong) )(?:toi,? (?:le |la |l'|les )?|vous,? (?:les )?|vous les ))"
)
# A bare `sale X` is thrown at somebody; `un sale X` tells of one.
VOCATIVE = (
    r"(?<!\b(?:un|une|le|la|les|des|ce|cette|ces|de|du|mon|ma|quel|quelle|est|suis|pas) "
    r")(?<!d')(?:'?e?spece(?:s)? d(?:e |')|(?:fils|fille|race) d(?:e |')|bande d(?:e |')|ramassis "
    r"d(?:e |')|tas d(?:e |')|sales? |gros(?:se|ses)? |pauvres? )(?:(?:sales?|gros|grosses?|"
    r"petits?|petites?|vieux|vieille) ){0,2}"
)
NOT_THEM = (
    r"(?<!\b(?:do|did|can|could|would|should|will|if|when|what|how|why|who|are|were|have|had|thank|"
    r"thanks|than|like|for|to|with|of|about|as|love|miss|see|and|called|calling|call|calls|told|"
    r"tell|tells|telling|imagine|on|at|by|from|hope|want|need|let|saw|watch|heard|hear|know|see|"
    r"help|ask|give|show|make|makes|made|i) )"
)
# `you are a lying cheating X`: any word but those after which another thing begins.
DESCRIBED = (
    r"(?:(?:such |just |only |nothing but )?(?:an?|the)|(?:qu')?une?|des|les?|la) "
    r"(?:(?!(?:of|and|with|to|who|that|for|de|du|d|et|avec|que|qui|pour|mais|but|in|on|at|by|from|"
    r"sur|dans|like|comme|le|la|the|un|une|a|sans|ou|or|if|si|not|pas|fan|friend|ami|pote)\b)"
    r"[\w'-]{1,20} ){1,3}"
)
_ADDRESS = regex.compile(
    rf"(?r)(?<!\w)(?:(?:(?:{YOU_ARE}|{YOU_SEEM}) {ADVERB}|{CALLS})(?:{LEAD}|{DESCRIBED})|"
    rf"(?:{YOU_ARE}) {ADVERB}(?:such )?an? [^.!?,;]{{3,50}}? (?:and|or) (?:also |just )?an? {LEAD}|"
    rf"{NOT_THEM}(?:you|u|ya|y'all|yall|yoo|yoou|yew|yu|yuo) {LEAD}|"
    rf"{IMPERATIVE}[ ,!.]{{1,3}}(?:you |u |toi |espece de "
    rf"|le |la )?{LEAD})|{CALL_OUT}{LEAD}"
)
_THROWN = before(VOCATIVE)
_NAMED = before(rf"@\w+[ ,:!]{{1,3}}{LEAD}")
_NAMES = after(r"(?:s|es)?(?: (?:toi|va|you))?[ ,!.:]{1,3}@\w+")
BACK = (
    r"(?:(?:c'?est|c|est|is|are|=) ?(?:bien |pour |exactement |about |for )?(?:toi|vous|you|"
    r"u)(?!\w)|that'?s (?:for |about )?(?:you|u)|comme (?:toi|vous)|(?:just )?like (?:you|u|"
    r"yourself)|que (?:tu es|t'?es|vous etes)|(?:that )?(?:you|u) (?:are|r)|d(?:e |')?(?:ta|tes|"
    r"vos) (?:mere|mer|morts|race|rasse|daronne)|(?:is|est) (?:your|ur|ton|votre) (?:new |nouveau |"
    r"real |vrai )?(?:name|nom|prenom|nickname|surnom|title)|toi[ -]meme|yourself|(?:et )?(?:toi|"
    r"you) aussi|va(?=\W*$))"
)
WHAT_YOU_ARE = (
    r",? ?(?:is |that'?s |thats |that is |c'?est |voila )?(?:exactly |just )?(?:(?:what|who) "
    r"(?:you|u) ?(?:are|r|'re)|ce que (?:tu es|t'?es|vous etes)|what (?:i|we|they|everyone|"
    r"everybody|people)(?: all)? calls? (?:you|u))"
)
_BACK = after(
    rf" ?(?:ici |here )?{BACK}|{WHAT_YOU_ARE}|, (?:that'?s|thats|c'?est) (?:you|u|toi|"
    r"vous)(?=\W*$)| \w+ (?:just )?(?:like (?:you|u)|comme (?:toi|vous))(?=\W*$)|(?: \w+)? ?[:=] "
    r"?(?:toi|you|u|vous|ta mere)(?=\W*$)"
)
_YOUR = before(rf"(?:your|ur|yo|ta|ton|tes|vos) {LEAD}")
_OF_A_MOTHER = after(
    r"(?:s|es)? (?:of an? |de |d')(?:mother|mom|mum|momma|wife|sister|daughter|father|dad|son|"
    r"girlfriend|boyfriend|husband|mere|daronne|reum|soeur|femme|meuf|fille|copine|pere|daron)"
)
"""Whose word it is that stands before it: `your X of a mother`."""
_QUOTED_BACK = after(rf"{WHAT_YOU_ARE}|[ ,:=-]{{0,3}}{BACK}|[ :=]{{1,3}}(?:toi|you|u|vous)(?=\W*$)")
_STILL_ARE = after(
    r"[^.!?]{0,40}? (?:mais|but|et|and|because|car|pcq|cause) (?:t'en es|tu l'es|tu en es|"
    r"vous l'etes|vous en etes|(?:you|u) (?:are|r)(?= one|\W*$)|you'?re one|ur one|it'?s true|"
    r"it fits|c'?est (?:vrai|la verite|le cas)|ca te va bien)"
)
SECOND = r"\b(?:you|your|u|ur|tu|t|te|ta|ton|tes|toi|vous|votre|vos)"
_SPOKEN_TO = before(rf"{SECOND}\b[^.?]{{0,60}}, ?")
_SPOKEN_TO_END = before(
    rf"{SECOND}[ '](?:[\w'-]+ ){{0,5}}(?<!\b(?:de|d|comme|et|ou|est|sont|dis|dit|dire|trop|pas|of|"
    r"like|as|is|are|the|a|and|or|say|says|said|this|that|so|very|be|being|no|not|my|with|for|to|"
    r"le|la|les|un|une|des|ce|cette|ces|du|par|avec|sans|en|au|aux|sur|que|qui|mon|ma|an|in|on|at|"
    r"by|word|mot|his|her|their|our|sa|son|ton|ta|your|ur|tu|you|u|te|t|vous|called|call|playing|"
    r"play|some|any|no|real|tres|plus|more|most|fucking|holy|oh|what|wtf) )"
)
_ONE_WORD = before(
    r"(?:^|[.!?,;:] ?|@\w+,? )(?:hey |ok |wow |oh )?(?:you|u|ya|yall|y'all) (?!(?:love|like|"
    r"hate|need|want|know|get|got|have|had|saw|see|say|said|call|called|mean|play|watch|and|or|"
    r"with|sexy|beautiful|gorgeous|"
    r"lucky|crazy|funny|brave|clever|magnificent|cute|lovely|silly|wonderful|bet|do|did|can|sound|"
    r"look|the|my|for)\b)\w+ "
)
_GOES_ON_AT_YOU = after(
    r"(?:s|es)?,? (?:tu|t'(?:es|as|auras|etais|vas|aurais)|vous (?:etes|avez|allez)|elle t'a|"
    r"(?:you|u) (?:are|should|deserve|suck|never|can'?t|don'?t|will never|need to|look|sound)|"
    r"(?:you|u)'re)"
)
_ENDS = after(r"(?: va)?(?:[\s!.?]|[^\w\s])*$")


def address(frame: Frame) -> Frame | None:
    """Return what stands around `you are a`, `shut up` and the like that ends in the word."""
    found = _ADDRESS.match(frame.before)
    if found is None:
        return None
    return replace(frame, before=frame.before[: found.start()])


def thrown(frame: Frame) -> bool:
    """Whether the word is thrown without a verb: `espèce de X`, `sale X`."""
    return _THROWN(frame.before)


def answered_back(frame: Frame) -> bool:
    """Whether what follows turns the word against somebody, even a quoted one: `c'est toi`."""
    back = _QUOTED_BACK if frame.quoted else _BACK
    if _OF_A_MOTHER(frame.after) and _YOUR(frame.before):
        return True
    return back(frame.after) or _STILL_ARE(frame.after)


def named(frame: Frame) -> bool:
    """Whether a mention stands right before the word, or after a word that stands alone."""
    return _NAMED(frame.before) or (_NAMES(frame.after) and alone(frame))


def named_after(frame: Frame) -> bool:
    """Whether a mention follows a sentence that ends in the word, which says less."""
    return _NAMES(frame.after)


def called_out(frame: Frame) -> bool:
    """Whether the word ends a sentence to somebody, after a comma: `…, X`."""
    return _ends(frame) and _SPOKEN_TO(frame.before)


def snapped(frame: Frame) -> bool:
    """Whether nothing is said but `you`, one word and the word itself, which ends it."""
    return _ENDS(frame.after) and _ONE_WORD(frame.before)


def trailed(frame: Frame) -> bool:
    """Whether the word ends a sentence to somebody, without a comma, which says less."""
    return _ends(frame) and _SPOKEN_TO_END(frame.before)


def _ends(frame: Frame) -> bool:
    return _ENDS(frame.after) or ordered_after(frame)


def goes_on_at_you(frame: Frame) -> bool:
    """Whether a sentence that the word begins goes on at somebody: `X tu …`, which says less."""
    return _GOES_ON_AT_YOU(frame.after) and alone(frame)
