"""What rulings teach the reader, and what one bad moderator cannot make of it."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.correction import EACH, MOST, Correction, Lesson, bound, learned

WIDTH = 12
RNG = random.Random(7)  # noqa: S311  # chance that can be had again


def said(about: int, *, upheld: bool) -> Lesson:
    """Return a ruled message about one matter, with words of its own."""
    meaning = [RNG.gauss(0, 0.2) for _ in range(WIDTH)]
    meaning[about] += 1
    return Lesson(tuple(meaning), upheld, "ana")


BREACHES = [said(0, upheld=True) for _ in range(60)]
JOKES = [said(1, upheld=False) for _ in range(60)]
SCORES = [0.65 + 0.33 * at / 60 for at in range(60)]
ASKED_FROM = 0.65
"""About where the rarest 0.5 % of a chat begins."""


def ruled(lessons: list[Lesson], by: str, *, upheld: bool) -> list[Lesson]:
    return [replace(one, by=by, upheld=upheld) for one in lessons]


def test_of_few_rulings_nothing_is_learned() -> None:
    assert learned(JOKES[:19]) is None


def asked(correction: Correction | None) -> int:
    """Count the true breaches that people are still asked about."""
    if correction is None:
        return len(BREACHES)
    found = zip(SCORES, BREACHES, strict=True)
    return sum(correction.applied(score, one.meaning) >= ASKED_FROM for score, one in found)


def test_what_a_team_dismisses_again_and_again_is_asked_about_less() -> None:
    team = [
        lesson
        for at, by in enumerate(("ana", "bob", "cleo"))
        for lesson in (
            *ruled(JOKES[at::3], by, upheld=False),
            *ruled(BREACHES[at::3], by, upheld=True),
        )
    ]
    correction = learned(team)
    assert correction is not None
    assert correction.applied(0.7, said(1, upheld=False).meaning) < ASKED_FROM
    assert correction.applied(0.7, said(0, upheld=True).meaning) > 0.75
    assert asked(correction) == len(BREACHES)


def test_where_all_is_dismissed_nothing_is_learned() -> None:
    assert learned(ruled(BREACHES, "mallory", upheld=False)) is None


def test_one_bad_moderator_who_dismisses_every_breach_cannot_silence_an_article() -> None:
    poison = ruled(BREACHES, "mallory", upheld=False) + ruled(JOKES, "mallory", upheld=True)
    correction = learned(poison)
    assert correction is not None
    assert all(correction.shift(one.meaning) >= -EACH for one in BREACHES)
    assert asked(correction) >= 0.75 * len(BREACHES)


def test_nor_can_one_against_two_however_often_it_is_ruled() -> None:
    bad = ruled(BREACHES * 4, "mallory", upheld=False)
    good = [
        *ruled(BREACHES[:10], "ana", upheld=True),
        *ruled(BREACHES[10:20], "bob", upheld=True),
        *ruled(JOKES[:10], "bob", upheld=False),
    ]
    correction = learned([*bad, *good])
    assert correction is not None
    assert asked(correction) >= 0.95 * len(BREACHES)


@pytest.mark.parametrize(("people", "most"), [(1, EACH), (2, 2 * EACH), (3, MOST), (9, MOST)])
def test_people_are_counted_and_not_their_rulings(people: int, most: float) -> None:
    lessons = [one for number in range(people) for one in ruled(JOKES, f"m{number}", upheld=False)]
    assert bound(lessons, upheld=False) == pytest.approx(most)
    assert bound(lessons, upheld=True) == 0


def test_a_correction_for_other_weights_shifts_nothing() -> None:
    assert Correction((1.0, 1.0), 0.5, MOST, MOST).shift((1.0,) * WIDTH) == 0


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=2),
    st.floats(0, 1),
    st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=2),
)
def test_no_shift_is_beyond_its_bounds(
    weights: list[float], probability: float, meaning: list[float]
) -> None:
    correction = Correction(tuple(weights), 0.0, EACH, MOST)
    assert -EACH <= correction.shift(meaning) <= MOST
    assert 0 <= correction.applied(probability, meaning) <= 1
