"""The weight of a context: which contexts a word stands in, and which of them win."""

from filters.engine.contexts.addressed import address, answered_back, thrown
from filters.engine.contexts.attacks import attack
from filters.engine.contexts.excuses import FAINT, FULL, NARRATED, SLIGHT, SPEECH, seen_in
from filters.engine.contexts.frame import Frame, frame_at, quoted_frame
from filters.engine.contexts.weight import Weight
from filters.engine.message import Message, Span
from filters.engine.text import Text

EXCUSED, QUOTED = 0.5, 0.6
"""What a certainty is multiplied by: an excused insult is fair, a quoted one is for a human."""


def weigh(text: Text, span: Span, message: Message) -> Weight:
    """Return what the surroundings of a stretch do to how sure it makes.

    Only what stands outside the stretch counts: what a term itself says, whoever listed it weighed.
    Whoever is addressed is attacked, quotation or not, unless the address itself is told of.
    """
    near = frame_at(text.raw, span)
    outer = quoted_frame(text.raw, span) or near
    if answered_back(outer):
        return attack(outer, span, message, straight=True)
    if (speech := address(outer)) is not None:
        return _told_of(speech) or attack(outer, span, message, straight=True)
    if said := seen_in(FULL, *{outer, near}):
        return Weight(EXCUSED, said=said + seen_in(SLIGHT[:1], outer))
    if said := seen_in(FAINT, outer):
        return Weight(QUOTED, said=said)
    if not thrown(outer) and (said := seen_in(SLIGHT, outer)):
        return Weight(QUOTED, said=said)
    return attack(outer, span, message, straight=thrown(outer))


def _told_of(speech: Frame) -> Weight | None:
    """Return the weight of an address that is told of, nothing where it is made."""
    if said := seen_in(SPEECH, speech):
        return Weight(EXCUSED, said=said)
    if said := seen_in((NARRATED,), speech):
        return Weight(QUOTED, said=said)
    return None
