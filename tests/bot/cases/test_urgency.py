import pytest

from bot.cases.effects import EFFECTS, Ban, Delete, Effect, Say, TimeOut, Untimeout, Warn
from bot.cases.urgency import LASTING, URGENCY, covers
from filters.engine.phrase import Phrase

WHY = Phrase("told.timeout")
DELETE = Delete("m1", "mona")


def test_every_effect_has_its_rank() -> None:
    assert URGENCY.keys() == EFFECTS.keys()


def test_whoever_does_harm_is_stopped_before_anything_is_tidied_or_said() -> None:
    order = [Ban.kind, Delete.kind, Warn.kind, Say.kind]
    assert sorted(order, key=lambda kind: URGENCY[kind]) == order
    assert URGENCY[TimeOut.kind] == URGENCY[Ban.kind] == URGENCY[Untimeout.kind]


@pytest.mark.parametrize(
    "other",
    [
        Delete("m1", "luc"),
        Delete("m1"),
        Warn("mona", WHY),
        TimeOut("mona", 601, WHY),
        TimeOut("luc", 600, WHY),
        Untimeout("mona"),
        Say(WHY),
    ],
)
def test_a_time_out_covers_nothing_graver_and_nothing_of_others(other: Effect) -> None:
    assert not covers(TimeOut("mona", 600, WHY), other)


def test_a_time_out_that_may_be_over_before_its_answer_comes_covers_nothing() -> None:
    assert not covers(TimeOut("mona", LASTING - 1, WHY), DELETE)
    assert not covers(TimeOut("mona", LASTING - 1, WHY), TimeOut("mona", 1, WHY))
    assert covers(TimeOut("mona", LASTING, WHY), DELETE)
    assert covers(TimeOut("mona", LASTING, WHY), TimeOut("mona", LASTING, WHY))


def test_a_ban_covers_time_outs_as_well() -> None:
    ban = Ban("mona", WHY)
    assert covers(ban, DELETE)
    assert covers(ban, TimeOut("mona", 600, WHY))
    assert not covers(ban, TimeOut("luc", 600, WHY))
    assert not covers(ban, Untimeout("mona"))


@pytest.mark.parametrize("done", [DELETE, Warn("mona", WHY), Say(WHY), Untimeout("mona")])
def test_nothing_else_covers_anything(done: Effect) -> None:
    assert not covers(done, DELETE)


def test_two_deletions_of_one_message_are_the_same_whoever_wrote_it() -> None:
    assert Delete("m1") == Delete("m1", "mona")
