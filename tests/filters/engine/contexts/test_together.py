"""Two grave words in one message: each makes the other surer."""

import pytest

from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.verdict import Verdict
from filters.engine.window import Window
from filters.terms import Terms, TermsOptions
from tests.making import article, charter, message


def judged(text: str, certainty: float = 0.72) -> Verdict:
    options = (
        TermsOptions(terms=("nouille", "courge"), certainty=certainty),
        TermsOptions(terms=("asperge",), certainty=certainty),
    )
    articles = (article(number, filters=(Terms(one),)) for number, one in enumerate(options, 1))
    said = message(text)
    return Judge(charter(*articles)).judge(said, Window().before(said))


@pytest.mark.parametrize(
    "text",
    [
        "une nouille",
        "une nouille et encore une nouille",
        "des nouilles à la courge mdr",
        "nouille et courge <3",
        "on m'a traité de nouille et de courge",
        "il m'a traité de nouille, quelle courge",
        "le mot « nouille » et le mot « asperge »",
        "une nouille et une c*urge",
    ],
)
def test_one_grave_word_or_an_excused_one_is_not_acted_upon(text: str) -> None:
    assert judged(text).outcome is not Outcome.BREACH


def test_two_slighter_words_stay_a_doubt() -> None:
    assert judged("une nouille et une courge", certainty=0.69).outcome is Outcome.BORDERLINE


@pytest.mark.parametrize(
    "text", ["une nouille et une courge", "quelle nouille, une asperge", "nouille asperge"]
)
def test_two_grave_words_are_acted_upon_whichever_articles_forbid_them(text: str) -> None:
    gravest = judged(text).gravest
    assert gravest is not None
    assert gravest.outcome is Outcome.BREACH
    assert "context.together" in {one.key for one in gravest.findings[0].context}
