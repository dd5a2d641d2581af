from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from filters.engine import window as module
from filters.engine.message import Author, Message
from filters.engine.window import MOST_OF_ALL, MOST_OF_ONE, Window

NINE = datetime(2026, 3, 1, 21, 0, tzinfo=UTC)
LONG = timedelta(hours=1)


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


def test_another_viewer_is_heard_by_all_only() -> None:
    window, message = filled(said("un", by="luc", after=1)), said("deux", after=2)
    assert heard(window, message) == []
    assert [one.text for one in window.before(message).by_all(LONG)] == ["un"]


def test_what_is_older_than_asked_for_is_left_out() -> None:
    window = filled(said("vieux", after=0), said("jeune", after=50))
    assert heard(window, said("là", after=60), timedelta(seconds=30)) == ["jeune"]


def test_a_message_without_author_or_time_sees_nothing() -> None:
    window = filled(said("un", after=1))
    assert heard(window, said("deux", after=None)) == []
    assert window.before(Message("m", "room", "x", sent_at=NINE)).by_all(LONG) == ()


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
    assert [one.text for one in recent.by_all(LONG)] == ["deux"]


def test_a_time_without_zone_is_compared_all_the_same() -> None:
    window = filled(said("un", after=1))
    naive = Message("m", "room", "x", Author("mona", "m", "m"), sent_at=datetime(2026, 3, 1, 21, 1))  # noqa: DTZ001
    assert heard(window, naive) == ["un"]


def test_a_login_is_known_once_seen_whatever_its_case() -> None:
    recent = filled(said("un", by="luc", after=None)).before(said("x"))
    assert recent.known("LUC")
    assert not recent.known("ana")


def test_a_flood_is_bounded_in_number() -> None:
    window = filled(*(said(str(at), after=at / 100) for at in range(MOST_OF_ALL + 50)))
    recent = window.before(said("x", after=30))
    assert len(recent.by_all(LONG)) == MOST_OF_ALL
    assert len(recent.by_author(LONG)) == MOST_OF_ONE


def test_viewers_are_bounded_in_number_and_the_most_silent_one_is_forgotten() -> None:
    window = Window()
    for number in range(module.MOST_VIEWERS + 1):
        window.add(said("x", by=f"v{number}"))
    recent = window.before(said("x"))
    assert not recent.known("v0")
    assert recent.known("v1")


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
