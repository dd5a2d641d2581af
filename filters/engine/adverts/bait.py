"""A bait: words of an offer near words of a thing, and what makes it surer."""

import re
from typing import NamedTuple

from filters.engine.hints import DOUBLED

TEMPLATE, CLEAR, PERHAPS = 0.92, 0.7, 0.55
"""A known template of bots; one clear bait; what a viewer may say in all honesty."""


class Bait(NamedTuple):
    """What one kind of advertisement says.

    `alone` is how sure the offer is by itself, `backed` with a host, a price or a place beside it;
    where `honest` applies just before or anywhere in the text, nothing was offered.
    Of each group of `hints`, letters between spaces, one stands in whatever the offer finds:
    without it no text is searched.
    """

    kind: str
    hints: tuple[str, ...]
    offer: re.Pattern[str]
    alone: float
    backed: float
    backing: re.Pattern[str] | None = None
    honest: re.Pattern[str] | None = None


def pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern in which a space is one to three signs that part words, ` ?` at most.

    A doubled letter may be written once, as it is where letters were set apart.
    """
    text = DOUBLED.sub(r"\1\1?", text)
    return re.compile(text.replace(" ?", r"\W{0,3}").replace(" ", r"\W{1,3}"))
