from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.effects import (
    Ban,
    Delete,
    Effect,
    Notify,
    Say,
    SetChatMode,
    TimeOut,
    Untimeout,
    Warn,
)
from bot.moderation.waiting import Waiting, stands_before
from bot.ports.world import PendingEffect, Progress
from filters.engine.charter import Modes
from filters.engine.phrase import Phrase
from tests.making import NINE

WHY = Phrase("told.timeout")
KINDS: tuple[Effect, ...] = (Say(WHY), Warn("u", WHY), Delete("m", "u"), TimeOut("u", 60, WHY))


def pending(number: int, effect: Effect, channel: str = "9000") -> PendingEffect:
    return PendingEffect(number, channel, effect, NINE, Progress.PENDING, None, None)


def anything(_: object) -> bool:
    return True


def everybody(waiting: Waiting) -> list[int]:
    order = []
    while one := waiting.first(anything, anything):
        order.append(one.id)
    return order


def test_the_gravest_goes_first_and_of_equals_the_oldest() -> None:
    waiting = Waiting()
    for number, effect in enumerate((*KINDS, *KINDS)):
        waiting.add(number % 3, pending(number, effect))
    assert everybody(waiting) == [3, 7, 2, 6, 1, 5, 0, 4]
    assert not waiting
    assert waiting.first(anything, anything) is None


def test_a_shut_door_keeps_back_its_own_row_only() -> None:
    waiting = Waiting()
    waiting.add("bans", pending(1, Ban("u", WHY)))
    waiting.add("talk", pending(2, Say(WHY)))
    one = waiting.first(lambda door: door != "bans", anything)
    assert one is not None
    assert one.id == 2
    assert waiting.doors == ("bans",)
    assert len(waiting) == 1


def test_a_chats_modes_are_set_in_the_order_they_were_decided() -> None:
    waiting, calm, usual = Waiting(), SetChatMode(Modes(slow=30)), SetChatMode(Modes())
    waiting.add("a", pending(1, calm))
    waiting.add("a", pending(2, usual))
    waiting.add("a", pending(3, usual, channel="9001"))
    elsewhere = waiting.first(anything, lambda one: one.id != 1)
    assert elsewhere is not None
    assert elsewhere.id == 3, "what is put off is not overtaken by what ends it"
    assert stands_before(pending(1, calm), pending(2, usual))
    assert waiting.has("9000")
    assert not waiting.has("9001")


def test_who_may_not_go_yet_lets_the_next_one_pass() -> None:
    waiting = Waiting()
    waiting.add("a", pending(1, Delete("m", "mona")))
    waiting.add("a", pending(2, Delete("n", "luc")))
    one = waiting.first(anything, lambda one: one.id != 1)
    assert one is not None
    assert one.id == 2


def test_the_last_in_line_is_the_youngest_of_the_least_urgent() -> None:
    waiting = Waiting()
    assert waiting.last() is None
    for number, effect in enumerate((*KINDS, *KINDS)):
        waiting.add(number % 2, pending(number, effect))
    last = waiting.last()
    assert last is not None
    assert last.id == 4


@pytest.mark.parametrize(
    ("at_hand", "one"),
    [
        (TimeOut("u", 60, WHY), Untimeout("u")),
        (Warn("u", WHY), TimeOut("u", 60, WHY)),
        (TimeOut("u", 60, WHY), Delete("m", "u")),
        (Say(WHY), Say(WHY, "m")),
    ],
)
def test_what_concerns_one_viewer_and_words_in_one_chat_keep_their_order(
    at_hand: Effect, one: Effect
) -> None:
    assert stands_before(pending(1, at_hand), pending(2, one))
    assert not stands_before(pending(1, at_hand, "8000"), pending(2, one))


@pytest.mark.parametrize(
    ("at_hand", "one"),
    [
        (TimeOut("u", 60, WHY), TimeOut("v", 60, WHY)),
        (Delete("m", "u"), Delete("n", "u")),
        (Delete("m", "u"), Warn("u", WHY)),
        (Warn("u", WHY), Delete("m", "u")),
        (Delete("m"), Delete("n")),
        (Notify(WHY), Notify(WHY)),
    ],
)
def test_everything_else_goes_side_by_side(at_hand: Effect, one: Effect) -> None:
    assert not stands_before(pending(1, at_hand), pending(2, one))


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 3)), max_size=40))
def test_whoever_was_added_leaves_once(arrivals: list[tuple[Effect, Hashable]]) -> None:
    waiting = Waiting()
    for number, (effect, door) in enumerate(arrivals):
        waiting.add(door, pending(number, effect))
    assert len(waiting) == len(arrivals)
    taken = [one.id for one in waiting.take(lambda one: one.id % 2 == 0)]
    assert sorted(taken + everybody(waiting)) == list(range(len(arrivals)))
    assert len(waiting) == 0
    assert not waiting.doors
