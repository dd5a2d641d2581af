"""Baits for money and accounts: crypto, gifts that are none, accounts to be verified."""

from filters.engine.adverts.bait import CLEAR, PERHAPS, TEMPLATE, Bait, pattern

COIN = r"(?:bitcoins?|btc|eth|ethereum|crypto\w*|usdt|solana|dogecoin|nfts?|tokens?|forex)"
OF_COIN_TALK = "coin btc eth crypto usdt solana nft token forex airdrop"
CLOSED = "suspend disable delete terminate restrict locked limited"
REACH = pattern(
    r"\b(?:dm|mp|inbox|whatsapp|telegram|click|clique[rz]?|lien|link|contact\w*|join|rejoin\w+"
    r"|here"
    r"|ici|now|hurry|limited|vite|wallet|guarantee\w*|garanti\w*)\b"
)
DENIED = pattern(
    r"\b(?:never|jamais|don'?t|arnaque\w*|scams?|scammed|fake|faux|stop|c'?est quoi|what is"
    r"|what are"
    r"|pas de|no more|tired|how (?:do|to|can|did)|(?<!moi.)comment|banned"
    r"|anyone|quelqu'un|spam\w*|hacked"
    r"|pirate|recu|received|(?:he|she|they|il|elle|ils) (?:\w+ )?(?:made?|makes|earn\w*"
    r"|gagn\w+)|got an? (?:e?mail|message|dm)|beware|attention|mefi\w+|phishing)\b"
)
MONEY = (
    Bait(
        "crypto",
        ("send envo elon musk doubl multipl",),
        pattern(
            r"\b(?:send|envoie[sz]?|envoyez|envoyer) (?:\w+ ){0,2}?\d[\d.,]*(?: \w+){0,3}? ?"
            r"(?:et |and )?(?:get|receive|recevez|recois|recevoir) (?:\w+ )?\d"
            r"|\b(?:elon|musk)\b.{0,40}\b(?:doubl(?:es?|ing)|giveaway|giving away|airdrop"
            r"|distribue)\b"
            rf"|\b(?:doubl(?:es?|ing|ez)|multipl\w+) (?:\w+ ){{0,3}}?{COIN}\b"
        ),
        0.0,
        CLEAR,
        pattern(rf"\b(?:{COIN}|wallet|elon|musk)\b"),
        DENIED,
    ),
    Bait(
        "crypto",
        (
            OF_COIN_TALK,
            "free claim double airdrop giv earn gagne rec win presale get",
        ),
        pattern(
            rf"\b(?:free|claim|double|airdrop|giveaway|giving away|earn|gagne[rz]|recois"
            rf"|recevez|win)"
            rf" (?:[\w$€]+ ){{0,4}}?{COIN}\b|\b{COIN} (?:airdrop|giveaway|presale)\b"
            r"|\b(?:claim|free|get|receive|recevez) (?:your |my |the |votre |\w+ ){0,2}airdrop\b"
        ),
        PERHAPS,
        TEMPLATE,
        REACH,
        DENIED,
    ),
    Bait(
        "crypto",
        ("earn mad making profit gagne return invest",),
        pattern(
            r"\b(?:earn(?:ed|ing)?|made?|making|profits?|gagne\w*|returns?) (?:of |up to |\w+ "
            r"){0,3}?"
            r"(?:[$€£] ?\d[\d.,]*k?|\d[\d.,]*k? ?(?:[$€£]|usd|eur\w*|dollars?))"
            r" (?:[\w'’]+ ){0,6}?(?:a |per |par |every |chaque |/ ?)?(?:day|week|weekly|daily"
            r"|jour|semaine|mois|month|hours?|trading|forex|crypto)"
            rf"|\binvest(?:ir|is|issez|ing)? (?:in |dans |with |avec |\w+ ){{0,3}}?{COIN}\b"
        ),
        0.0,
        TEMPLATE,
        REACH,
        DENIED,
    ),
    Bait(
        "crypto",
        ("turned transforme", "$ € £"),
        pattern(
            r"\b(?:turned|transforme) (?:(?:my|mes) )?(?:[$€£] ?\d[\d.,]*k?|\d[\d.,]*k? ?[$€£]) ?"
            r"(?:in ?to|en) (?:[$€£] ?)?\d[\d.,]*k?"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\b(?:coach|trader|mentor|broker|(?:message|text|write|dm|contact\w*|ecri\w+|remercie\w*)"
            r" (?:her|him|me|lui|la|le)|whats ?app|telegram)\b"
        ),
        DENIED,
    ),
    Bait(
        "gift",
        (
            "nitro gift carte robux bucks steam ps5 iphone skin",
            "free gratuit claim giv offert gagne recevez receive obtenez generator",
        ),
        pattern(
            r"\b(?:free|gratuite?s?|claim|giving away|giveaway|offert\w*|gagne[rz]|recevez"
            r"|receive|obtenez) (?:[\w$€]+ "
            r"){0,3}?"
            r"(?:nitro|gift ?cards?|cartes? cadeaux?|robux|v ?bucks|steam (?:wallet|keys?)|ps5"
            r"|iphones?|skins?)\b"
            r"|\b(?:nitro|robux|v ?bucks|gift ?cards?|skins?) (?:gratuite?s?|for free|giveaway"
            r"|generator)\b"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\b(?:dm|click|clique[rz]?|lien|link|claim|generator|hurry|first \d+|visit|bio)\b"
        ),
        DENIED,
    ),
    Bait(
        "gift",
        ("nitro robux", "free gratuit"),
        pattern(r"\bfree (?:discord )?nitro\b|\bnitro gratuit|\b(?:free|gratuits?) robux\b"),
        PERHAPS,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "phishing",
        (
            "account compte channel chaine",
            f"{CLOSED} desactive supprime bloque restreint",
        ),
        pattern(
            r"\b(?:your|votre|ton) (?:twitch |discord |steam )?(?:account|compte|channel|chaine)"
            r" (?:will be|has been|is going to be|is|sera|a ete|va etre|est) (?:\w+ )?"
            r"(?:suspended|disabled|deleted|terminated|restricted|locked|limited|suspendue?"
            r"|desactivee?"
            r"|supprimee?|bloquee?|restreinte?)"
        ),
        PERHAPS,
        TEMPLATE,
        pattern(
            r"\b(?:verify|confirm|click|log ?in|appeal|verifie[rz]?|confirme[rz]?|clique[rz]?"
            r"|connecte[rz]"
            r"|24 ?h|within|sous \d+|support|staff|policy|copyright)\b"
        ),
        DENIED,
    ),
    Bait(
        "phishing",
        ("account compte", "must need doit devez", "verif confirm valid"),
        pattern(
            r"\b(?:your|votre|ton) (?:twitch |discord |steam )?(?:account|compte) (?:must|needs to"
            r"|doit) (?:be |etre )?(?:verifie|verified|confirm\w*|valid\w*)"
        ),
        PERHAPS,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "phishing",
        (
            "pay envoy envoi verse send",
            "frais fee paypal lydia paysafe western cash venmo shipping",
        ),
        pattern(
            r"\b(?:pay(?:ez)?|envoye[zr]|envoie|verse[zr]|send) (?:[\w']+ ){0,3}?(?:[$€£] ?"
            r"\d[\d.,]*|\d[\d.,]* ?(?:€|\$|£|eur\w*|dollars?|bucks)) (?:[\w']+ ){0,4}?(?:frais"
            r"|fees?|paypal|lydia|paysafe\w*|western|cash ?app|venmo|shipping)\b"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\b(?:gagn\w+|offre\w*|offert\w*|cadeau\w*|lot|prize|gift|win\w*|won|free|recev\w+)\b"
        ),
        DENIED,
    ),
    Bait(
        "phishing",
        (
            "verif confirm valid update",
            "your votre ton tes vos",
            "account compte ident password mot payment login",
        ),
        pattern(
            r"\b(?:verify|confirm|validate|verifie[rz]|confirme[rz]|valide[rz]|update) (?:your"
            r"|votre|ton|tes|vos)"
            r" (?:twitch |discord |steam )?(?:account|compte|identity|identite|password|mot de "
            r"passe|payment|login)\b"
        ),
        PERHAPS,
        TEMPLATE,
        pattern(
            r"\b(?:click|clique[rz]?|suspen\w+|avoid|eviter|sinon|otherwise|within|here|ici"
            r"|link|lien|24 ?h)\b"
        ),
        DENIED,
    ),
    Bait(
        "phishing",
        ("sign log connect identif", "steam twitch discord epic google"),
        pattern(
            r"\b(?:(?:sign|log) ?in (?:with|via|using|through)|(?:connecte[rz]?|identifie[rz]?) "
            r"(?:toi |vous )?(?:avec|via)) (?:\w+ ){0,2}?(?:steam|twitch|discord|epic|google)\b"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\b(?:gifts?|codes? inside|claim|free|vote for|recevoir|recevez|cadeau\w*|offert\w*"
            r"|prize|reward|gagne[rz]|nitro|votez?)\b|\d ?[€$£]|[€$£] ?\d"
        ),
        DENIED,
    ),
)
