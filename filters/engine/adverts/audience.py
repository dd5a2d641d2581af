"""Baits that sell an audience: followers, viewers, fame, growth."""

from filters.engine.adverts.bait import CLEAR, PERHAPS, TEMPLATE, Bait, pattern

OF_SOLD = "fol view prim bot abon vues spectat"
"""What one of stands in whatever is sold."""
SOLD = (
    r"(?:fol+ow(?:ers?|s)|viewers?|views|primes?|chat ?bots?|view ?bots?|abon+es?|vues|spectateurs)"
)
COUNTED = rf"(?:{SOLD}|subs?|subscribers?|likes)"
FILL = r"(?:[\w'’&+%]+ ){0,4}?"
ELSEWHERE = (
    r"(?!(?:twitch|youtube|kick|tik ?tok|insta\w*|facebook|here|this|that|these|those|earth|average"
    r"|your|cette|votre|notre|mobile|phone|stream|chat|live|discord|world|planet|internet|platform"
    r"|plateforme|planete|chaine|channel|pc|console|site|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
)
"""What follows `on` is no place that sells."""
DEAL = pattern(
    r"\d+ ?(?:€|\$|£|usd|eur|euros?|dollars?|bucks)|[$€£] ?\d"
    rf"|\b(?:on|sur|at|via) {ELSEWHERE}\w{{4,}}\W*$"
    r"|\bprimes? and\b|\b(?:famous|celebre|connu)\b|\bpromo\w*\b|\bservices?\b|\bdiscount\b"
    r"|\b(?:dm|mp|contact\w*|whatsapp|telegram)\b|\b(?:lien|link) (?:in|en|dans)\b"
)
PRICE = pattern(
    r"\b(?:for|pour|only|a) ?(?:[$€£] ?\d|\d[\d.,]* ?(?:€|\$|£|usd|eur|euros?|dollars?|bucks"
    r"|\W*$))"
)
HONEST = pattern(
    r"\b(?:jamais|never|didn'?t|don'?t|doesn'?t|wouldn'?t|not|should (?:i|we|he|she|they|you)"
    r"|how (?:do|to|can|did|much|many)|comment|pourquoi|why|who|qui|faut il|est ce que|tu as|t as"
    r"|t'as|il a|elle a|ils ont|j'ai|on a|vous avez|y en a|accus\w+|arret\w+|stop\w*|thanks|thank"
    r"|merci|bought|banned?|interdit|scam\w*|arnaque\w*|bots? (?:are|is|qui|who|that)|ces bots"
    r"|those bots|these bots|spam\w*|he buys|she buys|they buy|people buy\w*|buying|ceux qui"
    r"|achetes"
    r"|illegal|is it|est il|peut on|fake|faux|is \w+ famous|one day|un jour"
    r"|i want|i wanna|je veux|if i|si je)\b"
)
REFUSED = pattern(r"\b(?:never|jamais|not|don'?t|how|comment|stop|spam\w*|scam\w*|arnaque)\b")
AUDIENCE = (
    Bait(
        "audience",
        ("buy sell achet vend cheap", OF_SOLD),
        pattern(
            rf"(?:^|[^\w\s]|\b(?:famous|celebre|connu|to|and|can|now|et|vite|today"
            rf"|want)\W{{1,3}})"
            rf"(?:buy|get cheap|sell(?:ing)?|achete[rz]|achete|vends|je vends) {FILL}{SOLD}\b"
            rf"|\b(?:buy|cheap){SOLD}\b"
        ),
        CLEAR,
        TEMPLATE,
        DEAL,
        HONEST,
    ),
    Bait(
        "audience",
        (
            "cheap real instant fake premium quality best top meilleur cher vendre sale marche pri",
            f"{OF_SOLD} sub like",
        ),
        pattern(
            rf"\b(?:cheap(?:est)?|real|instant|fake|premium|high quality) (?:and |& |\w+ "
            rf"){{0,2}}?"
            rf"{COUNTED} {FILL}(?:on|for|only|pour|sur|at|here|ici|now|from|instant|delivery)\b"
            rf"|^\W*(?:cheap|best|top|meilleurs) (?:{SOLD}(?:\W{{1,3}}(?:(?:and|&|et) )?)){{1,4}}"
            rf"(?:cheap |pas chers? )?(?:on|at|sur|for) "
            rf"(?:{ELSEWHERE}\w{{4}}|(?:the site|my (?:site|profile?|bio)|mon (?:site|profil))\b)"
            rf"|\b{SOLD} (?:\w+ )?cheap\b"
            rf"|\bcheap (?:twitch )?{SOLD}\b"
            rf"|\b{SOLD} ?(?:twitch ?)?(?:pas chers?|a vendre|4 ?sale|for sale|for cheap|bon "
            rf"marche|a (?:petits?|bas) prix|a prix casses?|(?:at )?(?:low|best) prices?)\b"
        ),
        CLEAR,
        TEMPLATE,
        pattern(rf"{DEAL.pattern}|\b(?:cheap|pas chers?) (?:\w+ )?(?:on|at|sur)\b|\bprofile?\b"),
        HONEST,
    ),
    Bait(
        "audience",
        ("lowers viewers views primes bots abon vues spectat subs subscri likes",),
        pattern(rf"\b\d+k? (?:\w+ )?{COUNTED}(?<=s) "),
        0.0,
        TEMPLATE,
        PRICE,
        HONEST,
    ),
    Bait(
        "audience",
        (f"{OF_SOLD} sub like", "deliver livr 24"),
        pattern(
            rf"\b(?:\d+k? (?:\w+ )?{COUNTED}|{COUNTED} (?:\w+ )?\d+k?)\b.{{0,20}}"
            r"\b(?:deliver\w+|livre\w*|livraison)\b"
        ),
        CLEAR,
        TEMPLATE,
        DEAL,
        HONEST,
    ),
    Bait(
        "audience",
        (
            f"{OF_SOLD} sub like",
            "get free want need besoin gratuit offert obten gagne gain increase augmente",
        ),
        pattern(
            rf"\b(?:get|free|want|need|besoin de|gratuits?|offerts?|obten\w+|gagne[rz]|gain"
            rf"|increase|augmente[rz]) "
            rf"{FILL}"
            rf"{COUNTED}\b"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\d+ ?(?:€|\$|£|usd|eur|euros?|dollars?)|[$€£] ?\d|\bdm (?:me|us)\b|\bcontact "
            r"(?:me|us)\b"
        ),
        HONEST,
    ),
    Bait(
        "audience",
        ("famous celebre connu populaire",),
        pattern(
            r"(?:^|[^\w\s] ?|\b(?:you|to|wanna|want)\W{1,3})(?:become|get|be) (?:a "
            r")?famous\b(?! for)"
            r"|\b(?:devenez|deviens|devenir) (?:un |une )?(?:streamers? |streameuse "
            r")?(?:celebre|connu|populaire)"
        ),
        PERHAPS,
        TEMPLATE,
        pattern(rf"\b(?:buy|achete\w*|cheap)\b|\b{SOLD}\b"),
        HONEST,
    ),
    Bait(
        "audience",
        ("promo",),
        pattern(
            r"\b(?:offer|propose\w*|provide|do) (?:you )?(?:\w+ ){0,2}?promo\w*"
            r"|\bpromo\w* (?:of|for|pour|de) (?:your|ta|votre) (?:channel|stream|twitch|chaine"
            r"|live)\b"
        ),
        PERHAPS,
        TEMPLATE,
        pattern(rf"\b{SOLD}\b|\bservices?\b|\bdm\b|\bdiscord\b|\bmp\b"),
        REFUSED,
    ),
    Bait(
        "audience",
        ("grow boost promote increase developpe promouvoir propulse",),
        pattern(
            r"\b(?:grow|boost|promote|increase|booste[rz]?|developpe[rz]?|promouvoir"
            r"|propulse[rz]?)"
            r" (?:your|ta|votre|tes|vos) (?:twitch |own )?"
            r"(?:channel|stream|audience|twitch|chaine|viewership|views|account|vues|visibilite"
            r"|live)"
        ),
        0.0,
        TEMPLATE,
        pattern(
            r"\b(?:dm|mp|contact\w*|whatsapp|telegram|services?|discord|we (?:can|will)|i can "
            r"help"
            r"|click|cliquez|promo\w*|guarantee\w*|garanti\w*|organic\w*|professional\w*"
            r"|offre\w*)\b"
        ),
        HONEST,
    ),
)
