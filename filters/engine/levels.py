"""What a charter changes while a channel is on the watch, or in a storm."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strictness:
    """What changes at one level; as it stands here nothing does."""

    lower_ask: float = 0.0
    """How much earlier people are asked: what is taken from every article's `ask_at`."""
    lower_act: float = 0.0
    """How much earlier the bot acts: the same for `act_at`, which never goes below `ask_at`."""
    answer: float = 1.0
    """What the time is multiplied with after which the team is told that a case waits."""
    rule: float = 1.0
    """What the time is multiplied with after which a case expires."""
    calm: bool = False
    """Whether whoever enters it calms the chat with the same word."""
    leads: bool = False
    """Whether the leads are told too."""


USUAL = Strictness()


@dataclass(frozen=True, slots=True)
class Levels:
    """Both levels above calm, and when one is proposed."""

    watch: Strictness = USUAL
    storm: Strictness = Strictness(answer=0.5, rule=2.0, leads=True)
    """In a storm the team hears of cases sooner, and they wait longer for whoever is left."""
    propose: bool = True
    signs: int = 3
    """Spikes and waves within ten minutes from which a storm is proposed; one proposes watch."""
    quiet: int = 600
    """Seconds without a sign after which the way back is proposed, one level at a time."""
    leave: bool = False
    """Whether a level is left by itself then, instead of proposing it."""


LEVELS = Levels()
"""What holds where a charter says nothing."""
