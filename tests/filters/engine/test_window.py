from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.viewers import bytes_of_a_crowd
from filters.engine.message import Author, Message, Role
from filters.engine.recent import Crowd
from filters.engine.window import AT_ONCE, LONGEST, MOST_OF_ALL, MOST_OF_ONE, Window

NINE = datetime(2026, 3, 1, 21, 0, tzinfo=UTC)
LONG = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def said(text: str, *, by: str = "mona", after: float | None = 0) -> Message:
    sent_at = None if after is None else NINE + timedelta(seconds=after)
    return Message(f"{by}-{after}", "room", text, Author(by, by.title(), by), sent_at=sent_at)


def heard(window: Window, message: Message, within: timedelta = LONG) -> list[str]:
    return [one.text for one in window.before(message).by_author(within)]


def filled(*messages: Message) -> Window:
    window = Window()
    for message in messages:
        window.add(message)
    return window


def test_a_message_does_not_see_itself() -> None:
    message = said("salut")
    assert heard(filled(message), message) == []


def test_a_viewer_s_own_messages_come_newest_first_and_folded() -> None:
    window = filled(said("Un", after=1), said("  DEUX   fois ", after=2))
    assert heard(window, said("trois", after=3)) == ["deux fois", "un"]


def test_another_viewer_is_heard_among_all_only() -> None:
    window, message = filled(said("un", by="luc", after=1)), said("deux", after=2)
    assert heard(window, message) == []
    assert [one.text for one in window._all] == ["un"]


def test_what_is_older_than_asked_for_is_left_out() -> None:
    window = filled(said("vieux", after=0), said("jeune", after=50))
    assert heard(window, said("là", after=60), timedelta(seconds=30)) == ["jeune"]


def test_a_message_without_author_or_time_sees_nothing() -> None:
    window = filled(said("un", after=1))
    assert heard(window, said("deux", after=None)) == []
    assert window.before(Message("m", "room", "x", sent_at=NINE)).crowd(MINUTE) == Crowd()


def test_messages_out_of_order_are_put_in_order() -> None:
    window = filled(said("trois", after=3), said("un", after=1), said("deux", after=2))
    assert heard(window, said("fin", after=4)) == ["trois", "deux", "un"]


def test_a_late_message_does_not_see_what_came_after_it() -> None:
    assert heard(filled(said("un", after=1), said("neuf", after=9)), said("x", after=5)) == ["un"]


def test_a_clock_gone_wrong_does_not_make_the_window_deaf() -> None:
    window = filled(said("futur", after=10**8), said("un", after=1))
    assert heard(window, said("deux", after=2)) == ["un"]


def test_a_viewer_is_remembered_for_ten_minutes_and_all_for_two() -> None:
    window = filled(said("un", after=0), said("deux", after=599))
    recent = window.before(said("trois", after=600))
    assert [one.text for one in recent.by_author(LONG)] == ["deux", "un"]
    assert [one.text for one in window._all] == ["deux"]


def test_a_time_without_zone_is_compared_all_the_same() -> None:
    window = filled(said("un", after=1))
    naive = Message("m", "room", "x", Author("mona", "m", "m"), sent_at=datetime(2026, 3, 1, 21, 1))  # noqa: DTZ001  # no zone
    assert heard(window, naive) == ["un"]


def test_a_login_is_known_once_seen_whatever_its_case() -> None:
    recent = filled(said("un", by="luc", after=None)).before(said("x"))
    assert recent.known("LUC")
    assert not recent.known("ana")


def test_a_flood_is_bounded_in_number() -> None:
    window = filled(*(said(str(at), after=at / 100) for at in range(MOST_OF_ALL + 50)))
    recent = window.before(said("x", after=30))
    assert len(list(window._all)) == MOST_OF_ALL
    assert len(recent.by_author(LONG)) == MOST_OF_ONE


def test_viewers_are_bounded_in_number_and_the_most_silent_one_is_forgotten() -> None:
    window = Window(most_viewers=3)
    for number in range(4):
        window.add(said("x", by=f"v{number}", after=number))
    assert heard(window, said("y", by="v0", after=9)) == []
    assert heard(window, said("y", by="v1", after=9)) == ["x"]


def test_those_who_were_seen_are_bounded_in_number_too() -> None:
    window = Window(most_viewers=3)
    for number in range(20):
        window.add(said("x", by=f"v{number}", after=number))
    recent = window.before(said("x", after=30))
    assert not recent.known("v0")
    assert recent.known("v19")


def test_who_has_been_silent_for_ten_minutes_takes_no_memory() -> None:
    later = (said("y", by="mona", after=601 + n) for n in range(AT_ONCE))
    assert list(filled(said("x", by="luc"), *later)._by_author) == ["mona"]


def test_no_message_is_remembered_beyond_twitch_s_longest() -> None:
    assert heard(filled(said("x" * 9_000, after=1)), said("y", after=2)) == ["x" * LONGEST]


def test_what_is_said_twice_by_one_viewer_is_said_by_one() -> None:
    window = filled(said("venez sur ma chaîne", after=1), said("venez sur ma chaîne", after=2))
    crowd = window.before(said("Venez sur ma chaîîîne !", after=3)).crowd(MINUTE)
    assert crowd == Crowd(count=1)


