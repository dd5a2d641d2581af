from filters.engine.reading.effort import MOST, Effort


def test_what_is_left_is_not_spent_twice() -> None:
    effort = Effort(10)
    assert effort.spend(6)
    assert not effort.spend(6)
    assert not effort.spend(1)


def test_nothing_is_undone_as_long_as_all_was_afforded() -> None:
    effort = Effort(10)
    assert effort.spend(10)
    assert not effort.undone


def test_what_could_not_be_afforded_is_never_forgotten() -> None:
    effort = Effort(10)
    effort.spend(11)
    effort.spend(0)
    assert effort.undone


def test_a_new_text_may_take_what_every_text_may() -> None:
    assert Effort().spend(MOST)
    assert not Effort().spend(MOST + 1)
