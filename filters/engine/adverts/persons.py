"""Baits of persons: adult lures, services on offer, viewers who promote themselves."""

from filters.engine.adverts.bait import CLEAR, PERHAPS, TEMPLATE, Bait, pattern

PLACE = (
    r"(?:channel|stream|twitch|youtube|yt|tik ?tok|insta(?:gram)?|chaine|live|discord|podcast"
    r"|soundcloud|mixtape|onlyfans|profile?|page|(?:serveur|server|groupe?|salon) (?:discord"
    r"|telegram|whatsapp|prive))"
)
VISITS = "venez viens passe alle rejoi abon check visit join come sub follow live streaming"
OF_PLACE = (
    "channel stream twitch youtube yt tik insta chaine live discord podcast soundcloud mixtape "
    "onlyfans profil page vid song track abon twitter kick"
)
ASKED = pattern(
    r"\b(?:does|did|do you|has|have|elle a|il a|tu as|t'?as|is there|where|ou est|who|qui a"
    r"|whose|her|his"
    r"|imagine|joke|never|jamais|not|don'?t|bots?|spam\w*|stop|arrete\w*|thanks|merci|can i"
    r"|may i|je peux)\b"
)
REFUSED = pattern(
    r"\b(?:who (?:made|did|drew)|whose|never|jamais|not|"
    r"don'?t|bots?|spam\w*|stop|thanks|merci|joke)\b"
)
PERSONS = (
    Bait(
        "adult",
        ("bio profil page hot",),
        pattern(
            r"\b(?:my|mes|ma) (?:\w+ ){0,2}?(?:pics?|nudes?|photos?|vids?|videos?|content"
            r"|onlyfans|snap)"
            r" (?:\w+ ){0,3}?(?:(?:in|on|dans|sur|en) (?:my |ma |mon |the )?(?:bio|profile?"
            r"|profil|page))\b"
            r"|\b(?:check|see|look|watch|voir|regarde) (?:\w+ ){0,2}?(?:in )?(?:my|ma|mon) "
            r"(?:bio|profile?)\b"
            r"|\bhot (?:singles?|girls?|milfs?) (?:\w+ )?(?:in|near|around) (?:your|you|ur)\b"
        ),
        CLEAR,
        TEMPLATE,
        pattern(
            r"\b(?:hot|single|sexy|18|nudes?|nue?s?|lonely|horny|girl|onlyfans|coquin\w*"
            r"|celibataire|naked|❤)\b"
        ),
        pattern(r"\b(?:no|not|don'?t|bots?|spam\w*|stop|arrete\w*)\b"),
    ),
    Bait(
        "adult",
        ("onlyfans",),
        pattern(
            r"\b(?:my|mon|check|subscribe|join|free|visit) (?:\w+ ){0,3}?onlyfans\b|\bonlyfans "
            r"(?:\w+ )?(?:link|free|gratuit)\b"
        ),
        PERHAPS,
        CLEAR,
        pattern(r"\b(?:link|lien|bio|free|gratuit|subscribe|join|click|dm|mp)\b"),
        ASKED,
    ),
    Bait(
        "service",
        ("graphi gfx logo overlay emote vtuber 2d 3d digital motion web freelance monteur",),
        pattern(
            r"\b(?:i'?m|i am|je suis|am|we are|im) (?:\w+ ){0,4}?(?:graphi(?:c|st\w*|que|sme)"
            r"|gfx|logo|overlay|emotes?|vtuber"
            r"|2d|3d|digital|motion|web) ?(?:\w+ )?(?:designer|artist\w*|designeuse|animator"
            r"|developer|editor)?\b"
            r"|\b(?:professional|freelance) (?:graphic|gfx|logo|emote|vtuber) (?:designer"
            r"|artist)\b"
            r"|\b(?:je suis|graphiste) (?:un |une )?(?:graphiste|freelance|monteur)\b"
        ),
        0.0,
        TEMPLATE,
        pattern(
            r"\b(?:dm|mp|discord|contact\w*|portfolio|commissions?|add me|interested|interesse\w*"
            r"|if you (?:need|want)|si (?:tu|vous) (?:veux|voulez|as|avez) besoin|do you need"
            r"|need an?"
            r"|besoin d|affordable|cheap|fiverr|prices?|tarifs?|inbox|reach me|message me)\b"
        ),
        REFUSED,
    ),
    Bait(
        "service",
        ("logo overlay emote banner bannier panel animation graphic montage",),
        pattern(
            r"\b(?:i (?:can |could |also )?(?:make|design|do|create|draw)|je (?:peux "
            r")?(?:fai[st]|faire|realise|cree|creer)"
            r"|need an?|want an?|besoin d'?une?|looking for an?) (?:\w+ ){0,4}?"
            r"(?:logos?|overlays?|emotes?|banners?|bannieres?|panels?|animations?|graphics"
            r"|montages?)\b"
        ),
        0.0,
        0.8,
        pattern(
            r"\b(?:dm me|mp moi|contact(?:ez)?(?: |-)(?:me|moi)|add me|my discord|mon discord"
            r"|portfolio|fiverr"
            r"|commissions?|affordable|message me|inbox me|hit me up)\b"
        ),
        REFUSED,
    ),
    Bait(
        "promotion",
        (VISITS, OF_PLACE),
        pattern(
            rf"\b(?:venez|viens|passez|allez|rejoignez|rejoins) (?:\w+ ){{0,4}}?(?:ma"
            rf"|mon|notre) {PLACE}\b"
            rf"|\babonne[zr]?(?:[-\s](?:toi|vous))? (?:\w+ )?a (?:ma|mon|notre) {PLACE}\b"
            rf"|\babonne[zr]?[-\s](?:toi|vous) a moi\b"
            rf"|\b(?:check out|visit|join|check(?= my (?:channel|yt|youtube|tik|insta|video|new"
            rf"|soundcloud|only))|come (?:to|see|watch|join)|subscribe to|sub to|go follow"
            rf"|follow) (?:\w+ )?"
            rf"(?:my|our) (?:new |own |\w+ )?(?:{PLACE}|video|song|track)\b|\b(?:i'?m|je suis"
            rf"|je passe|je serai|going|will be) (?:also |going )?(?:live|streaming|en (?:live"
            rf"|stream|direct))(?: \w+){{0,4}}? (?:on|sur) (?:my|ma|mon)\b.{{0,40}}"
            rf"\b(?:come|join|ven\w+|viens|passez?|drop|check|giv\w+|now|la)\b"
            rf"|\b(?:i'?m|je suis) (?:also )?(?:live|streaming|en live)"
            rf" (?:right )?(?:now )?(?:on|sur) (?:my|ma|mon)\b"
            rf"|\bfollow me on (?:twitch|youtube"
            rf"|tik ?tok|insta\w*|twitter|kick)\b"
        ),
        PERHAPS,
        PERHAPS,
        None,
        ASKED,
    ),
    Bait(
        "promotion",
        (
            "mon ma my notre our",
            "livre roman album single clip podcast merch boutique shop book song mixtape ep",
            "achet vente precommand buy sale order stream ecout",
        ),
        pattern(
            r"\b(?:mon|ma|my|notre|our) (?:new |nouvel(?:le)? |nouveau |premier |first )?(?:livre"
            r"|roman|album|single|clip|podcast|merch|boutique|shop|book|song|mixtape|ep)\b(?!\W+(?:prefer|favou?r)).{0,80}"
            r"\b(?:achete[zr]|en vente|precommande[rz]?|buy it|on sale|pre ?order|streame[zr]"
            r"|ecoutez[- ]l)"
        ),
        PERHAPS,
        PERHAPS,
        None,
        ASKED,
    ),
    Bait(
        "promotion",
        ("4",),
        pattern(
            r"\bf ?4 ?f\b|\bl ?4 ?l\b"
            r"|\b(?:follow|sub|like) ?4 ?(?:follow|sub|like)s?(?: back)?\b"
        ),
        0.6,
        0.6,
        None,
        ASKED,
    ),
    Bait(
        "promotion",
        ("sub like fol abo suis", "for pour contre me retour back si"),
        pattern(
            r"\b(?:follow|sub|like) (?:for|pour|contre) (?:follow|sub|like)s?(?: back)?\b"
            r"|\bfollow me (?:and )?i(?:'?ll| will)? follow (?:you )?back\b|\babo(?:nnement)? "
            r"(?:contre|pour) abo"
            r"|\bje (?:te |vous )?(?:follow|suis|rends) (?:en retour|back"
            r"|si)\b.{0,12}\b(?:follow|abonne)"
        ),
        0.6,
        0.6,
        None,
        ASKED,
    ),
)
