"""Threatening: a deed is announced, or asked of others, with a time or a place that is no game."""

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.friendly import friendly

DEED = regex.compile(
    r"(?:[\w']+ ){0,4}?(?:kill|end|gut|knife|lynch|behead|butcher|execute|stab|strangle|suffocate|"
    r"murder|slaughter|choke|drown|skin|dismember|shoot|beat|kick|smash|break|snap|cut|slit|slash|"
    r"bash|burn|bomb|rape|hurt|poison|punch|slap|smack|headbutt|hang|bury|curb|chop|hack|blow|"
    r"torch|firebomb)(?!\w)"
)
"""What is done to somebody, as a listed threat begins."""
WILL = (
    r"(?:i'?ll|i will|i'?m (?:going to|gonna|coming to|about to|finna|here to)|i am (?:going to|"
    r"gonna|"
    r"coming to|about to)|im(?:m?a| gonna| going to)|ima|we'?ll|we will|we'?re (?:going to|gonna|"
    r"coming to)|we are (?:going to|coming to|gonna)|gonna|going to|finna|boutta|let me|let's|lets|"
    r"i swear|i promise)"
)
LET_OTHERS = (
    r"(?:some(?:one|body)|any(?:one|body)|we|they|you guys|chat|y'?all|everyone|everybody)(?:'s)? "
    r"(?:all "
    r")?(?:should|needs? to|has to|have to|ought to|must|please|pls|better|is going to|is gonna|"
    r"gonna|"
    r"go(?: to)?|just)"
)
_WILL = regex.compile(rf"(?<!\w){WILL}(?!\w)[^.!?;:]{{0,70}}$")
_LET_OTHERS = regex.compile(rf"(?<!\w){LET_OTHERS}(?!\w)[^.!?;:]{{0,50}}$")
_SAYS_SO = regex.compile(rf"(?:{WILL}|{LET_OTHERS})(?!\w)")
IN_LIFE = (
    r"(?:after (?:the|this|your|ur) (?:show|stream|con\w*|event|match|live|party|signing)|when "
    r"(?:you|u|i) (?:leave|get (?:home|out|there)|come out|walk|step|see you|meet you|find you|"
    r"catch you|sleep)|outside|irl|in real life|for real|tonight|tomorrow|tmrw|tmr|on (?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|this (?:week|weekend|friday|saturday|sunday)|next (?:week|"
    r"time (?:i|we) see)|in (?:your|ur) (?:sleep|bed|house|home|flat|own)|at (?:the|your|ur) "
    r"(?:con\w*|meet\w*|studio|venue|house|home|door|work|school|signing|station|bus|airport|"
    r"hotel|car|gym|next)|with (?:a|an|my|this|your own|ur own) (?:\w+ )?(?:hammer|scarf|hands|"
    r"car|brick|bottle|crowbar|screwdriver|belt|wire|chainsaw|razor)|in the (?:car ?park|parking "
    r"lot|street|alley)|to death|not (?:a joke|joking|kidding)|i (?:mean it|promise|swear)|like "
    r"(?:a|the) (?:dog|pig|fish|rat|animal)|and (?:your|ur) (?:family|kids?|wife|husband|daughter|"
    r"son|mum|mom)|(?:got|have|know) (?:your|ur) "
    r"(?:address|street|hotel|school|house|building|flat|gym|car|route|number|work|office)|"
    r"to (?:your|"
    r"ur) (?:house|home|door|flat|place|work|school|hotel)|while (?:you|u) sleep|before (?:he|she|"
    r"you|they))"
)
_IN_LIFE = regex.compile(rf"(?<!\w){IN_LIFE}(?!\w)")
PLAY = regex.compile(
    r"(?<!\w)(?:games?|gam(?:er|ing)|match(?:es)?|rounds?|lobby|servers?|boss(?:es)?|levels?|"
    r"maps?|ranked|"
    r"scrims?|1 ?v ?1|respawn\w*|minecraft|mario|kart|fifa|tekken|smash bros|chess|scrabble|"
    r"tetris|rust|"
    r"gta|quest|raid|spawn|mid|loadout|film|movie|episode|scene|hugs?|kiss\w*|kindness|love|cake|"
    r"soup|"
    r"photo\w*|camera|bjj|judo|class|training|sparring|boxing|wrestling|tea|coffee|gifts?|"
    r"compliments|chocolate|flowers|records?|squats?|deadlift|portrait|dress|needle|jab|quiz|"
    r"karaoke|poker|laugh\w*|xx+)(?!\w)"
)
"""What is killed, burnt and shot there is nobody."""


INCITED = regex.compile(r"tell (?:her|him|them) to (?:kill|kys|hang|neck)(?!\w)")
_ALL_GO = regex.compile(
    r"(?:^|[.!?,;:] ?)(?:(?:hey|ok|chat|guys|lads|boys|everyone|everybody|all of you|let'?s|"
    r"we should|please|pls|now|all) )*(?:(?:all )?(?:go|dm|message|write|spam|call|text|head|"
    r"jump)(?!\w)(?:[^.!?]{0,50} (?:and|to|then))? )?$"
)
"""Who is told to go, or nobody: it is an order."""


_TOLD = regex.compile(
    r"(?<!\w)(?:s?he|they|someone|who|my [\w-]+|(?:ex|mum|mom|dad|boss|neighbou?r|stalker|guy|man|"
    r"woman|kid|dude))(?: [\w']+)? (?:said|says|told|texted|wrote|writes|screamed|yelled|shouted|"
    r"threatened|messaged|replied|goes|like)(?: (?:me|us|her|him|to|that))*[ :,]{1,3}[^.!?]{0,30}$"
)
"""Somebody is told to have announced it."""


def threatening(frame: Frame, whole: str) -> bool:
    """Whether a deed is announced or called for, in life and not in a game.

    `whole` is the flattened message: one word of play or of warmth leaves a doubt.
    """
    if INCITED.match(frame.word):
        return _ALL_GO.search(frame.before) is not None
    if not DEED.match(frame.word) or PLAY.search(whole) or friendly(whole):
        return False
    said = frame.before + frame.word
    if _TOLD.search(frame.before):
        return False
    if not (_WILL.search(frame.before) or _LET_OTHERS.search(said) or _SAYS_SO.match(frame.word)):
        return False
    return _IN_LIFE.search(frame.before + frame.word + frame.after) is not None
