from datetime import UTC, datetime

import pytest

from bot.lines import Line, UserLine, to_message
from bot.roles import ROLES
from bot.twitch.speech import message_from
from bot.twitch.wire import Badge, Body, ChatMessage

NOW = datetime(2026, 3, 1, 21, tzinfo=UTC)


@pytest.mark.parametrize("badge", [*ROLES, "premium", "bits", ""])
def test_a_badge_means_the_same_in_a_log_as_live(badge: str) -> None:
    live = message_from(
        ChatMessage("9000", "7", "mona", "m1", Body("a"), badges=(Badge(badge, "1"),)),
        NOW,
        bot_id="1",
        live=None,
    )
    logged = to_message(Line(text="a", user=UserLine(login="mona", badges=[f"{badge}/1"])), 1, "9")

    assert live.author is not None
    assert logged.author is not None
    assert logged.author.roles == live.author.roles
    assert bool(live.author.roles) == (badge in ROLES)
