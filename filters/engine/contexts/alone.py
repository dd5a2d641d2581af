"""Alone: nothing is said but the words, and whom they are for: `go X`, `X bitch`, `X @name`."""

from functools import lru_cache

import regex

from filters.engine.contexts.first_names import unnamed_after, unnamed_before
from filters.engine.contexts.frame import frame_at
from filters.engine.message import Span
from filters.engine.phrase import Phrase

ALONE = Phrase("context.alone")
ABUSE = (
    r"bitch\w*|biatch|cunt\w*|whor\w+|slut\w*|fag\w*|nigg\w*|retard\w*|losers?|freaks?|pigs?|trash|"
    r"idiots?|morons?|ugly|fat|fatty|fatass|stupid|dumb\w*|clowns?|creeps?|rats?|scum|worms?|cow|"
    r"hag|worthless|useless|disgusting|filthy|fuckers?|motherfuckers?|incels?|feeders?|campers?|"
    r"junglers?|"
    r"noobs|coward|monkey|waste of (?:air|oxygen|space|skin)|fuck you|slags?|skanks?|hoes?|thots?|"
    r"wankers?|bellends?|scumbags?|bastards?|parasites?|vermin|weirdos?|nerds?|trann(?:y|ies)|"
    r"dykes?|kikes?|pakis?|chinks?|apes?|chimps?|swine|failures?|nobod(?:y|ies)|degenerates?|old|"
    r"piece of (?:shit|trash|garbage)|shithead|asshole|ass|dickhead|prick|twat|virgin|incel|noob|"
    r"putes?|salopes?|connards?|connasses?|fdp|fils de pute|encule\w?|batards?|pd|pedes?|"
    r"tarlouzes?|negro|bougnoules?|sales?|gros(?:se)?s?|merdes?|chienn?e?s?|grognasses?|ordures?|"
    r"dechets?|debiles?|mongols?|abruti\w?|cretin\w?|pauvre (?:con|type|merde)|cons?|conne|truie"
)
ROLE = (
    r"arbitres?|animat\w+|presentat\w+|streamers?|streameu\w+|viewers?|chat|tchat|modos?|"
    r"moderat\w+|"
    r"invitee?s?|coachs?|commentat\w+|chroniqueu\w+|chauve|admins?|hotes?(?:se)?|casters?|"
    r"casteu\w+|"
    r"joueu\w+|capitaines?|gardiens?|attaquante?s?|defenseu\w+|entraineu\w+|selectionneu\w+|"
    r"supporters?|ministres?|maires?|senat\w+|deputee?s?|prefete?s?|presidente?s?|candidate?s?|"
    r"elue?s?|"
    r"duo(?: ?bot)?|bot ?lane|adcs?|supports?|lateral|laterale|libero|ailiere?|buteu\w+|staff|"
    r"rapporteu\w+|"
    r"acteurs?|actrices?|chanteu\w+|rappeu\w+|musicien\w*|photographes?|cuisini\w+|danseu\w+|"
    r"auteu\w+|ecrivaine?s?|prof(?:esseure?)?s?|avocate?s?|expert\w*|intervenante?s?|tricheu\w+|"
    r"smurfs?|junglers?|toplaners?|midlaners?|(?!l?iste|piste|triste)\w{3,}iste?s?|blonde?|rousse|"
    r"rouquin\w*|gamine?s?|gars|mec|meuf|vieux|vieille"
)
"""Who is spoken to by what they are, with an article; a thing that one swears at is none."""
VILE = (
    r"inutiles?|incapables?|vendue?s?|traitres?|menteu\w+|lach\w+|escrocs?|putes?|salopes?|"
    r"connards?|"
    r"connasses?|con|conne|pd|pedes?|gouines?|fiottes?|merdes?|races?|porcs?|truies?|chiennes?|"
    r"grosse?|"
    r"vieux|vieille|moches?|parasites?|dechets?|nazes?|nulle?s?|bouffon\w*|clochards?|cassos|"
    r"mongol\w*|"
    r"gogol\w*|triso\w*|arabes?|juif\w*|noire?s?|negro\w*|modos?|streameu\w+|streamers?|flics?|"
    r"gauchistes?|fachos?|nazis?|mecs?|meufs?|types?|gamine?s?|tricheu\w+|noobs?|fils|bougnoules?"
)
"""What comes after `sale` of a person, and of no thing that one swears at."""
FILLER = (
    r"so bad|and|or|but|jk|just kidding|just a (?:prank|joke)|go|just|please|pls|"
    r"plz|now|already|then|so|ok|hey|oh|yo|oi|lol|lmf?ao|"
    r"rofl|xd+|no cap|uninstall|log off|(?:nobody|no ?one) likes (?:you|u)|some(?:one|body)|"
    r"haha\w*|irl|fr|ngl|bro|bruh|dude|man|mate|kid|girl|boy|host|streamer|mods?|"
    r"you|u|ya|yall|"
    r"again|seriously|really|literally|should|need to|better|do it|in hell|fucking|fuckin|"
    r"tonight|today|tomorrow|soon|all|everyone|also|btw|honestly|tbh|imo|actually|guys|chat|"
    r"(?:and )?"
    r"do (?:us|us all|everyone|everybody|the world|me) a (?:favou?r|solid)|sorry not sorry|no "
    r"offen[cs]e|"
    r"(?:this |on |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week(?:end)?|one day|"
    r"(?:after|on|during) (?:the|this|your) (?:show|stream|live)|on (?:stream|camera|air|tv)|"
    r"i (?:swear|promise|mean it)|for real|no joke|not (?:a joke|joking|kidding)|gg|ez|wp|"
    r"toi et (?:ton|ta|tes) [\w-]+|"
    r"et|ou|mais|toi|tous|toutes|ici|stp|svp|va|vas|donc|allez|alors|maintenant|bah|ben|bon|eh|he|hein|"
    r"wesh|frere|mec|meuf|les gars|mdr+|ptdr+|jpp|direct|ce soir|demain|bientot|vraiment|putain|"
    r"espece d[e']?|bande de|un peu|juste|modos?|tg|ftg|ta gueule|la ferme|serieux|vite|"
    r"frero|reuf|ma gueule|mon gars|mon grand|ma belle|"
    rf"(?:l'|le |la |les )(?:{ROLE})|(?:monsieur|madame|mme|mr) (?:le |la |l')?[\w-]+"
)
TURN = (
    rf"(?:you|u|ur|you'?re)(?: are)?(?: (?:an?|all|such|so|just|nothing but))* (?:{ABUSE})|"
    r"(?:you|u) (?:better|deserve|disgust|should)|we would all|we'd all|nobody|no one|everyone|"
    r"everybody|noone|i hope|"
    r"tu|t'?es|ton|ta|tes|vous|votre|vos|personne|tout le monde|"
    r"on (?:(?:va|devrait|aurait du|sait|peut) )?(?:te|t|vous)|sale|espece|casse|"
    r"fais (?:bien )?(?:gaffe|attention)|mefie|gare a|dors bien|regarde derriere|retourne|"
    r"degage|creve|bon debarras|prepare[ -]toi|ca (?:nous |me )?fera|on veut|"
    r"je te (?:bute|tue|saigne|plante|creve|egorge|defonce)"
)
"""How somebody who goes on at the same person begins."""
ANNOUNCED = (
    r"i'?m|i am|we'?re|i'?ll|i will|we'?ll|we will|i wan(?:na|t to)|i swear|i|we|imma|ima|wanna|"
    r"gonna|going to|finna|boutta|about to|personally|actually|come|coming"
)
"""How somebody begins who says what they will do."""
AIMED = regex.compile(r"(?<!\w)(?:you|u|ya|yall|your|ur|her|him|his)(?!\w)")
"""What is done to another: `i'll drink bleach` is despair, `i'll burn your house` a threat."""
SAID = rf"(?:@\w+|{ABUSE}|{FILLER})"
OPENING = r"(?:^|[.!?;:,\n])[^\w@]*(?:{}(?!\w)[^\w@]*)*$"
BEFORE = regex.compile(OPENING.format(SAID))
BEFORE_A_DEED = regex.compile(OPENING.format(rf"(?:{ANNOUNCED}|{SAID})"))
GOES_ON = (
    r"(?:nobody|no ?one|everyone|everybody) (?:likes?|loves?|wants?|watches|cares|needs|hates|"
    r"laughs)|"
    r"personne (?:ne )?(?:te|t'|va te|vous) ?(?:pleur|regrett|retien|aime|veut|calcule|"
    r"supporte)\w*|"
    r"(?:tu )?manqueras? a personne|"
    r"toi (?:et|avec|qui|aussi)(?!.*\bdit[ -](?:il|elle))|a toi|"
    r"tu (?:m'entends|comprends|saoules|casses|crois|sers|pues|vaux|merites|fais (?:pitie|chier))|"
    r"t'(?:es (?:nul|qu|pas|une? |vraiment|trop)|as (?:rien|pas|une? (?:tete|gueule|voix)))|"
    rf"sales? (?:{VILE})|espece d[e']|bande d[e']|(?:gros(?:se)?|petite?|pauvre) (?:{ABUSE})"
)
"""How whoever insults goes on without a pause: `toi et ton X`, `avec tes X`, `sale X`."""
AFTER = regex.compile(
    rf"[^\w@]*(?:(?!(?:{GOES_ON})(?!\w)){SAID}(?!\w)[^\w@]*)*+(?:$|(?:{GOES_ON})(?!\w)|"
    rf"(?<=(?:[.!?;:,\n-]|\b(?:stp|svp|pls|plz))\W*)(?:{TURN})(?!\w))"
)


@lru_cache(maxsize=128)  # lists find terms in the same places
def stands_alone(raw: str, span: Span) -> bool:
    """Whether a stretch is all that its sentence says, and what follows says nothing fair."""
    around = frame_at(raw, span)
    opening = BEFORE_A_DEED if AIMED.search(around.word) else BEFORE
    before, after = unnamed_before(around.before), unnamed_after(around.after)
    return bool(opening.search(before) and AFTER.match(after))
