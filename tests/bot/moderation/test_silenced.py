import pytest

from bot.cases.effects import Ban, Delete, Effect, Say, TimeOut, Unban, Untimeout, Warn
from bot.moderation.silenced import LATELY, MOST, Silenced
from filters.engine.phrase import Phrase
from tests.bot.moderation.test_waiting import pending

WHY = Phrase("told.timeout")
TIMEOUT = pending(1, TimeOut("mona", 600, WHY))
DELETE = pending(2, Delete("m1", "mona"))


def after(*done: Effect) -> Silenced:
    silenced = Silenced()
    for number, one in enumerate(done):
        silenced.note(pending(number, one), 100.0)
    return silenced


def test_nobody_is_silenced_by_anything_else() -> None:
    silenced = after(Delete("m0", "mona"), Warn("mona", WHY), Untimeout("mona"), Say(WHY))
    assert silenced.before(DELETE, 100.0) is None


def test_a_moment_later_it_still_answers_for_what_was_written() -> None:
    silenced = after(TimeOut("mona", 600, WHY))
    assert silenced.before(DELETE, 100.0 + LATELY - 1) == pending(0, TimeOut("mona", 600, WHY))
    assert silenced.before(DELETE, 100.0 + LATELY) is None


@pytest.mark.parametrize(
    "one",
    [
        pending(2, Delete("m1", "luc")),
        pending(2, Delete("m1")),
        pending(2, Delete("m1", "mona"), "8000"),
        pending(2, TimeOut("mona", 601, WHY)),
        pending(2, Say(WHY)),
    ],
)
def test_it_answers_for_nothing_else(one: object) -> None:
    assert after(TimeOut("mona", 600, WHY)).before(one, 100.0) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("lifting", [Untimeout("mona"), Unban("mona")])
def test_who_may_write_again_is_forgotten(lifting: Effect) -> None:
    silenced = after(Ban("mona", WHY))
    silenced.lifts(pending(3, Untimeout("luc")))
    assert silenced.before(DELETE, 100.0) is not None
    silenced.lifts(pending(3, lifting))
    assert silenced.before(DELETE, 100.0) is None


def test_of_too_many_the_first_are_forgotten() -> None:
    silenced = after(TimeOut("mona", 600, WHY), *(Ban(f"u{n}", WHY) for n in range(MOST)))
    assert silenced.before(DELETE, 100.0) is None
    assert silenced.before(pending(1, Delete("m", "u0")), 100.0) is not None
