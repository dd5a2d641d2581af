"""Baits for wares and work: replicas, courses, jobs from home, growth that is guaranteed."""

from filters.engine.adverts.bait import CLEAR, Bait, pattern
from filters.engine.adverts.goods import DENIED

BRAND = (
    r"(?:rolex|omega|gucci|vuitton|prada|ray ?bans?|yeezys?|jordans?|moncler|air ?pods|viagra"
    r"|cialis|ozempic)"
)
BRANDS = (
    "replica replique contrefacon rolex omega gucci vuitton prada ban yeezy jordan moncler pods "
    "viagra cialis ozempic"
)
CHEAP = (
    r"(?:\d{2} ?%|cheap|outlet|discount|soldes?|promo|pas chers?|today only|wholesale|qualite aaa"
    r"|destockage)"
)
REACH = pattern(
    r"\b(?:dm|mp|pm|whats?app|telegram|inbox|bio|profile?|link|lien|hiring|recrut\w+|no experience"
    r"|sans experience|contact\w*|ask me|demande[rz]?[- ]moi|snap)\b|\d ?[€$£]|[€$£] ?\d"
)
SEATS = pattern(
    r"\b(?:places? limitees?|(?:limited|only \d+|last|dernieres?) (?:spots?|places?|seats?)"
    r"|spots? left|mp|dm (?:me|us)|(?:lien|link) (?:en|in|dans) (?:my |ma )?(?:bio|profile?)"
    r"|code promo|promo code)\b"
)
REFUSED = pattern(r"\b(?:never|jamais|not|arnaque\w*|scam\w*|merci|thanks)\b")
WARES = (
    Bait(
        "goods",
        (BRANDS,),
        pattern(
            r"\b(?:replicas?|repliques?|contrefacons?) (?:\w+ ){0,2}?(?:watch\w*|montres?|bags?"
            rf"|sacs?|sneakers|shoes|{BRAND})\b.{{0,60}}\b(?:{CHEAP}|dm|mp|bio|site|link|lien)"
            rf"|\b{BRAND}\b.{{0,40}}\b{CHEAP}|\b{CHEAP} (?:\w+ ){{0,2}}?{BRAND}\b"
        ),
        CLEAR,
        CLEAR,
        None,
        DENIED,
    ),
    Bait(
        "goods",
        ("formation masterclass book coaching course methode program bootcamp webina",),
        pattern(
            r"\b(?:ma|mon|my|notre|our) (?:\w+ )?(?:formation|masterclass|e ?book|coaching|course"
            r"|methode|programme?|bootcamp|webinaire?)\b"
        ),
        0.0,
        CLEAR,
        SEATS,
        REFUSED,
    ),
    Bait(
        "goods",
        ("home domicile chez job income revenu hustle argent",),
        pattern(
            r"\b(?:work(?:ing)? from home|travail\w* (?:a domicile|(?:depuis|de) chez (?:toi|vous))"
            r"|(?:online|remote) jobs?|jobs? en ligne|passive income|side hustle"
            r"|(?:revenus?|argent) (?:passifs?|complementaires?|facile))\b"
        ),
        0.0,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "adult",
        ("snap mym of fansly onlyfan horny naughty coquin nude cam tele", "18 19 2"),
        pattern(
            r"\b(?:1[89]|2\d) ?(?:yo|y ?o|ans|years? old|f)\b.{0,60}\b(?:(?:of|mym|snap|fansly"
            r"|onlyfans|tele(?:gram)?) ?[:=]|fansly|onlyfans|mym|horny|naughty|coquin\w*|nudes?"
            r"|cam ?(?:show|girl|sex))"
        ),
        CLEAR,
        CLEAR,
        None,
        DENIED,
    ),
)
