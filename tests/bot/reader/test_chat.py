import pytest

from bot.reader.chat import ENOUGH, FARTHEST, NEVER_RARER, Chat, ranked
from bot.reader.correction import MOST, Correction
from bot.reader.model import Answer
from bot.reader.taught import Taught

HATE = Answer(0.95, 0.1)


def chat(common: float, rare: float, rares: int, of: int = ENOUGH) -> Chat:
    one = Chat()
    for place in range(of):
        score = rare if place < rares else common
        one.learn(Answer(score, score))
    return one


def test_where_nothing_is_known_nothing_is_ranked() -> None:
    score = ranked(HATE, None, None)
    assert (score.hate, score.hate_rank, score.insult_rank) == (0.95, None, None)


def test_a_new_channel_goes_by_what_is_usual_elsewhere() -> None:
    score = ranked(HATE, Chat(), chat(0.01, 0.95, 20))
    assert not score.here
    assert score.hate_rank == pytest.approx(0.01, abs=0.005)


def test_a_channel_that_is_known_goes_by_itself() -> None:
    score = ranked(HATE, chat(0.01, 0.95, 20), chat(0.01, 0.95, 10))
    assert score.here
    assert score.hate_rank == pytest.approx(0.01, abs=0.005)


def test_a_chat_that_is_fed_with_hate_does_not_make_it_usual() -> None:
    poisoned, elsewhere = chat(0.01, 0.97, ENOUGH // 2), chat(0.01, 0.97, 2)
    rank = ranked(HATE, poisoned, elsewhere).hate_rank
    assert rank is not None
    assert rank <= NEVER_RARER * 0.001 + 1e-9


def test_drift_is_unknown_before_there_is_enough_to_tell() -> None:
    assert Chat().drift is None
    assert chat(0.01, 0.9, 5, of=500).drift is None


def test_drift_tells_that_high_scores_have_become_common() -> None:
    one = chat(0.01, 0.9, 200, of=20_000)
    assert one.drift is not None
    for _ in range(400):
        one.learn(HATE)
    assert one.drift is not None
    assert one.drift > 3


def taught(bias: float) -> Taught:
    one = Correction((0.0,), bias, MOST, MOST)
    return Taught(one, one)


@pytest.mark.parametrize("bias", [-9, -0.3, 0.3, 9])
def test_what_rulings_taught_moves_a_rank_and_hides_none(bias: float) -> None:
    own = Chat()
    for place in range(ENOUGH):
        own.learn(Answer(place / ENOUGH, place / ENOUGH))
    answer = Answer(0.9, 0.1, (1.0,))
    plain, moved = ranked(answer, own, None), ranked(answer, own, None, taught(bias))
    assert moved.hate_rank == plain.hate_rank
    assert moved.hate_learned is not None
    assert plain.hate_rank is not None
    assert plain.hate_rank / FARTHEST <= moved.hate_learned <= plain.hate_rank * FARTHEST
    assert (moved.hate_learned > plain.hate_rank) is (bias < 0)


def test_without_a_meaning_rulings_move_nothing() -> None:
    score = ranked(HATE, chat(0.01, 0.95, 20), None, taught(9))
    assert score.hate_learned == score.hate_rank
