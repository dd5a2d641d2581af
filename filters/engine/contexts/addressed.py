"""Addressed: the word is thrown at somebody who reads it, or at somebody in the room."""

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, LEAD, after, before

ONE = r"(?= (?:un|une|qu|que|vraiment|trop|juste|le|la|des|a|an|such|just|the|nothing|so|all)\b)"
"""What must follow `tes`, `your` and the like, which otherwise say whose a thing is."""
YOU_ARE = (
    rf"(?:t[' ] ?(?:es|est|etais|etait)|t(?:ais|etais)|tes{ONE}|(?<!')te?{ONE}|tu(?: n')? ?(?:es|"
    rf"est|etais|seras|restes|fais)|"
    r"es[ -]tu|t'as (?:toujours )?ete|tu nous fais|vous (?:n'|ne )?(?:etes|ete|etiez|restez)|"
    r"vs etes|"
    r"(?:you|u|ya|yall|y'all)(?: guys| all| two| lot)? (?:are|r|were|must be|look like|"
    r"sound like|act like|"
    rf"will always be|is)|y(?:ou|a|e)'?re|you'r|(?:are|r) (?:you|u)|(?:your|ur|u'r){ONE})"
)
CALLS = (
    r"(?:je te traite|je vous traite|jte traite|je t'appelle|i call (?:you|u)|"
    r"i'?m calling (?:you|u)) (?:de )?"
)
IMPERATIVE = (
    r"(?:ta (?:grande )?gueule|tg|ftg|ferme[sz]?[ -](?:la|ta (?:grande )?(?:gueule|bouche|"
    r"mouille))|fermez[ -]la|"
    r"la ferme|tais[ -]toi|degage[sz]?|casse[ -]toi|cassez[ -]vous|barre[ -]toi|va (?:crever|"
    r"mourir|chier|te pendre|"
    r"te faire (?:foutre|voir|enculer|mettre|soigner))|allez (?:crever|chier)|vtff|creve|crevez|"
    r"suicide[ -]toi|"
    r"pends[ -]toi|nique ta mere|ntm|apprends a jouer|"
    r"shut (?:the fuck |the hell |tf |ya )?up|stfu|gtfo|fuck (?:you|u|off|outta here)|f u|fk u|"
    r"screw (?:you|u)|"
    r"go (?:to hell|away|fuck yourself|kill yourself|hang yourself|die)|kill (?:yourself|urself)|"
    r"kys|"
    r"get (?:lost|out|fucked|rekt)|eat shit|piss off|suck my dick|suck it|cry about it|cry more|"
    r"cope|stay mad|"
    r"sit down|nobody asked|no one asked|who asked|learn to play)"
)
CALL_OUT = (
    r"(?:(?:^|[.!?,] ?|\b(?:et|mais|hein|he|eh|oh|wesh|hey|ouais|yo|oi|bye|ok|okay|listen|quiet|"
    r"wrong) )"
    r"(?:toi,? (?:le |la |l'|les )?|vous,? (?:les )?|vous les ))"
)
# A bare `sale X` is thrown at somebody; `un sale X` tells of one.
VOCATIVE = (
    r"(?<!\b(?:un|une|le|la|les|des|ce|cette|ces|de|du|mon|ma|quel|quelle|est|suis|pas) )(?<!d')"
    r"(?:espece(?:s)? d(?:e |')|bande d(?:e |')|ramassis d(?:e |')|tas d(?:e |')|sales? |"
    r"gros(?:se|ses)? |pauvres? )(?:(?:sales?|gros|grosses?|petits?|petites?|vieux|vieille) ){0,2}"
)
NOT_THEM = (
    r"(?<!\b(?:do|did|can|could|would|should|will|if|when|what|how|why|who|are|were|have|had|"
    r"thank|thanks|"
    r"than|like|for|to|with|of|about|as|love|miss|see|and|"
    r"called|calling|call|calls|told|tell|tells|telling|imagine|on|at|by|from|hope|want|need|let|"
    r"saw|watch|heard|"
    r"hear|know|see|help|ask|give|show|make|makes|made|i) )"
)
_ADDRESS = regex.compile(
    rf"(?r)(?<!\w)(?:(?:{YOU_ARE} {ADVERB}|{CALLS}){LEAD}|{NOT_THEM}(?:you|u|ya|y'all|yall) {LEAD}"
    rf"|{IMPERATIVE}[ ,!.]{{1,3}}(?:you |u |toi |espece de |le |la )?{LEAD})|{CALL_OUT}{LEAD}"
)
_THROWN = before(VOCATIVE)
_NAMED = before(rf"@\w+[ ,:!]{{1,3}}{LEAD}")
_NAMES = after(r"[ ,!.:]{1,3}@\w+")
BACK = (
    r"(?:(?:c'?est|c|est|is|are|=) ?(?:bien |pour |exactement |about |for )?(?:toi|vous|you|"
    r"u)(?!\w)|"
    r"that'?s (?:for |about )?(?:you|u)|comme (?:toi|vous)|(?:just )?like (?:you|u|yourself)|"
    r"que (?:tu es|t'?es|vous etes)|(?:that )?(?:you|u) (?:are|r)|de (?:ta|tes|vos) (?:mere|"
    r"morts|race)|"
    r"(?:et )?(?:toi|you) aussi|va(?=\W*$))"
)
_BACK = after(rf" ?{BACK}")
_QUOTED_BACK = after(rf"[ ,:=-]{{0,3}}{BACK}")
SECOND = r"\b(?:you|your|u|ur|tu|t|te|ta|ton|tes|toi|vous|votre|vos)"
_SPOKEN_TO = before(rf"{SECOND}\b[^.?]{{0,60}}, ?")
_SPOKEN_TO_END = before(
    rf"{SECOND}[ '](?:[\w'-]+ ){{0,5}}(?<!\b(?:de|d|comme|et|ou|est|sont|dis|dit|dire|trop|pas|"
    rf"of|like|as|is|"
    r"are|the|a|and|or|say|says|said|this|that|so|very|be|being|no|not|my|with|for|to|le|la|les|"
    r"un|une|des|ce|"
    r"cette|ces|du|par|avec|sans|en|au|aux|sur|que|qui|mon|ma|an|in|on|at|by|word|mot|his|her|"
    r"their|our|sa|son|"
    r"ton|ta|your|ur|tu|you|u|te|t|vous|called|call|playing|play|some|any|no|real|tres|plus|more|"
    r"most|"
    r"fucking|holy|oh|what|wtf) )"
)
_ENDS = after(r"(?: va)?(?:[\s!.?]|[^\w\s])*$")
_THIRD = before(
    r"(?:(?:ce|cette|cet|c't?|le|la|les|ces|l'|the|this|that|these|our|notre|nos|your|ton|ta) ?"
    r"(?:streamers?|streameuses?|stream|host|hotes?|presentat\w+|animat\w+|invitee?s?|guests?|"
    r"modos?|moderat\w+|"
    r"mods?|admins?|chat|viewers?|casters?|chroniqueu\w+|journalistes?|gars|type|mec|meuf|guy|"
    r"dude|girl|bot)"
    r"|@\w+|lui|elle la|ce type|ce mec) (?:la )?(?:c'?est|est|sont|is|are|reste|was|looks like|"
    r"a l'air d'?) ?"
    rf"{ADVERB}{LEAD}"
)


