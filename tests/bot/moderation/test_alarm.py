"""What the team is told of what the bot cannot see or do."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.moderation.alarm import alarm
from bot.ports.events import Deaf, LostModerator, Missed
from bot.words.render import render

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (LostModerator("1", NOON), "no longer a moderator"),
        (Missed("1", 3, NOON), "3 messages"),
        (Deaf("1", NOON, NOON + timedelta(seconds=90), None), "1 minute"),
        (Deaf("1", NOON, NOON + timedelta(seconds=15), 40), "12:00:00 to 12:00:15 UTC"),
        (Deaf("1", NOON, NOON + timedelta(seconds=15), 40), "about 40 messages"),
        (Deaf("1", NOON, NOON + timedelta(milliseconds=5), 1), "1 second"),
    ],
)
def test_every_alarm_says_what_and_how_much(
    event: LostModerator | Missed | Deaf, told: str
) -> None:
    assert told in render(alarm(event), "en")
    assert render(alarm(event), "fr") != render(alarm(event), "en")
