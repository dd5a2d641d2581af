"""A channel in a crisis: people are asked earlier than the charter says, and the bot acts so."""

from dataclasses import replace

import pytest

from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.recent import Recent
from filters.engine.sureness import AS_WRITTEN, Lowered
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.filters.engine.probe import Probe, found
from tests.making import article, charter, message

EARLIER = Lowered(ask=0.1, act=0.1)
TERMS = Terms(TermsOptions.model_validate({"terms": ["nouille"]}))


def seen(certainty: float) -> Probe:
    return Probe(seen=[replace(found(), certainty=certainty)])


@pytest.mark.parametrize(
    ("certainty", "calm", "crisis"),
    [
        (0.45, Outcome.CLEAR, Outcome.BORDERLINE),
        (0.85, Outcome.BORDERLINE, Outcome.BREACH),
        (0.35, Outcome.CLEAR, Outcome.CLEAR),
    ],
)
def test_what_is_nearly_sure_enough_is_enough_in_a_crisis_and_no_longer(
    certainty: float, calm: Outcome, crisis: Outcome
) -> None:
    judge = Judge(charter(article(1, filters=(seen(certainty),))))
    outcomes = []
    for lowered in (AS_WRITTEN, EARLIER, AS_WRITTEN):
        judge.lowered = lowered
        outcomes.append(judge.judge(message("salut"), Recent()).outcome)
    assert outcomes == [calm, crisis, calm]


def test_what_is_acted_upon_without_its_words_in_a_crisis_waits_for_no_plea() -> None:
    reader = SecondReader(SecondReaderOptions())
    judge = Judge(charter(article(1, filters=(TERMS, seen(0.85), reader))))
    verdict = judge.judge(message("nouille"), Recent())
    assert judge.waits_for_plea(verdict)
    judge.lowered = EARLIER
    assert not judge.waits_for_plea(verdict)
