"""Compared: what sets the word apart from another, and what it is in another language."""

from filters.engine.contexts.frame import Frame
from filters.engine.contexts.wording import OPEN, after, before

TONGUE = (
    r"(?:anglais|espagnol|italien|portugais|arabe|allemand|russe|verlan|quebecois|ancien francais|"
    r"francais|latin|neerlandais|polonais|english|spanish|french|italian|portuguese|german|dutch|"
    r"russian|polish|swedish|danish|norwegian|latin|turkish)"
)
_IN_TONGUE = before(rf"(?:en|in) {TONGUE},? ?(?:le mot |the word )?{OPEN}")
_IS_SAID = after(
    r"\"?,? (?:c'?est|ca|veut|means?|meant|is|se dit|serait|aussi|also|signifie|just means?)"
)
_ALSO_IS = after(
    rf"\"?,? (?:c'?est|is|means?|veut dire|ca veut dire) [^.!?]{{1,30}} (?:en|in) {TONGUE}"
)
_BETWEEN = before(
    r"(?:difference|diff|nuance|distinction|distinguer|confond\w*|mix up) (?:entre |between |with |"
    r"avec )?(?:(?!(?:toi|vous|you|u|tu|ta|ton|your|ur)\b)[\w']+ ){0,6}?"
)

_THAN = before(
    r"(?:is|are|est|c'?est|est-ce que|considered)[^.!?]{1,30}? (?:worse|stronger|ruder|milder|"
    r"(?:more|"
    r"less) \w+|pire|(?:plus|moins) \w+) (?:than|que) (?:an? |une? |the word |le mot )?"
)
_AS_ONE_ASKS = after(r"[^.!?]{0,40}\?")


def translated(frame: Frame) -> bool:
    """Whether it is told what the word is in some language."""
    return (_IN_TONGUE(frame.before) and _IS_SAID(frame.after)) or _ALSO_IS(frame.after)


def compared(frame: Frame) -> bool:
    """Whether two things are told apart, one of which is the word: a weak sign."""
    if _BETWEEN(frame.before):
        return True
    return _THAN(frame.before) and _AS_ONE_ASKS(frame.after)