def address(frame: Frame) -> Frame | None:
    """Return what stands around `you are a`, `shut up` and the like that ends in the word."""
    found = _ADDRESS.match(frame.before)
    if found is None:
        return None
    return Frame(frame.before[: found.start()], frame.after, frame.quoted, frame.capital)


def thrown(frame: Frame) -> bool:
    """Whether the word is thrown without a verb: `espèce de X`, `sale X`."""
    return _THROWN(frame.before)


def answered_back(frame: Frame) -> bool:
    """Whether what follows turns the word against somebody, even a quoted one: `c'est toi`."""
    return _QUOTED_BACK(frame.after) if frame.quoted else _BACK(frame.after)


def named(frame: Frame) -> bool:
    """Whether a mention stands right beside the word."""
    return _NAMED(frame.before) or _NAMES(frame.after)


def called_out(frame: Frame) -> bool:
    """Whether the word ends a sentence to somebody, after a comma: `…, X`."""
    return _ENDS(frame.after) and _SPOKEN_TO(frame.before)


def trailed(frame: Frame) -> bool:
    """Whether the word ends a sentence to somebody, without a comma, which says less."""
    return _ENDS(frame.after) and _SPOKEN_TO_END(frame.before)


def about_the_room(frame: Frame) -> bool:
    """Whether the word is said of the host, a guest or somebody in chat."""
    return _THIRD(frame.before)
