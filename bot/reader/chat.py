"""What a channel's chat is like to the second reader, and how its scores are ranked by that."""

from dataclasses import dataclass, field, replace

from bot.reader.model import Answer
from bot.reader.quantiles import LATELY, Quantiles
from bot.reader.taught import Taught
from filters.engine.score import Score

ENOUGH = 2_000
"""Messages of its own from which a channel goes by itself: ten of them are its 0.5 %."""
NEVER_RARER = 10.0
"""How many times commoner than elsewhere a score may have become: a raid, or somebody who feeds a
chat with hate for weeks, must not make it usual."""
FARTHEST = 4.0
"""How many times commoner or rarer rulings may make a score: what is among the rarest quarter of
the share that people are asked about, they are asked about whatever was ruled."""
WATCHED = 0.01
"""The share of chat by whose limit drift is told."""


@dataclass(slots=True)
class Chat:
    """The scores of a chat; `lately` are the newest of them alone."""

    hate: Quantiles = field(default_factory=Quantiles)
    insult: Quantiles = field(default_factory=Quantiles)
    lately: Quantiles = field(default_factory=lambda: Quantiles(most=LATELY))

    def learn(self, answer: Answer) -> None:
        """Count a message."""
        self.hate.learn(answer.hate)
        self.insult.learn(answer.insult)
        self.lately.learn(answer.hate)

    @property
    def is_known(self) -> bool:
        """Whether enough of it was read to go by."""
        return self.hate.total >= ENOUGH

    @property
    def drift(self) -> float | None:
        """How many times commoner the highest hundredth has become of late; None: unknown."""
        if not self.is_known or self.lately.total < LATELY / 4:
            return None
        limit = self.hate.limit(WATCHED)
        usual = self.hate.share(limit)
        return self.lately.share(limit) / usual if usual else None


def ranked(
    answer: Answer, own: Chat | None, elsewhere: Chat | None, taught: Taught | None = None
) -> Score:
    """Rank an answer among a channel's own chat, or else among the chats that the reader knows.

    `taught` is what the channel's rulings taught: it moves a rank a little and hides none.
    """
    score = _ranked(answer, own, elsewhere)
    if taught is None or score.hate_rank is None or score.insult_rank is None:
        return score
    other = _ranked(taught.applied(answer), own, elsewhere)
    return replace(
        score,
        hate_learned=_near(other.hate_rank, score.hate_rank),
        insult_learned=_near(other.insult_rank, score.insult_rank),
    )


def _near(taught: float | None, rank: float) -> float:
    """Hold a rank near what it is without rulings."""
    return min(max(rank if taught is None else taught, rank / FARTHEST), rank * FARTHEST)


def _ranked(answer: Answer, own: Chat | None, elsewhere: Chat | None) -> Score:
    hate, insult, _ = answer
    theirs = elsewhere if elsewhere is not None and elsewhere.hate.total else None
    if own is None or not own.is_known:
        if theirs is None:
            return Score(hate, insult, here=False)
        ranks = theirs.hate.share(hate), theirs.insult.share(insult)
        return Score(hate, insult, *ranks, here=False)
    here, there = own.hate.share(hate), own.insult.share(insult)
    if theirs is not None:
        here = min(here, NEVER_RARER * theirs.hate.share(hate))
        there = min(there, NEVER_RARER * theirs.insult.share(insult))
    return Score(hate, insult, here, there)
