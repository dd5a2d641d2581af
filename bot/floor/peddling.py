"""Whether a line sells something or leads away: what the host must not read out by mistake."""

from filters.engine.adverts.bait import pattern
from filters.engine.filter import Scene
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.spam_ads import SpamAds, SpamAdsOptions

MEANT = 0.5
"""From how sure a host is a link: `mdr.fr` may be two words."""
OWN = r"(?:mon|ma|mes|notre|nos|my|our)"
SHOP = (
    r"(?:site|boutique|shop|store|e ?shop|etsy|vinted|patreon|tipeee|utip|ulule|cagnotte"
    r"|kickstarter|gofundme|only ?fans|mym|bio|profile?)"
)
PLACE = rf"(?:{SHOP}|chaine|channel|insta\w*|tik ?tok|youtube|twitch|discord|serveur|newsletter)"
OFFERS = pattern(
    r"\bwww ?[.] ?\w|\bhttps? ?:"
    r"|\b(?:codes?|coupons?) (?:de )?(?:promo\w*|reduc\w*|parrain\w*|createur|affili\w*|remise)\b"
    r"|\b(?:promo|discount|creator|referral|coupon) ?codes?\b"
    r"|\d ?% .{0,25}\b(?:avec|with|use|using|entre[rz]) (?:le |mon |the |my )?code\b"
    r"|\b(?:avec|use|using|entrez) (?:le|mon|the|my) code (?=\w*\d)\w"
    rf"|\b(?:sur|via|dans|at|on|in|visit\w*|visitez) {OWN} (?:\w+ )?{SHOP}\b"
    rf"|\b(?:(?:re)?join\w*|rejoignez|abonnez|suivez|retrouvez|passez|venez|follow|subscribe"
    rf"|check) (?:\w+ ){{0,4}}?{OWN} (?:\w+ )?{PLACE}\b"
    rf"|\b(?:achetez|commandez|precommandez|soutenez) (?:\w+ )?{OWN}\b"
    rf"|(?:^|[.!?:] ?|\b(?:please|go|can you|allez) )(?:achete|commande|buy|order|support) {OWN}\b"
    r"|(?:^|[.!?:] ?)(?:gagne[rz]?|earn|make) (?:\w+ )?(?:[$€£] ?)?\d[\d ]* ?(?:[$€£]|euros?"
    r"|dollars?|bucks)? (?:par|a|per|each|every) (?:jour|semaine|heure|day|week|hour)\b"
    r"|\b(?:lien|link)s? (?:en|dans|in|on|sur) (?:ma |my |mon )?(?:bio|profile?)\b"
    r"|\blivraison (?:offerte|gratuite)\b|\bfree (?:shipping|delivery)\b"
)
"""Offers that break no article by themselves, or that look like none: honest talk names a code,
a shop and a price too, so that a moderator may still pass such a line on by hand."""

_ADVERTS = SpamAds(SpamAdsOptions())
_NOTHING_BEFORE: Recent = Recent()


def peddles(message: Message) -> bool:
    """Say whether a message carries a link or a code, sells something or advertises its author."""
    text = Text(message)
    if any(host.certainty >= MEANT for host in text.hosts) or OFFERS.search(text.bare.text):
        return True
    return any(True for _ in _ADVERTS.examine(Scene(message, text, _NOTHING_BEFORE)))
