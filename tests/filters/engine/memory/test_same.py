import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.memory.lane import FIRST, KNOWN, UNSEEN, Heard, Newness
from filters.engine.memory.same import MOST_SAYERS, MOST_WAITING, SPAN, Same, mark_of, words_of

RAID = "this channel is finished"
PIECES = st.sampled_from(
    ["a", "aa", "aaa", "b", "go", "é", "i'm", "_", "1", "!!", "…", " ", "\u200b"]
)


def heard(text: str = RAID, *, at: float = 0.0, newness: Newness = UNSEEN) -> Heard:
    return Heard(f"v{at}", text, at, newness)


def filled(*said: Heard) -> Same:
    same = Same()
    for one in said:
        same.add(one)
    return same


@pytest.mark.parametrize(
    "cheer", ["gg", "", "bravo bv", "hahahahahaha", "hahahahaha !!", "...... ....."]
)
def test_a_cheer_is_never_found(cheer: str) -> None:
    same = filled(heard(cheer))
    assert list(same.find(cheer)) == []


def test_other_words_that_begin_and_end_alike_are_not_the_same() -> None:
    other = "this chat is red"
    assert mark_of(other) == mark_of(RAID)
    assert list(filled(heard(other)).find(RAID)) == []


def test_who_is_known_weighs_nothing_and_a_first_as_much_as_two() -> None:
    same = filled(heard(newness=KNOWN), heard(newness=UNSEEN, at=1), heard(newness=FIRST, at=2))
    assert same.weight(heard(at=3)) == 3


def test_what_was_said_long_ago_is_forgotten() -> None:
    same = filled(heard(), heard("quite another thing", at=3 * SPAN))
    assert list(same.find(RAID)) == []


def test_at_least_two_minutes_are_remembered() -> None:
    same = filled(heard(), heard("quite another thing", at=SPAN))
    assert len(list(same.find(RAID))) == 1


def test_a_flood_of_one_mark_is_bounded() -> None:
    same = filled(*(heard(at=n / 100) for n in range(MOST_WAITING + 50)))
    assert len(list(same.find(RAID))) == MOST_SAYERS


@pytest.mark.parametrize(
    "dressed",
    [
        "thiiiis channel is finished",
        "ttthis channel is finishedddd",
        "!! this channel, is finished ?",
        "this\u200b channel is finished…",
    ],
)
def test_signs_and_stretched_letters_leave_the_mark_as_it_is(dressed: str) -> None:
    assert mark_of(dressed) == mark_of(RAID)
    assert len(list(filled(heard(dressed)).find(RAID))) == 1


@given(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map("".join))
def test_texts_of_the_same_words_have_the_same_mark(one: str, other: str) -> None:
    one, other = (" ".join(text.split()) for text in (one, other))
    for text in (other, " ".join(words_of(one)), f"!{one}?", f"{one}\u200b"):
        if words_of(text) == words_of(one) != ():
            assert mark_of(text) == mark_of(one)


@given(st.text(max_size=60))
def test_whatever_is_said_is_found_again_or_a_cheer(text: str) -> None:
    said = " ".join(text.split())
    same = filled(heard(said))
    assert len(list(same.find(said))) == bool(words_of(said))
