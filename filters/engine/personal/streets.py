"""Postal addresses, in French and in English form: a number, a street, its name, its town."""

import re
from collections.abc import Iterator

from filters.engine.personal.trace import AFTER, BEFORE, Trace, beside
from filters.engine.text import Text

ALONE, WHOLE, PUBLIC, FAINT, CODE = 0.6, 0.92, 0.6, 0.4, 0.85
ENDS = (
    r"(?:c['’]?est|et|ou|pour|dans|avec|mais|puis|a|au|en|par|si|il|elle|tu|je|on|y|est|lol|mdr)\b"
)
FRENCH = re.compile(
    r"(?<![\w.,:/€$-])(?P<no>\d{1,4})(?: ?(?:bis|ter|quater|[a-d]))?,? (?:"
    r"(?P<strong>rue|avenue|av|bd|bld|blvd|boulevard|impasse|imp|allee|chemin|faubourg|fbg"
    r"|sentier|rte)"
    r"|(?P<weak>ave|place|pl|quai|route|cours|square|villa|passage|residence|lotissement|cite"
    r"|hameau|montee|esplanade|promenade|clos|ruelle|venelle|rond[- ]point))\.? "
    r"(?P<of>(?:de la |de l['’ ]?|des |du |de |d['’]|la |le |les |l['’])?)"
    rf"(?P<name>[^\W\d_][\w'’-]*(?:[ -](?!{ENDS})[^\W\d_][\w'’-]+){{0,3}})"
)
LEAST = 8
"""Characters of the shortest address: `1 rue Ney`."""
NUMBERED = re.compile(r"\d(?:[a-z]|,| bis| ter)? ?[a-z]")
NOT_A_NAME = re.compile(
    r"(?:et|ou|pour|dans|sur|avec|mais|puis|plus|moins|a|au|aux|en|par|pas|c|qui|que|si|j|je|tu"
    r"|il"
    r"|elle|on|plein|sans|vide|libre|vraiment|francais|math\w*|parking|cine\w*|concert|train"
    r"|sport)"
    r"(?![\w'’])"
)
POSTCODE = re.compile(r"(?<!\d)(?:f-?)?\d{5}(?![\d%€])(?: ?[a-z][\w'-]+)?|\b\d{4} [a-z]{4,}")
KINDS = (
    r"(?P<strong>street|avenue|road|lane|boulevard|blvd|crescent|terrace|mews|parkway|pkwy"
    r"|highway)"
    r"|(?P<weak>st|ave|rd|ln|drive|dr|court|ct|close|way|place|pl|square|grove|gardens|hill"
    r"|circle"
    r"|cir|hwy|row|walk)"
)
ENGLISH = re.compile(
    rf"(?<![\w.,:/€$£-])\d{{1,5}}[a-d]? (?P<name>(?:[nsew]\.? )?[a-z][a-z'’-]+\.?(?: "
    rf"[a-z][a-z'’-]+)?? )"
    rf"(?:{KINDS})(?![\w'’])"
)
COMMON_WORDS = (
    "a an the of on in at to for from by with and or but so is was are my your his her "
    "their our this that these those more less other out up down off over under into about "
    "around per minutes minute min mins hours hour days day weeks week months years year "
    "times time people guys kills kill dudes men girls players miles km meters feet steps "
    "blocks wins deaths points go went gone walk run be it its you me we they he she who "
    "all some any no not just only really same long way one two bucks dollars percent st "
    "street right left hard fair fun different ways red cards matches games level lvl star "
    "stars second seconds "
)
"""Words that stand before `street` or `way` in ordinary talk: no street is called so."""
COMMON = frozenset(COMMON_WORDS.split())
ZIP = re.compile(
    r"\b(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri"
    r"|s[cd]"
    r"|t[nx]|ut|v[at]|w[aivy]),? \d{5}\b|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b(?:apt|unit"
    r"|flat|suite) ?#?\d"
)
UK = re.compile(r"(?<=[a-z])\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}(?![\w-])")
UK_AREA = re.compile(r"(?<![\w-])[a-z]{1,2}$")
PERSONAL = re.compile(
    r"\b(?:(?:j['’ ]?|il |elle |on |tu |ils |elles )?(?:habite\w*|vit|loge|creche|reside|demeure)"
    r"|domicili\w+|(?:mon|son|ton|leur|votre|notre|l['’]) ?adresse|chez (?:lui|elle|toi|moi|eux)"
    r"|va le voir|allez le voir|passez (?:le|la) voir|rdv devant"
    r"|li(?:ve|ves|ved|ving) (?:at|on|in)|add(?:ress|y) is"
    r"|(?:my|his|her|your|ur|their|home|\w's) (?:home )?add(?:ress|y|ie|r)"
    r"|(?:his|her|their|my|your|ur) (?:house|place|home|flat|apartment|crib)|stays? at|swat\w*"
    r"|dox+\w*|show up at|pull up (?:at|to)|come to|residence of)\b"
)
VENUE = re.compile(
    r"\b(?:zenith|olympia|stade|musee|mairie|theatre|salle|cinema|arena|bar|restau\w*|boutique"
    r"|magasin|expo\w*|concert|festival|librairie|bibliotheque|gare|hotel|museum|theater|shop"
    r"|store|pub|venue|elysee|office|siege|eglise|mediatheque|centre|center|cafe|brasserie"
    r"|boulangerie|meetup|convention|palais|ministere|prefecture|church|hall|library|"
    r"maison (?:de|des|du)|(?:la|bureau de) poste|senat|senate|assemblee|"
    r"parlement|parliament|ambassade|embassy|consulat\w*|universit\w+|campus|tribunal|"
    r"courthouse|galerie|gallery|chateau|castle|piscine"
    r"|gymnase|patinoire|stadium|aeroport|airport|banque|bank|pharmac\w+|hopital|hospital|clinique"
    r"|cathedral\w*|mosquee|mosque|synagogue|temple|marche|market|cirque|opera|conservatoire"
    r"|studios?|locaux|club|kebab|pizzeria|association|visit\w*|billet\w*|tickets?|entree (?:libre"
    r"|publique|gratuite)|gratuite?|free entry|ouvert\w*|rouvert|open (?:to|until|from)|exhibition"
    r"|post office|headquarters|monument|statue|station|metro)\b"
)
OPENLY = re.compile(r"\b(?:l['’] ?adresse|rdv devant|come to|address is|the address)\b")
"""What is also said of a place that is open to all."""
FAMOUS = re.compile(
    r"\d+ rue de la soif"
    r"|221 ?b baker|1[01] downing|21 jump|1600 penn|4 privet|742 evergreen|12 grimmauld|1428 elm"
    r"|1313 mockingbird|177 ?a bleecker|55,? rue du faubourg|36,? quai des orf|42 wallaby|127 "
    r"rue d"
)
"""Where nobody lives, or everybody knows who does."""


