"""Baits for goods and games of chance: cheats, accounts, loans, casinos, lures of no kind else."""

from filters.engine.adverts.bait import CLEAR, PERHAPS, TEMPLATE, Bait, pattern

DENIED = pattern(
    r"\b(?:never|jamais|not|don'?t|stop|spam\w*|scams?|scammed|arnaque\w*|banned?|report\w*|why|how"
    r"|pourquoi|comment|who|qui(?! veut)|il a|elle a|he|she|they|ils|my (?:mom|mum|dad|bank)"
    r"|ma banque|hacked|pirate|fake|faux|thanks|merci|beware|attention|wish|need (?:a )?new|anti)\b"
)
REACH = pattern(
    r"\b(?:dm|mp|pm|inbox|whats?app|telegram|discord|msg|message|contact\w*|add me|hit me|bio|page"
    r"|site|trial|essai|price|prix|cheap|pas chers?|undetected|indetectable|text|agent|code|bonus"
    r"|rejoin\w*|join|link|lien|profil\w*|each|piece|vip|paypal|paysafe\w*|qui veut"
    r"|interesse\w*)\b|\d ?[€$£]|[€$£] ?\d"
)
TRADED = "account compte key cle cheat hack boost elo coin gold sub smurf skin"
GOODS = (
    Bait(
        "goods",
        (
            "sell vend sale buy cheap bot hack esp menu cheat triche boost %",
            f"{TRADED} undetect indetect trial sale vendre dispo cheap cher free gratuit",
        ),
        pattern(
            r"\b(?:sell(?:ing)?|vends?|a vendre|for sale|buy(?: my)?|cheap) (?:[\w'’]+ ){0,3}?"
            r"(?:accounts?|comptes?|keys?|cles?|cheats?|hacks?|boost\w*|elo|coins?|golds?|subs?|"
            r"smurfs?|skins?)\b"
            r"|\b(?:aim ?bots?|wall ?hacks?|aim ?hacks?|esp|mod ?menus?|cheats?|hacks?|triche)\b"
            r".{0,30}\b(?:undetected|undetectable|indetectables?|trial|for sale|a vendre|dispo"
            r"|cheap|pas chers?|free|gratuit)"
            r"|\b(?:elo|rank|account) ?boost(?:ing|er|s)?\b"
            r"|\d{1,2} ?% (?:sur|on|off) (?:(?:les|mes|tous|my|all|the) )?(?:comptes?|accounts?"
            r"|skins?|smurfs?|cles?|keys?)\b"
        ),
        0.0,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "goods",
        ("loan credit approval pret",),
        pattern(
            r"\b(?:need an? (?:\w+ )?loan|bad credit|instant loan|loan (?:offer|approv\w+)|approval"
            r" in|credit (?:rapide|sans justificatif)|pret (?:rapide|entre particuliers?)"
            r"|besoin d'?un (?:pret|credit)|rachat de credit)\b"
        ),
        PERHAPS,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "goods",
        (
            "casino slot roulette bet paris prono spin tipster promo montante",
            "bonus promo code spin garant guarant 100 sur vip deposit depot join gagnant casino",
        ),
        pattern(
            r"\b(?:casinos?|slots?|roulette|bet(?:ting)?|paris sportifs?|pronos?(?:tics?)?|spins?"
            r"|tipster|montante)\b.{0,40}\b(?:bonus|promo|code|free spins|garantie?s?|guaranteed"
            r"|100 ?%|100 sur|sur a|vip|deposit|depot|join|rejoin\w*|gagnants?)\b"
            r"|\b(?:promo code|code promo|free spins)\b.{0,40}\b(?:casinos?|spins?|bonus|bet)"
        ),
        PERHAPS,
        CLEAR,
        REACH,
        DENIED,
    ),
    Bait(
        "goods",
        ("coin token crypto nft stock solana btc",),
        pattern(
            r"\b(?:coin|token|crypto|nft|shitcoin|stock|memecoin|solana|btc|bitcoin)s?\b.{0,30}"
            r"\b(?:\d+ ?x|x ?\d{2,}|moon|pump\w*|explos\w+|presale|prevente)\b"
        ),
        0.0,
        CLEAR,
        pattern(
            r"\b(?:ticker|financial advice|conseil financier|page|bio|dm|mp|telegram|discord|buy"
            r"|achete[rz]?|presale|by (?:next )?(?:\w+day|week|month)|(?:this|cette|next) (?:week"
            r"|semaine|month)|ask me|demande[rz]?[- ]moi|en prive|le nom)\b"
        ),
        pattern(r"\b(?:never|jamais|scam\w*|arnaque\w*|lost|perdu|lol|lmao|mdr)\b"),
    ),
    Bait(
        "goods",
        ("congrat felicitation bravo",),
        pattern(
            r"\b(?:congrat\w*|felicitations?|bravo)\b.{0,30}\b(?:you (?:were|are|have been|'?ve "
            r"been|won)|you'?ve (?:been|won)|vous avez (?:ete|gagne)|tu as (?:ete|gagne)|t'?as "
            r"gagne"
            r"|(?:tu es|t'?es|vous etes) (?:\w+ )?(?:tire|selectionne|choisi|gagnant)\w*)"
            r"\b.{0,60}\b(?:type|enter|send|give|confirm|click|claim|dm|envo\w+|entre[rz]?"
            r"|donne[rz]?|clique[rz]?|reclame[rz]?|mp|mail|email|address|adresse)\b"
        ),
        CLEAR,
        TEMPLATE,
        REACH,
        DENIED,
    ),
    Bait(
        "adult",
        ("pic photo vid content snap bio profil",),
        pattern(
            r"\b(?:spicy|naughty|hot|sexy|nude?s?|private|coquin\w*|chaude?s?|18\+?) (?:\w+ )?"
            r"(?:pics?|photos?|vids?|videos?|content|snaps?)\b.{0,30}\b(?:bio|profile?|page|dm|mp|"
            r"link|lien|insta|snap)\b"
            r"|\b(?:link|lien|dispo) (?:in|en|dans|on) (?:my |ma |mon )?(?:bio|profile?)\b.{0,20}"
            r"\b(?:18|adult\w*|majeur\w*)\b"
        ),
        CLEAR,
        TEMPLATE,
        None,
        DENIED,
    ),
)
