"""Baits of the street: codes for a discount, doubled money, codes and cards asked for, boosting."""

from filters.engine.adverts.bait import CLEAR, PERHAPS, Bait, pattern
from filters.engine.adverts.goods import DENIED, REACH
from filters.engine.adverts.wares import REFUSED

WARNED = pattern(
    r"\b(?:never|jamais|not|don'?t|ne|n['’]|stop|scams?|scammed|scammers?|arnaque\w*|beware|"
    r"attention|mefi\w+|phishing|report\w*|fake|faux|hacked|pirate|i (?:got|sent|lost)|"
    r"(?:he|she|they|someone) (?:asked|wanted|said|told)|(?:on|il) m['’]a|j['’]ai|thanks|merci|"
    r"do (?:you|i|we)|should|where|how|when|comment|pourquoi|est ce que)\b"
)
GIVE = (
    r"(?:need|give|send|tell|dm|paste|enter|drop|post|type|donne\w*|envo[iy]\w*|file[sz]?|colle[sz]?|"
    r"faut|manque|besoin)"
)
MESSAGES = r"(?:whats ?app|telegram|signal|discord|snap(?:chat)?|mp|dm|prive|private)"
OWN_PLACE = (
    r"(?:(?:link|lien|code|discord|tout|all|more) (?:is )?(?:in|on|en|dans|sur) (?:my |ma |mon )?"
    r"(?:bio|profile?|page)|ma (?:boutique|page)|mon (?:site|shop|profil|discord)|my (?:shop|store|"
    r"site|page|profile?|bio|discord))"
)
KNOWN = pattern(rf"{DENIED.pattern}|\b(?:official|officielle?s?|merch\w*|sponsor\w*)\b")
"""What the channel itself sells, beside what nobody sells."""
BARGAINS = (
    Bait(
        "goods",
        ("%", "code promo shop store site page bio boutique profil"),
        pattern(
            r"\bcode [\w-]{3,16} (?:for|to get|and get|gets? you|at|pour|et) (?:[\w'’]+ ){0,3}?-? ?"
            r"\d{1,2} ?%"
            rf"|\d{{1,2}} ?% (?:off|sur|de|discount|on)\b.{{0,60}}\b(?:{OWN_PLACE}|code "
            r"[\w-]{3,16} (?:sur|on|at|dans))\b"
        ),
        CLEAR,
        CLEAR,
        None,
        KNOWN,
    ),
    Bait(
        "goods",
        ("boost",),
        pattern(
            r"\b(?:elo ?boost\w*|boost\w* (?:ton |your |ta |de )?(?:elo|rank|rang|ligue|compte|"
            r"account)|"
            r"boost\w* .{0,20}\b(?:garanti|guaranteed))\b"
        ),
        0.0,
        CLEAR,
        pattern(rf"\b(?:{OWN_PLACE}|garanti\w*|guarantee\w*)\b|\d ?[€$£]|[€$£] ?\d"),
        DENIED,
    ),
    Bait(
        "crypto",
        ("eth btc bitcoin usdt sol bnb doge crypto", "doubl twice 2x x2 back triple"),
        pattern(
            r"\b(?:send|envo[iy]\w+|deposit|depose\w*) .{0,12}?\d[\d.,]* ?(?:eth\w*|btc|bitcoins?|"
            r"usdt|sol\w*|bnb|doge\w*|crypto)\b.{0,60}\b(?:doubl\w+|twice|2x|x2|triple\w*|back)\b"
        ),
        CLEAR,
        CLEAR,
        None,
        WARNED,
    ),
    Bait(
        "crypto",
        (
            "retrait invest gain crypto bitcoin trading profit rendement",
            "what tele signal discord mp dm",
        ),
        pattern(
            r"\b(?:retraits?|invest\w+|gains?|crypto\w*|bitcoin|trading|profits?|rendement)\b.{0,60}"
            rf"\b(?:me|moi|nous|us) (?:on|sur|en|in|via) {MESSAGES}\b"
        ),
        CLEAR,
        CLEAR,
        None,
        WARNED,
    ),
    Bait(
        "phishing",
        ("code",),
        pattern(
            rf"\b{GIVE}\b.{{0,25}}\bcode\b.{{0,30}}\b(?:by|par|via|on|in|from) (?:sms|text\w*|"
            rf"e ?mail|your phone|ton tel\w*)\b|\b{GIVE}\b.{{0,20}}\b(?:\d|six) ?digits? code\b"
            rf"|\b{GIVE}\b.{{0,20}}\bcode a (?:\d|six) chiffres\b"
        ),
        CLEAR,
        CLEAR,
        None,
        WARNED,
    ),
    Bait(
        "phishing",
        ("token key cookie cle jeton",),
        pattern(
            rf"\b{GIVE} (?:me |us |moi |nous )?(?:your|ur|the|ton|ta|tes|votre|vos) (?:\w+ )?"
            r"(?:oauth|auth|stream|session|access|login|api) ?(?:token|key|cookie)s?\b"
            r"|\b(?:cles?|jetons?) (?:de |d['’])(?:stream|session|connexion|acces) (?:en|dans|par) "
            r"(?:mp|dm|chat|prive|le chat)\b"
        ),
        CLEAR,
        CLEAR,
        None,
        WARNED,
    ),
    Bait(
        "phishing",
        ("gift cart", "number code numero digit picture photo chiffre"),
        pattern(
            r"\b(?:gift ?cards?|cartes? (?:cadeaux?|itunes|psn|steam|google|amazon|paysafe\w*))\b"
            r".{0,60}\b(?:send|scratch|give|dm|m['’]?envo[iy]\w+|envo[iy]\w+|gratte\w*|donne\w*) "
            r".{0,25}\b(?:numbers?|codes?|numeros?|digits|pictures?|photos?|chiffres)\b"
        ),
        CLEAR,
        CLEAR,
        None,
        WARNED,
    ),
    Bait(
        "service",
        ("lose perd loose", "ask dm mp bio prive private"),
        pattern(
            r"\b(?:lose|loose|perd(?:ez|re)) (?:up to |jusqu['’]a )?\d{1,2} ?(?:kg|kilos?|lbs?|"
            r"pounds)\b.{0,60}\b(?:ask me|dm me|mp|in private|en prive|bio)\b"
        ),
        PERHAPS,
        CLEAR,
        REACH,
        REFUSED,
    ),
    Bait(
        "adult",
        ("bio profil",),
        pattern(
            r"\b(?:only ?fans?|fansly|mym|(?:spicy|naughty|adult|18\+) (?:page|content|site))\b"
            r".{0,40}\b(?:in|dans|en|on) (?:my |ma |mon )?(?:bio|profile?)\b"
        ),
        CLEAR,
        CLEAR,
        None,
        DENIED,
    ),
    Bait(
        "service",
        ("portfolio commission discord work tarif",),
        pattern(
            r"\b(?:i am|i['’]?m|im|je suis) (?:an? |une? )?(?:\w+ ){0,2}?(?:artist\w*|(?:graphic )?"
            r"designer|graphiste|illustrat\w+|editor|monteu\w+|animator)\b.{0,80}\b(?:portfolio|my "
            r"(?:work|services?|prices|commissions)|mes (?:services?|tarifs|commissions))\b"
        ),
        0.0,
        CLEAR,
        pattern(r"\b(?:can i show you|may i show|show you|discord|dm|mp|vous interesse)\b"),
        WARNED,
    ),
)
