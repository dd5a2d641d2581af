"""The second reader: a learned model that reads a message as a whole, for people to judge."""

from collections.abc import Iterator
from math import log10
from typing import Literal

from pydantic import Field

from filters.engine.filter import Example, Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.score import Score
from filters.engine.traits import SCORED

LEAST, MOST = 0.5, 0.85
"""How sure the share makes, and its rarest hundredth: never enough to act upon."""
HUNDREDTH = 2
MOST_ASKED = 0.05
"""The largest share of chat that a charter may have people asked about."""
PLAIN = 0.3
"""A probability below which nobody is asked, though a friendly chat has nothing worse."""
FAIR = 0.15
"""A probability of either below which a message reads plainly fair."""
PLEA = 0.85
TAUGHT = Phrase.of("second_reader.taught")
READS = {
    ("hate", True): "second_reader.hate",
    ("hate", False): "second_reader.hate_elsewhere",
    ("insult", True): "second_reader.insult",
    ("insult", False): "second_reader.insult_elsewhere",
}


class SecondReaderOptions(FilterOptions):
    """How much of chat people are asked about, and whether fair speech is spoken for."""

    share: float = Field(
        0.005,
        gt=0,
        le=MOST_ASKED,
        description="The share of the channel's own chat that people are asked about.",
    )
    about: Literal["hate", "insult", "either"] = Field(
        "either",
        description="What they are asked about: `hate` (of people for who they are), `insult` (of "
        "people for anything else) or `either`, which share the share.",
    )
    pleads: bool = Field(
        True,
        description="Whether a message that reads plainly fair is left to people, where terms or "
        "patterns of the article would act.",
    )


class SecondReader(Filter[SecondReaderOptions]):
    """Asks people about the messages of a channel that read most like hate, or like an insult.

    Why: most of hate uses no word of any list, and many a word of the lists is quoted, told of or
    reclaimed. A small model reads the message as a whole, here on this machine. Nine of ten
    messages that it points at are fair all the same: so it asks, never acts alone, and it speaks
    for a message that reads plainly fair. It needs the extra `reader`; without, it sees nothing.
    """

    name = "second_reader"
    family = Family.READER
    Options = SecondReaderOptions
    needs = SCORED
    stateless = False
    examples = (
        Example(
            "people like them should never have been let in",
            flagged=True,
            score=Score(0.97, 0.2, 0.0008, 0.2),
        ),
        Example(
            "elle raconte ce qu'on lui a crié dans le bus",
            flagged=False,
            score=Score(0.06, 0.03, 0.3, 0.5),
        ),
        Example("what a match", flagged=False),
    )

    def __init__(self, options: SecondReaderOptions) -> None:
        super().__init__(options)
        self.pleads = options.pleads

    def examine(self, scene: Scene) -> Iterator[Finding]:
        """Say what the score of a message is among the chat; without a score nothing."""
        score = scene.score
        if score is None:
            return
        if self.pleads and max(score.hate, score.insult) < FAIR:
            reason = Phrase.of("second_reader.fair", **_values(score))
            yield self._finding(scene, reason, factor=PLEA, context=(reason,))
            return
        share = self.options.share / (2 if self.options.about == "either" else 1)
        for about, probability, rank, learned in self._asked(score):
            if probability >= PLAIN and rank is not None and learned <= share:
                certainty = _certainty(min(max(rank, learned), share), share)
                context = (TAUGHT,) if rank > share else ()
                yield self._finding(scene, _reason(about, rank, score), certainty, context=context)

    def _asked(self, score: Score) -> Iterator[tuple[str, float, float | None, float]]:
        """Return what people may be asked about; two questions share the share.

        What is asked about only for what rulings taught is as little sure as can be: it adds to
        nothing, so that it never has a part in acting.
        """
        for about, probability, rank, learned in (
            ("hate", score.hate, score.hate_rank, score.hate_learned),
            ("insult", score.insult, score.insult_rank, score.insult_learned),
        ):
            if self.options.about in {about, "either"}:
                ranked = 1.0 if rank is None else rank
                yield about, probability, rank, ranked if learned is None else learned

    def _finding(
        self,
        scene: Scene,
        reason: Phrase,
        certainty: float = 0.0,
        factor: float = 1.0,
        context: tuple[Phrase, ...] = (),
    ) -> Finding:
        return Finding(
            filter=self.name,
            span=Span(0, len(scene.message.text)),
            certainty=certainty,
            family=self.family,
            reason=reason,
            factor=factor,
            context=context,
        )


def _certainty(rank: float, share: float) -> float:
    rarity = log10(share / max(rank, share / 10**HUNDREDTH))
    return LEAST + (MOST - LEAST) * rarity / HUNDREDTH


def _reason(about: str, rank: float, score: Score) -> Phrase:
    """Say of how much chat the score is higher, in percent with one decimal; never of all."""
    lower = min(int((1 - rank) * 1000), 999)
    key = READS[about, score.here]
    return Phrase.of(key, whole=lower // 10, tenth=lower % 10, **_values(score))


def _values(score: Score) -> dict[str, str]:
    """Return what a replay compares."""
    return {"hate_score": f"{score.hate:.3f}", "insult_score": f"{score.insult:.3f}"}
