import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.charter import Mode, Outcome
from filters.engine.finding import Family
from filters.engine.judge import Judge
from filters.engine.score import Score
from filters.engine.verdict import Verdict
from filters.engine.window import Window
from filters.links import Links, LinksOptions
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.making import article, charter, message

FAIR, HATE = Score(0.02, 0.02, 0.6, 0.6), Score(0.97, 0.5, 0.0001, 0.01)
SCORES = st.none() | st.builds(Score, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
TERMS = Terms(TermsOptions.model_validate({"terms": [{"term": "nouille", "certainty": 0.95}]}))
DOUBTFUL = Terms(TermsOptions.model_validate({"terms": [{"term": "nouille", "certainty": 0.55}]}))


def reader(**options: object) -> SecondReader:
    return SecondReader(SecondReaderOptions.model_validate(options))


def judge(*filters: object, mode: Mode = Mode.ENFORCE, act_at: float = 0.9) -> Judge:
    return Judge(charter(article(filters=filters, mode=mode, act_at=act_at)))


def judged(one: Judge, text: str, score: Score | None) -> Verdict:
    said = message(text)
    return one.judge(said, Window().before(said), score=score)


def test_a_lonely_plea_leaves_a_message_clear() -> None:
    assert judged(judge(TERMS, reader()), "bonsoir à tous", FAIR).outcome is Outcome.CLEAR


def test_without_a_score_a_breach_stays_one() -> None:
    assert judged(judge(TERMS, reader()), "nouille", None).outcome is Outcome.BREACH


def test_a_breach_that_reads_plainly_fair_is_left_to_people() -> None:
    verdict = judged(judge(TERMS, reader()), "nouille", FAIR)
    assert verdict.outcome is Outcome.BORDERLINE
    assert verdict.gravest is not None
    assert "second_reader" in {one.filter for one in verdict.gravest.findings}


def test_a_breach_that_reads_like_hate_stays_one() -> None:
    assert judged(judge(TERMS, reader()), "nouille", HATE).outcome is Outcome.BREACH


def test_what_people_are_asked_about_they_still_are() -> None:
    with_it = judged(judge(DOUBTFUL, reader()), "nouille", FAIR)
    without = judged(judge(DOUBTFUL), "nouille", None)
    assert with_it.outcome is Outcome.BORDERLINE
    assert with_it.gravest
    assert without.gravest
    assert with_it.gravest.certainty == without.gravest.certainty


def test_no_plea_is_heard_where_an_article_does_not_want_one() -> None:
    assert judged(judge(TERMS, reader(pleads=False)), "nouille", FAIR).outcome is Outcome.BREACH


def test_a_plea_excuses_words_and_no_link() -> None:
    links = Links(LinksOptions.model_validate({"denied": ["evil.com"]}))
    one = judge(TERMS, links, reader())
    assert judged(one, "nouille https://evil.com/x", FAIR).outcome is Outcome.BREACH


def test_a_plea_excuses_nothing_that_is_thrown_at_somebody() -> None:
    one = judge(TERMS, reader())
    assert judged(one, "hier le mot nouille était partout", FAIR).outcome is Outcome.BORDERLINE
    for text in ("@lise espèce de nouille", "toi t'es une nouille"):
        assert judged(one, text, FAIR).outcome is Outcome.BREACH


@pytest.mark.parametrize("act_at", [0.6, 0.75, 0.95])
def test_a_plea_is_enough_wherever_an_article_begins_to_act(act_at: float) -> None:
    verdict = judged(judge(TERMS, reader(), act_at=act_at), "nouille", FAIR)
    assert verdict.outcome is Outcome.BORDERLINE


def test_only_a_breach_that_a_plea_could_change_waits_for_one() -> None:
    pleading, links = judge(TERMS, reader()), Links(LinksOptions())
    assert pleading.waits_for_plea(judged(pleading, "nouille", None))
    assert not pleading.waits_for_plea(judged(pleading, "bonsoir", None))
    for other in (judge(TERMS), judge(TERMS, reader(pleads=False)), judge(links, reader())):
        assert not other.waits_for_plea(judged(other, "nouille https://a.fr/x", None))


@given(score=SCORES, text=st.sampled_from(["nouille", "bonsoir", "toi la nouille, sors d'ici"]))
def test_the_reader_alone_never_makes_a_breach_nor_unmakes_a_doubt(
    score: Score | None, text: str
) -> None:
    alone = judged(judge(reader(about="either")), text, score)
    assert alone.outcome is not Outcome.BREACH
    for words in (TERMS, DOUBTFUL):
        before = judged(judge(words, reader()), text, None).outcome
        after = judged(judge(words, reader()), text, score).outcome
        assert after is not Outcome.CLEAR or before is Outcome.CLEAR


def test_in_an_article_that_only_asks_the_reader_asks() -> None:
    verdict = judged(judge(reader(), mode=Mode.ASK), "rien de tel", HATE)
    assert verdict.outcome is Outcome.BORDERLINE
    assert verdict.gravest
    assert verdict.gravest.findings[0].family is Family.READER
