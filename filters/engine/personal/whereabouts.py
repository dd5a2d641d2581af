"""Whereabouts: where somebody else works or learns, what they drive, who they really are."""

import re
from collections.abc import Iterator

from filters.engine.personal.trace import Trace
from filters.engine.text import Text

TOLD = 0.6
"""People are asked: that somebody works at a shop may be told of a star, or of one's mother."""
WORDS = (
    "work job school primary goes attends plate name college employ nursery kinder academy licen "
    "bosse travaill taff nom plaque immat ecole lycee appel scolaris matern creche "
    "rentre promen jogs walks parks"
)
HINTS = (WORDS,)
"""Words of which nearly every telling of whereabouts has one."""
SHE = (
    r"(?:(?<!\w)(?:he|she|they|(?:his|her|their|your|the|ur) (?:[\w'’]+ )?(?:"
    r"kids?|sons?|daughters?|"
    r"wife|husband|mother|mom|mum|dad|sister|brother|girlfriend|boyfriend|mods?|hosts?|co-?hosts?|"
    r"streamers?|guests?)|il|elle|(?:sa|son|ses|ta|ton|tes|la|le|l['’]|leurs?) ?(?:\w+ )?(?:femme|"
    r"mari|mec|meuf|copine|copain|mere|pere|soeur|frere|filles?|fils|gosses?|enfants?|gamine?s?|"
    r"modos?|streameuse|streamer|invitee?|hotesse|animat\w+|presentat\w+|arbitre|maire|deputee?|"
    r"joueu\w+|gardien\w*|coach|chroniqueu\w+|elue?|voisine?|prof|capitaine|chanteu\w+))(?:['’]s|"
    r" qui)? )"
)
WORKS = (
    r"(?:(?:still |now )?(?:works?|working|got a job|has a job|is employed)(?: \w+)? (?:at|in|for)|"
    r"(?:bosse|travaille|taffe?|fait ses? \w+|est employee?)(?: \w+)? (?:a|au|aux|chez|dans|pour))"
)
SCHOOLED = (
    r"(?:(?:goes|go|went|is going) to|attends?|is at|studies at|"
    r"(?:va|vont|est|sont|etudie) "
    r"(?:\w+ )?(?:a|au|en)|(?:est |sont )?scolarisee?s? (?:a|au))"
)
SCHOOL = (
    r"(?:primary|elementary|middle school|high school|high|academy|grammar|kindergarten|nursery|"
    r"preschool|school|college|daycare|ecole|lycee|maternelle|creche|fac)"
)
WHEN = (
    r"(?:\bshift|\b(?:ends?|finish\w*|starts?|leaves?|fini\w*|sort|commence|debauche|termine) "
    r"(?:\w+ )?(?:at|a|vers|around)\b|\bevery (?:day|\w+day|morning|night|evening)|"
    r"\b(?:le|les|tous les) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|"
    r"matin|soir)|"
    r"\b(?:on|\w+) ?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bgo (?:say|see|visit|pay|"
    r"wait)|"
    r"\b(?:allez|va|passez) (?:le|la|lui|les|y|dire)\b|\bjusqu['’]a\b|\bwait for (?:him|her|them)|"
    r"\battendez)"
)
PASSES = (
    r"(?:rentre|sort|passe|court|promene|se gare|gare (?:sa|son) \w+|walks|jogs|runs|parks|cycles)"
)
WAY = (
    r"(?:rue|impasse|avenue|allee|chemin|boulevard|quai|parking|street|road|lane|alley|park|avenue|"
    r"square)"
)
OFTEN = (
    r"(?:tous les|toutes les|chaque) (?:soirs?|matins?|jours?|nuits?|lundis?|mardis?|mercredis?|"
    r"jeudis?|"
    r"vendredis?|samedis?|dimanches?)|every (?:day|night|morning|evening|\w+day)"
)
NAME = r"[\w'’.-]+"
PATTERNS = (
    re.compile(rf"{SHE}{WORKS} (?=(?P<after>.{{3,120}}))"),
    re.compile(rf"{SHE}{SCHOOLED} (?P<school>(?:{NAME} ){{0,3}}?(?:l['’])?{SCHOOL}\b.{{0,40}})"),
    re.compile(
        r"\b(?:(?:his|her|their|ur|your|hosts?['’]?s?|streamers?['’]?s?|mods?['’]?s?) )(?:real|"
        r"legal"
        r"|full|last|birth) name(?:['’]s| is|:| =)? (?P<named>[\w'’-]{2,20}(?: [\w'’-]{2,20})?)"
    ),
    re.compile(
        r"\b(?:(?:son|leur) (?:vrai (?:pre)?nom|nom de famille)|(?:il|elle) s['’]appelle "
        r"(?:en vrai|vraiment))(?: c['’]?est| est| :|:)? "
        r"(?P<named>[\w'’-]{2,20}(?: [\w'’-]{2,20})?)"
    ),
    re.compile(
        r"\b(?:il|elle) s['’]appelle (?P<named>[\w'’-]{2,20} [\w'’-]{2,20}) "
        r"(?:en vrai|irl|pour de vrai)\b"
    ),
    re.compile(
        r"\b(?:plaque|immatricul\w+|plates?|license|licence|reg|voiture|car)\b.{0,30}?(?<![\w-])"
        r"(?P<plate>[a-z]{2}[- ]?\d{3}[- ]?[a-z]{2}|[a-z]{2}\d{2} ?[a-z]{3}|"
        r"\d[a-z]{3}\d{3}|[a-z]{3}[- ]\d{3,4})(?!\w)"
    ),
)
ROUTE = re.compile(
    rf"{SHE}{PASSES}\b(?=(?=.{{0,60}}\b(?:{OFTEN})\b).{{0,70}}\b{WAY}\b(?P<route>.{{0,40}}))"
)
"""The way that somebody takes, and how often."""
PUBLIC = re.compile(
    r"\b(?:twitch|youtube|google|nasa|netflix|riot|valve|the (?:bbc|cia|un)|radio|tele|press|"
    r"character|perso|film|movie|series?|roman|book|livre|joueur|player|acteur|actor|ministre|president|deput)"
)
"""Where the employer is no place to wait for somebody, or the person is a public one."""


def whereabouts(text: Text) -> Iterator[Trace]:
    """Find where somebody else can be met, and by what name or plate they can be found."""
    bare = text.bare.text
    for pattern in (*PATTERNS, ROUTE):
        found = pattern.search(bare)
        if found and not PUBLIC.search(bare) and _telling(text, found):
            end = found.end() if "after" not in found.groupdict() else found.end("after")
            yield Trace("whereabouts", found.start(), end, TOLD)
            return


def _telling(text: Text, found: re.Match[str]) -> bool:
    """Whether a place, a time or a name is told that would help to find somebody."""
    named = found.groupdict()
    if "after" in named:
        return re.search(WHEN, found["after"]) is not None
    if "school" in named:
        return _capitals(text, found, "school") > 0
    if "route" in named:
        return _capitals(text, found, "route") > 0
    return "plate" in named or _capitals(text, found, "named") > 1


def _capitals(text: Text, found: re.Match[str], group: str) -> int:
    """Count the words that begin with a capital, as written."""
    start, end = text.bare.span(*found.span(group))
    return sum(word[:1].isupper() for word in text.raw[start:end].split())
