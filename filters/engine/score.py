"""What the learned reader makes of a message: two probabilities, and how rare such ones are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How much a message reads like hate and like an insult, 0 to 1.

    A rank is the share of chat that scores at least as high: 0.001 is among the highest thousandth.
    """

    hate: float
    insult: float
    hate_rank: float | None = None
    """None, where nothing is known to compare it with; the same goes for the insult's."""
    insult_rank: float | None = None
    here: bool = True
    """Whether the ranks are among this channel's own chat, or the chats that the reader knows."""
    hate_learned: float | None = None
    """The rank as the channel's rulings correct it, None where they do not; people may be asked by
    it, and nothing is ever acted upon; the same goes for the insult's."""
    insult_learned: float | None = None
