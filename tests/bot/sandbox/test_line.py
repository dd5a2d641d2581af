import pytest

from bot.sandbox.player.line import read_line


@pytest.mark.parametrize(
    "at", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
def test_a_time_that_no_show_can_have_makes_a_line_unreadable(at: str) -> None:
    assert read_line(f'{{"text": "a", "sent_at": "{at}"}}') is None
