"""Present: the word is said of somebody in the room: the host, a guest, a moderator, the chat."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import ADVERB, LEAD, after, before

PERSON = (
    r"(?:streamers?|streameuses?|stream|hosts?|hostess|hotes?|hotesse|presentat\w+|animat\w+|"
    r"invitee?s?|guests?|modos?|moderat\w+|mods?|modding|modteam|admins?|"
    r"(?<!\b(?:le|un|ce|mon|ton|son|notre|votre|de|gros|petit|vieux) ?)chat|tchat|viewers?|"
    r"spectat\w+|casters?|commentat\w+|chroniqueu\w+|journalistes?|panel(?:ist|liste)?s?|"
    r"co-?hosts?|staff|plateau)"
)
_IS = before(
    rf"(?:(?:(?:ce|cette|cet|c't?|le|la|les|ces|l'|the|this|these|our|notre|nos|your|ton|"
    rf"ta) ?|^|[.,!?] ?){PERSON}|(?:ce|cette|cet|c't?|le|la|l'|the|this|these|our|notre|nos|"
    r"your|ton|ta) ?(?:gars|type|mec|meuf|guy|dude|girl|woman|bot)|@\w+|lui|elle la|ce type|"
    r"ce mec) (?:la )?(?:c'?est|c|ces|c est|est|sont|is|are|r|reste|was|looks like|a l'air d'?) ?"
    rf"{ADVERB}{LEAD}|(?:why|how|since when) (?:is|are|was) (?:the|this|our|that) (?:{PERSON}|guy|"
    rf"woman|"
    rf"girl|dude|man) (?:always |really |such |just |so ){{0,2}}{LEAD}"
)
_OF = after(
    rf"(?:s|es)? (?:(?:de|d'|du|des|of|in|from|on) ?(?:an? |the |this |that |our |my |la |le |"
    rf"les |ce |cette |l')?)?(?:fucking |stupid |sale )?{PERSON}"
)
_ON_SCREEN = after(
    r"(?:s|es)? (?:(?:allowed |still )?(?:on|behind|near) (?:my |the |this |that |a |our |live )?"
    r"(?:screen|cam|camera|webcam|mic|couch|show|panel|tv|telly|stream|air|twitch)|(?:sur|a|"
    r"devant|derriere) "
    r"(?:le |la |l'|mon |ce )?(?:ecran|plateau|cam|camera|webcam|micro|antenne)|(?:en|in) direct)"
)
_IT_IS = after(
    rf"(?:s|es)? (?:(?:(?:the|this|our|my|ce|cette|le|la|cet|l') ?{PERSON}|this (?:guy|girl|dude|"
    rf"woman|man)) (?:is|was)(?=\W*$)|"
    rf"(?:ce|cette|cet|ces|l'|le|la|les) ?{PERSON}(?:[ -]la)?"
    r"(?=\W*$|[,.!?;]| (?:ou|et|mais) )|(?:like|comme) (?:the|this|our|la|le|l'|"
    rf"ce|cette) ?{PERSON}|"
    rf"(?:to|at|a|au|aux) (?:the |this |la |l'|le |cette )?{PERSON}|(?:c't?|ce|cette|cet) (?:mec|"
    r"type|gars|meuf|fille|nana)(?=\W*$)|qui (?:lit|presente|stream\w*|anime|parle|joue|modere|"
    r"commente)(?!\w))"
)
_THIS = before(rf"(?:cette|ce|cet|ces|c't?'?) ?{LEAD}|(?:this|these) (?:\w+ ){{0,2}}?")
"""A French adjective may follow what it is said of: `cette mesure X` is about the measure."""
_THAT_ONE = after(r"(?:s|es)? (?:celui|celle|ceux|celles)[ -](?:la|ci)")
_PERFORMS = after(
    r"(?:s|es)? (?:is |are |keeps? |can'?t |cannot |gets? (?:paid|money) )?(?:\w+ly )?(?:saying|"
    r"says?|"
    r"talk(?:s|ing)?|speak(?:s|ing)?|breath(?:es?|ing)|read(?:s|ing)?|sing(?:s|ing)?|rambl\w+|"
    r"whin\w+|stream(?:s|ing)?|host(?:s|ing)?|scream(?:s|ing)?|yapp?(?:s|ing)?|parle(?:nt)?|dit|"
    r"disent|raconte(?:nt)?|lit|lisent|chante(?:nt)?|crie(?:nt)?|gueule(?:nt)?|commente(?:nt)?|"
    r"anime(?:nt)?|presente(?:nt)?)(?!\w)"
)
"""What those do whom the chat watches."""
_ATTENDED = before(
    r"(?<!\w)(?:you|u|y'?all|imagine|who|why|people|guys|stop)(?!\w)[^.!?]{0,25}? (?:cheer(?:ing)? "
    r"for|listen(?:ing)? to|watch(?:ing)?|hear(?:ing)?|pay(?:ing)?(?: money)? (?:to|for)|"
    r"subb?(?:ed|"
    rf"ing)? to|donat\w+ to|simp(?:ing)? for) (?:an? |this |that |these |some ){LEAD}"
)
"""Whom the chat is blamed for watching."""
_A_WORK = after(
    r"(?:s|es)? (?:jokes?|songs?|films?|movies?|documentar\w+|shows?|stor\w+|podcasts?)"
)
_PUTS_DOWN = before(
    r"(?:^|[.!?,:;] ?)(?:(?:dumb|stupid|dirty|filthy|ugly|worthless|pathetic|nasty|disgusting|"
    r"brainless|inbred|fat|lying|lonely|braindead|useless|old|little|fucking|greedy|fake|cheap|"
    r"talentless|attention) ){1,4}"
)
_EMPHASIS = before(r"(?:^|[.!?,:;] ?)(?:(?:fucking|little|old|fake|cheap|attention) )+")
_OF_A_THING = after(
    r"(?:s|es)? (?:(?:de|d'|du|des|of|for)(?!\w)|(?:boss|game|level|lag|map|door|car|song|ai|npc|"
    r"monster|dragon|moves?|slap|fight|gun|weapon|cat|dog|puzzle|quest|jump|shot|controller|"
    r"episode|scene|character|line|word|mot|boss|niveau|jeu|porte)(?!\w))"
)


def about_the_room(frame: Frame) -> bool:
    """Whether the word is said of the host, a guest or somebody in chat.

    A `chat` with a French article may be a cat, and is nobody in the room.
    """
    return (
        _IS(frame.before)
        or _OF(frame.after)
        or _ON_SCREEN(frame.after)
        or _IT_IS(frame.after)
        or (_THIS(frame.before) and _PERFORMS(frame.after))
        or (_ATTENDED(frame.before) and not _A_WORK(frame.after))
        or (_PUTS_DOWN(frame.before) and not (_EMPHASIS(frame.before) or _OF_A_THING(frame.after)))
    )


def pointed_at(frame: Frame) -> bool:
    """Whether the word points at somebody, who may be in the room or in the news: `this X`."""
    return (_THIS(frame.before) or _THAT_ONE(frame.after)) and not _OF_A_THING(frame.after)