def test_a_crowd_is_who_says_the_same_within_the_time() -> None:
    window = filled(*(said("venez sur ma chaîne", by=f"v{n}", after=n * 20) for n in range(5)))
    assert window.before(said("venez sur ma chaîne", after=100)).crowd(MINUTE) == Crowd(count=4)


def test_nearly_the_same_is_a_crowd_where_that_is_asked() -> None:
    texts = [f"venez tous voir ma chaîne ce soir {word}" for word in ("aa", "bb", "cc", "dd")]
    window = filled(*(said(text, by=f"v{n}", after=n) for n, text in enumerate(texts)))
    recent = window.before(said("venez tous voir ma chaîne ce soir xx", after=9))
    assert recent.crowd(MINUTE) == Crowd(count=1)
    assert recent.crowd(MINUTE, 85) == Crowd(count=5)


def test_what_shares_a_few_words_only_is_no_crowd() -> None:
    window = filled(said("venez tous voir ma chaîne ou pas, je m'en moque bien", by="luc", after=1))
    recent = window.before(said("venez tous voir ma chaîne ce soir avec vos amis", after=9))
    assert recent.crowd(MINUTE, 85) == Crowd(count=1)


def test_a_viewer_is_unseen_only_where_the_window_has_listened_for_long() -> None:
    early = filled(said("bonsoir à vous", by="luc", after=1))
    assert early.before(said("bonsoir à tous ici", after=9)).crowd(MINUTE).newcomers == 0
    settled = filled(*(said("bonsoir à vous", by="luc", after=n * 60) for n in range(11)))
    crowd = settled.before(said("bonsoir à tous ici", after=601)).crowd(MINUTE)
    assert crowd == Crowd(count=1, newcomers=1)


def test_whom_twitch_calls_new_is_new_and_a_subscriber_is_not() -> None:
    first = Author("mona", "mona", "Mona", first_message=True)
    crowd = Window().before(by(first)).crowd(MINUTE)
    assert crowd == Crowd(count=1, newcomers=1, firsts=1)
    subscriber = replace(first, roles=frozenset({Role.SUBSCRIBER}))
    assert Window().before(by(subscriber)).crowd(MINUTE) == Crowd(count=1)


def test_an_account_of_a_day_is_new_and_one_without_date_is_not() -> None:
    young = Author("mona", "mona", "Mona", account_created_at=NINE - timedelta(days=1))
    assert Window().before(by(young)).crowd(MINUTE).firsts == 1
    assert Window().before(by(replace(young, account_created_at=None))).crowd(MINUTE).firsts == 0


def by(author: Author) -> Message:
    return Message("m", "room", "bonsoir à tous ici", author, sent_at=NINE)


def test_a_crowd_that_is_too_light_is_not_counted() -> None:
    window = filled(*(by(Author(f"v{n}", f"v{n}", f"V{n}", first_message=True)) for n in range(3)))
    recent = window.before(by(Author("mona", "mona", "Mona", first_message=True)))
    assert recent.crowd(MINUTE, least=9) == Crowd()
    assert recent.crowd(MINUTE, 85, least=9) == Crowd()
    assert recent.crowd(MINUTE, least=8) == Crowd(count=4, newcomers=4, firsts=4)
    assert recent.crowd(MINUTE, 85, least=8) == Crowd(count=4, newcomers=4, firsts=4)


def test_no_index_is_kept_before_somebody_asks_and_then_it_knows_what_was_said() -> None:
    window = filled(said("venez sur ma chaîne", by="luc", after=1))
    recent = window.before(said("venez sur ma chaîne", after=2))
    assert window._past.echoes is None
    assert recent.crowd(MINUTE) == Crowd(count=2)


def test_a_single_word_has_no_crowd() -> None:
    window = filled(said("incroyable", by="luc", after=1))
    assert window.before(said("incroyable", after=2)).crowd(MINUTE) == Crowd(count=1)


def test_twenty_thousand_viewers_stay_within_their_memory() -> None:
    assert bytes_of_a_crowd(20_000) < 600


@pytest.mark.long
def test_those_who_speak_three_times_take_less_than_a_kilobyte() -> None:
    assert bytes_of_a_crowd(10_000, each=3) < 1_000


@given(st.lists(st.tuples(st.text(max_size=40), st.integers(-900, 900)), max_size=30))
def test_a_crowd_is_never_more_than_who_spoke(said_at: list[tuple[str, int]]) -> None:
    window = Window()
    for number, (text, at) in enumerate(said_at):
        message = said(text, by=f"v{number}", after=at)
        crowd = window.before(message).crowd(MINUTE, 85)
        assert 1 <= crowd.count <= number + 1
        assert crowd.firsts <= crowd.newcomers <= crowd.count
        window.add(message)


@given(st.lists(st.integers(-2_000, 2_000), max_size=40), st.integers(0, 900))
def test_whatever_the_order_what_is_seen_is_in_order_and_in_time(
    moments: list[int], within: int
) -> None:
    window = filled(*(said(str(at), after=at) for at in moments))
    message = said("x", after=moments[-1] if moments else 0)
    seen = window.before(message).by_author(timedelta(seconds=within))
    times = [one.at for one in seen]
    assert times == sorted(times, reverse=True)
    assert all(timedelta(0) <= message.sent_at - at <= timedelta(seconds=within) for at in times)