def streets(text: Text) -> Iterator[Trace]:
    """Find the postal addresses of a text."""
    bare = text.bare.text
    if len(bare) < LEAST or not NUMBERED.search(bare):
        return
    yield from _french(bare)
    for found in ENGLISH.finditer(bare):
        certainty = _english(text, found)
        if certainty:
            yield Trace("address", *found.span(), certainty)
    for found in UK.finditer(bare):
        area = UK_AREA.search(bare[: found.start()])
        if area and PERSONAL.search(bare[max(0, area.start() - 40) : area.start()]):
            yield Trace("address", area.start(), found.end(), CODE)


def _french(bare: str) -> Iterator[Trace]:
    for found in FRENCH.finditer(bare):
        if NOT_A_NAME.match(found["name"]) or found["no"].strip("0") == "":
            continue
        coded = POSTCODE.search(bare, found.start("name"), found.end() + 30) is not None
        lived = beside(PERSONAL, bare, *found.span())
        if found["strong"] or coded or (lived and found["of"]):
            yield Trace("address", *found.span(), _weighed(bare, found, whole=coded or lived))


def _english(text: Text, found: re.Match[str]) -> float:
    bare = text.bare.text
    names = found["name"].replace(".", "").split()
    if not COMMON.isdisjoint(names):
        return 0.0
    whole = ZIP.search(bare, found.end(), found.end() + 40) is not None
    whole = whole or beside(PERSONAL, bare, *found.span())
    if not whole and not (found["strong"] or len(names[-1]) > 2):  # noqa: PLR2004  # `n st`
        return 0.0
    if not whole and not _titled(text, found):
        return FAINT if found["strong"] else 0.0
    return _weighed(bare, found, whole=whole)


def _titled(text: Text, found: re.Match[str]) -> bool:
    """Whether the name of a street begins with a capital, as written."""
    start, end = text.bare.span(*found.span("name"))
    return all(word[:1].isupper() for word in text.raw[start:end].split())


def _weighed(bare: str, found: re.Match[str], *, whole: bool) -> float:
    if FAMOUS.match(found[0]):
        return FAINT
    if beside(VENUE, bare, *found.span()):
        around = OPENLY.sub(" ", bare[max(0, found.start() - BEFORE) : found.end() + AFTER])
        return PUBLIC if PERSONAL.search(around) else FAINT
    return WHOLE if whole else ALONE
