"""Alone: nothing is said but the words, and whom they are for: `go X`, `X bitch`, `X @name`."""

import regex

from filters.engine.contexts.frame import frame_at
from filters.engine.message import Span
from filters.engine.phrase import Phrase

ALONE = Phrase("context.alone")
ABUSE = (
    r"bitch\w*|biatch|cunt\w*|whor\w+|slut\w*|fag\w*|nigg\w*|retard\w*|losers?|freaks?|pigs?|trash|"
    r"idiots?|morons?|ugly|fat|fatty|stupid|dumb\w*|clowns?|creeps?|rats?|scum|worms?|cow|hag|"
    r"piece of (?:shit|trash|garbage)|shithead|asshole|ass|dickhead|prick|twat|virgin|incel|noob|"
    r"putes?|salopes?|connards?|connasses?|fdp|fils de pute|encule\w?|batards?|pd|pedes?|"
    r"tarlouzes?|negro|bougnoules?|sales?|gros(?:se)?s?|merdes?|chienn?e?s?|grognasses?|ordures?|"
    r"dechets?|debiles?|mongols?|abruti\w?|cretin\w?|pauvre (?:con|type|merde)|cons?|conne|truie"
)
FILLER = (
    r"and|or|but|go|just|please|pls|plz|now|already|then|so|ok|hey|oh|yo|oi|lol|lmf?ao|rofl|xd+|"
    r"haha\w*|irl|fr|ngl|bro|bruh|dude|man|mate|kid|girl|boy|host|streamer|mods?|you|u|ya|yall|"
    r"again|seriously|really|literally|fucking|fuckin|tonight|today|tomorrow|soon|all|everyone|"
    r"et|ou|mais|toi|tous|toutes|stp|svp|va|vas|donc|allez|alors|maintenant|bah|ben|bon|eh|he|hein|"
    r"wesh|frere|mec|meuf|les gars|mdr+|ptdr+|jpp|direct|ce soir|demain|bientot|vraiment|putain|"
    r"espece d[e']?|bande de|un peu|juste|modos?|tg|ftg|ta gueule|la ferme"
)
TURN = (
    r"you|u|ur|your|youre|nobody|no one|everyone|everybody|noone|we|i hope|do it|"
    r"tu|t'?es|ton|ta|tes|vous|votre|vos|personne|tout le monde|on (?:te|vous)|sale|espece|casse"
)
"""How somebody who goes on at the same person begins."""
SAID = rf"(?:@\w+|{ABUSE}|{FILLER})"
BEFORE = regex.compile(rf"(?:^|[.!?;:,\n])[^\w@]*(?:{SAID}(?!\w)[^\w@]*)*$")
AFTER = regex.compile(rf"[^\w@]*(?:{SAID}(?!\w)[^\w@]*)*+(?:$|(?<=[.!?;:,\n-]\W*)(?:{TURN})(?!\w))")


def stands_alone(raw: str, span: Span) -> bool:
    """Whether a stretch is all that its sentence says, and what follows says nothing fair."""
    around = frame_at(raw, span)
    return bool(BEFORE.search(around.before) and AFTER.match(around.after))
