"""Hailed: the word calls somebody, with a particle or before an order: `X va`, `X, log off`."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import LEAD, after, before

_CALLS = before(
    rf"(?:^|[.!?,;:\"] ?|\b(?:mais|et|putain|bah|ben|allez|non|oui) )(?:va|allez|hein|casse|"
    rf"ferme la|ta gueule|cheh|tiens)[ ,!]{{1,3}}(?:les |bande de |espece de |toi )?{LEAD}"
)
_HEIN = before(rf"hein,? {LEAD}")
_BEGINS = before(rf"(?:^|[.!?,;:] ?)(?:(?:hey|eh|he|oh|yo|oi|wesh) ?,? ?)?{LEAD}")
_ORDER = after(
    r"(?:s|es)?[ ,!.:-]{1,3}(?:and |et |please |just )?(?:shut|stfu|stop|quit|go (?:away|die|home|"
    r"to|kill|back|hang|cry|outside|fuck)|get (?:lost|out|off|a)|leave|log (?:off|out)|kys|"
    r"kill y|die|rot|fuck (?:off|you|u)|gtfo|uninstall|touch grass|learn|eat|suck|choke|"
    r"close (?:ur|your)|delete|end (?:ur|your|the|this) |neck|drop dead|piss off|"
    r"ferme|la ferme|ta gueule|tg|ftg|degage|casse[ -]toi|creve|va |retourne|arrete|tais|sors|"
    r"barre|suicide|pends|desinstalle|apprends|nique|rends|demissionne|rentre|eteins|coupe|quitte|"
    r"fous le camp|turn off|mute|end the|resign)(?!\w*ing)"
)
_PARTICLE = after(
    r"(?:s|es)?,? (?:va|hein|toi|vous tous|(?:all|both|every (?:last )?one|the (?:whole )?lot|the "
    r"pair|each) of (?:you|u|ya)|"
    r"tous autant que vous etes)(?=\W*(?:$|[,.!?;]))"
)


def ordered_after(frame: Frame) -> bool:
    """Whether an order follows the word, with which a new sentence to the same person begins."""
    return _ORDER(frame.after)


def hailed(frame: Frame) -> bool:
    """Whether somebody is called by the word: `va X`, `hein X`, `X va`, `X, shut up`."""
    if _PARTICLE(frame.after) or _CALLS(frame.before) or _HEIN(frame.before):
        return True
    return _ORDER(frame.after) and _BEGINS(frame.before)


def alone(frame: Frame) -> bool:
    """Whether the word begins what is said, so that a mention after it names who is called."""
    return _BEGINS(frame.before)
