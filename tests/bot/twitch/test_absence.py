"""What was said while the bot was away."""

from datetime import UTC, datetime, timedelta

from bot.twitch.absence import absence
from filters.engine.message import Message

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def said(*seconds: float) -> list[Message]:
    times = [NOON + timedelta(seconds=one) for one in seconds]
    return [Message(str(n), "1", "hi", None, sent_at=one) for n, one in enumerate(times)]


def test_nobody_was_away_before_the_first_evening() -> None:
    assert absence("1", [], NOON) is None


def test_a_pause_in_chat_is_no_absence() -> None:
    assert absence("1", said(0, 10), NOON + timedelta(seconds=12)) is None


def test_an_absence_lasts_from_the_last_message_at_the_pace_before() -> None:
    missed = absence("1", said(0, 5, 10), NOON + timedelta(seconds=40))
    assert missed
    assert (missed.since, missed.at) == (NOON + timedelta(seconds=10), NOON + timedelta(seconds=40))
    assert missed.about == 9


def test_a_message_of_the_future_hides_no_absence() -> None:
    missed = absence("1", said(0, 5, 10, 3600), NOON + timedelta(seconds=40))
    assert missed
    assert (missed.since, missed.about) == (NOON + timedelta(seconds=10), 9)


def test_one_message_has_no_pace() -> None:
    missed = absence("1", said(0), NOON + timedelta(seconds=40))
    assert missed
    assert missed.about is None


def test_what_another_process_heard_is_no_absence() -> None:
    heard_until = NOON + timedelta(seconds=38)
    assert absence("1", said(0, 5, 10), NOON + timedelta(seconds=40), heard_until) is None


def test_an_absence_begins_where_another_process_ended() -> None:
    heard_until = NOON + timedelta(seconds=20)
    missed = absence("1", said(0, 5, 10), NOON + timedelta(seconds=40), heard_until)
    assert missed
    assert (missed.since, missed.about) == (heard_until, 6)
