"""A finding with the context of its place taken into account."""

from dataclasses import replace

from filters.engine.contexts.weigh import weigh
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.text import Text


def weighed(finding: Finding, text: Text, message: Message, *, raised: bool = True) -> Finding:
    """Return a finding as its context makes it; where not `raised`, it is excused at most."""
    weight = weigh(text, finding.span, message)
    if not weight.said or (weight.gain and not raised):
        return finding
    certainty = finding.certainty + (1 - finding.certainty) * weight.gain
    said = (*finding.context, *weight.said)
    return replace(finding, certainty=certainty, factor=weight.factor, context=said)
