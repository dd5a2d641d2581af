"""Cited: a whole sentence with an article before it is a thing that is spoken of."""

import regex

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.turned import turned
from filters.engine.contexts.wording import after, before

SENTENCE = regex.compile(
    r"(?:va|vas|allez|go|just|kill|hang|gas|je|j'|t'?es|tu|vous|on va|i|i'?m|i'?ll|you'?re|mort "
    r"aux?|a mort|death to|suicide|creve|ferme|nique|shut|stfu|gtfo|tg|ftg|kys|retourne|rentre|"
    r"degage|get out|fuck you|fuck off|drop dead|end your)(?!\w)"
)
_ARTICLE = before(
    r"(?:une?|des|les?|ces?|cet|du|de|d'|aux?|plein de|ses|leurs?|an?|the|these|this|that|another|"
    r"some|all those|all these|his|her|their|(?:ban|timeout|mute|warning) for one|pas d(?:e |')) ?"
    r"\"?"
)
_YOURS = before(r".*(?<!\w)(?:tu|t'\w*|vous|toi|you|u|ya|yall|go|allez|est|es|is|are)(?!\w)[^.!?]*")
_BANNED = before(
    r"(?:(?:regle|rule|article)s? ?\d*[^.!?:]{0,20}:[^.!?]*|(?:pas d(?:e |')|no |stop (?:aux? |"
    r"avec les |with the |the |all )?|zero |aucun )(?:sales? |dirty )?)\"?(?:sales? )?"
)
_HERE = after(
    r"[^.!?]{0,60}?(?:dans (?:ce|le|mon|notre) (?:chat|tchat|live|stream)|in (?:this|the|my|our) "
    r"(?:chat|stream|room)|avertissement|warning|svp|stp|merci|please|thanks|timeout|ban|sinon)"
)
_RULE = before(r"(?:regle|rule|article)s? ?\d*[^.!?]{0,40}")
_QUOTING = before(
    r"(?:cit(?:e|er|ais|ait|ant)|quot(?:e|ed|ing))(?: (?:le|les|un|the|a|someone|quelqu'?un))?[ "
    r":]{1,2}\"?(?:sales? )?"
)
_PUNISHED = before(
    r"(?:ban|bans|bannie?|timeout|to|mute|warn\w*|sanction|avertissement)(?: \w+)? (?:pour|for)"
    r"(?: une?| des| les?| an?| the)? ?\"?(?:sales? |dirty )?"
)
"""`ban direct pour un X`, of whoever says so."""


def cited(frame: Frame) -> bool:
    """Whether a sentence is spoken of as a thing, which grammar alone shows."""
    if not SENTENCE.match(frame.word) or not _ARTICLE(frame.before):
        return False
    return not (_YOURS(frame.before) or turned(frame))


def ruled_out(frame: Frame) -> bool:
    """Whether a rule or a warning forbids the word, or somebody says to be quoting: weak signs."""
    if _QUOTING(frame.before) or _PUNISHED(frame.before):
        return True
    return _BANNED(frame.before) and (_HERE(frame.after) or _RULE(frame.before))
