"""The contexts that make a word an attack, and how much surer each of them makes."""

from filters.engine.contexts.addressed import (
    called_out,
    goes_on_at_you,
    named,
    named_after,
    snapped,
    trailed,
)
from filters.engine.contexts.frame import Frame, flat
from filters.engine.contexts.friendly import friendly
from filters.engine.contexts.hailed import hailed
from filters.engine.contexts.ordered import ordered
from filters.engine.contexts.present import about_the_room, pointed_at
from filters.engine.contexts.repeated import repeated
from filters.engine.contexts.threatening import threatening
from filters.engine.contexts.weight import NO_CONTEXT, Weight
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase

STRAIGHT = 0.7
"""A term of 0.7 said straight to somebody, or of the host, is acted upon, one of 0.6 is not."""
ASIDE, OFTEN = 0.5, 0.3
"""A word that trails a sentence or answers somebody; one said again."""
MEANT = 0.8
"""A deed announced in life: of 0.5 and more it is acted upon."""
ADDRESSED, ROOM = Phrase("context.addressed"), Phrase("context.room")
THREAT = Phrase("context.threatening")


def attack(frame: Frame, span: Span, message: Message, *, straight: bool) -> Weight:
    """Return what an unexcused word gains; nothing in a message that shows warmth."""
    whole = flat(message.text)
    gains: dict[Phrase, float] = {}
    if straight or any(cue(frame) for cue in (named, called_out, snapped, hailed, ordered)):
        gains[ADDRESSED] = STRAIGHT
    elif message.reply_to or trailed(frame) or named_after(frame) or goes_on_at_you(frame):
        gains[ADDRESSED] = ASIDE
    if about_the_room(frame):
        gains[ROOM] = STRAIGHT
    elif pointed_at(frame):
        gains[ROOM] = ASIDE
    if threatening(frame, whole):
        gains[THREAT] = MEANT
    if repeated(whole, flat(message.text[span.start : span.end])):
        gains[Phrase("context.repeated")] = OFTEN
    if not gains or friendly(whole):
        return NO_CONTEXT
    return Weight(gain=max(gains.values()), said=tuple(gains))
