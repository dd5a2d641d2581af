from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.filter import Scene
from filters.engine.finding import Family, Finding
from filters.engine.score import Score
from filters.engine.text import Text
from filters.engine.window import Window
from filters.second_reader import LEAST, SecondReader, SecondReaderOptions
from tests.filters.stage import said

SHARES = st.floats(0, 1)
HATE = Score(0.95, 0.4, 0.0005, 0.1)
FAIR = Score(0.02, 0.03, 0.6, 0.5)


def reader(**options: object) -> SecondReader:
    return SecondReader(SecondReaderOptions.model_validate(options))


def read(score: Score | None, **options: object) -> list[Finding]:
    message = said("they all look the same to me")
    scene = Scene(message, Text(message), Window().before(message), score=score)
    return list(reader(**options).examine(scene))


def test_without_a_score_it_sees_nothing() -> None:
    assert read(None) == []


def test_what_much_of_chat_scores_as_high_as_is_no_matter_for_people() -> None:
    assert read(Score(0.95, 0.2, 0.02, 0.3)) == []


def test_a_rare_score_that_is_low_all_the_same_is_no_matter_either() -> None:
    assert read(Score(0.2, 0.1, 0.0001, 0.2)) == []


def test_nobody_is_asked_where_nothing_is_known_to_compare_with() -> None:
    assert read(Score(0.95, 0.95)) == []


def test_people_are_asked_at_the_share_that_the_charter_says() -> None:
    assert read(Score(0.9, 0.2, 0.005, 0.3), about="hate")[0].certainty == 0.5
    assert read(Score(0.9, 0.2, 0.005, 0.3), about="hate", share=0.004) == []


def test_two_questions_share_the_share() -> None:
    assert read(Score(0.9, 0.2, 0.004, 0.3), about="either") == []
    assert read(Score(0.9, 0.2, 0.0025, 0.3), about="either")


def test_it_answers_only_what_it_is_asked_about() -> None:
    assert read(HATE, about="insult") == []
    assert [one.reason.key for one in read(HATE, about="hate")] == ["second_reader.hate"]


def test_its_reason_says_of_how_much_chat_the_score_is_higher() -> None:
    values = dict(read(HATE)[0].reason.values)
    assert (values["whole"], values["tenth"]) == (99, 9)
    assert values["hate_score"] == "0.950"


def test_its_reason_never_says_that_it_is_higher_than_all_chat() -> None:
    values = dict(read(Score(0.99, 0.1, 0.0, 0.5))[0].reason.values)
    assert (values["whole"], values["tenth"]) == (99, 9)


def test_its_reason_says_where_the_chat_is_not_the_channels_own() -> None:
    elsewhere = Score(0.95, 0.4, 0.0005, 0.1, here=False)
    assert read(elsewhere)[0].reason.key == "second_reader.hate_elsewhere"


def test_it_speaks_for_a_message_that_reads_plainly_fair() -> None:
    plea = read(FAIR)[0]
    assert plea.certainty == 0
    assert plea.factor < 1
    assert plea.context == (plea.reason,)


def test_it_speaks_for_nobody_who_insults() -> None:
    assert read(Score(0.02, 0.5, 0.6, 0.01)) == []


def test_it_speaks_for_nobody_where_the_charter_will_not_have_it() -> None:
    assert read(FAIR, pleads=False) == []


@given(hate=SHARES, insult=SHARES, hate_rank=SHARES, insult_rank=SHARES, here=st.booleans())
def test_it_is_never_sure_enough_to_act(
    hate: float, insult: float, hate_rank: float, insult_rank: float, *, here: bool
) -> None:
    for found in read(Score(hate, insult, hate_rank, insult_rank, here=here)):
        assert found.family is Family.READER
        assert 0 <= found.certainty < 0.9


@given(high=st.floats(0, 0.005), higher=st.floats(0, 0.005))
def test_the_rarer_the_surer(high: float, higher: float) -> None:
    rare, rarer = sorted((high, higher), reverse=True)
    sure, surer = (read(Score(0.9, 0.1, one, 0.5), about="hate")[0] for one in (rare, rarer))
    assert sure.certainty <= surer.certainty


@pytest.mark.parametrize("share", [0, 0.06, -1])
def test_a_share_that_would_bury_the_team_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        reader(share=share)


def test_people_are_asked_for_what_rulings_taught_as_little_sure_as_can_be() -> None:
    (found,) = read(Score(0.95, 0.2, 0.02, 0.3, hate_learned=0.0001, insult_learned=0.3))
    assert found.certainty == LEAST
    assert [one.key for one in found.context] == ["second_reader.taught"]


def test_rulings_never_make_it_surer_than_the_score_is() -> None:
    plain, taught = HATE, replace(HATE, hate_learned=0.0001, insult_learned=0.1)
    assert read(taught)[0].certainty == read(plain)[0].certainty
    less = replace(HATE, hate_learned=0.002, insult_learned=0.1)
    assert read(less)[0].certainty < read(plain)[0].certainty


def test_what_rulings_taught_to_be_usual_is_no_matter_for_people() -> None:
    assert read(replace(HATE, hate_learned=0.01, insult_learned=0.1)) == []


@given(SHARES, SHARES, SHARES)
def test_what_was_taught_alone_is_never_surer_than_to_ask(
    probability: float, rank: float, learned: float
) -> None:
    score = Score(probability, 0.2, rank, 0.9, hate_learned=learned, insult_learned=0.9)
    for one in read(score):
        assert rank <= 0.005 / 2 or one.certainty in {0.0, LEAST}
