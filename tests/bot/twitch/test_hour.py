"""The machine's clock is compared with Twitch's, and told of before a deadline goes wrong."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.sandbox import Sandbox
from bot.twitch import oauth
from bot.twitch.hour import is_astray, seconds_ahead
from bot.twitch.opening import open_chat
from tests.bot.twitch.house import Drawer, options_for

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "ahead", "astray"),
    [
        ("Sun, 22 Nov 2026 12:00:00 GMT", 0, False),
        ("Sun, 22 Nov 2026 11:59:31 GMT", 29, False),
        ("Sun, 22 Nov 2026 11:59:00 GMT", 60, True),
        ("Sun, 22 Nov 2026 13:00:00 GMT", -3600, True),
        ("", None, False),
        ("noon", None, False),
    ],
)
def test_only_what_spoils_a_deadline_is_astray(
    date: str, ahead: float | None, astray: bool
) -> None:
    found = seconds_ahead(date, NOON)
    assert found == ahead
    assert is_astray(found) is astray


@given(st.text(max_size=60))
def test_no_date_breaks_it(date: str) -> None:
    seconds_ahead(date, NOON)


async def test_a_start_tells_of_a_clock_that_is_wrong(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oauth, "seconds_ahead", lambda *_: 3600.0)
    async with open_chat(options_for(sandbox, show_time="wall"), Drawer()) as edge:
        trouble = await edge.troubles.take()
    assert trouble.phrase.key == "twitch.clock_ahead"
    assert dict(trouble.phrase.values) == {"seconds": 3600}
