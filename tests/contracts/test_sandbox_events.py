"""Every event that the sandbox can send is one that TwitchIO can build."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.acts.compose import fragments_of
from bot.sandbox.events.bans import banned, unbanned
from bot.sandbox.events.chat import chat_cleared, chat_message, message_deleted, user_cleared
from bot.sandbox.events.event import Event
from bot.sandbox.events.moderate import (
    ban_moderated,
    clearing_moderated,
    deletion_moderated,
    role_moderated,
    unban_moderated,
    warning_moderated,
)
from bot.sandbox.events.roles import role_changed
from bot.sandbox.events.streams import stream_offline, stream_online
from bot.sandbox.events.warnings import warning_acknowledged, warning_sent
from bot.sandbox.events.whispers import whispered
from bot.sandbox.state.channel import Ban, Stream, Warned
from bot.sandbox.state.message import Message, Reply, Source
from bot.sandbox.state.person import Badge, Person
from tests.contracts.autobot import build

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUSE, FERN = Person("1", "house", "House"), Person("2", "fern", "Fern", colour="#1E90FF")
PLAIN = Message("m", HOUSE, FERN, "hi", fragments_of("hi", ()), (), NOW)
RICH = Message(
    "n",
    HOUSE,
    FERN,
    "@House Kappa ok",
    fragments_of("@House Kappa ok", [(0, 6, HOUSE), (7, 12, None)]),
    (Badge("subscriber", "12", "14"),),
    NOW,
    reply=Reply("m", "hi", FERN, "m", FERN),
    source=Source(FERN, "s", (Badge("vip"),)),
    me=True,
    intro=True,
)
BAN = Ban(FERN, HOUSE, "enough", NOW, None)
TIMEOUT = Ban(FERN, HOUSE, "enough", NOW, NOW + timedelta(minutes=10))
WARNED = Warned(FERN, HOUSE, "easy", NOW)
STREAM = Stream("9", NOW)

EVENTS = [
    chat_message(PLAIN),
    chat_message(RICH),
    message_deleted(PLAIN),
    user_cleared(HOUSE, FERN),
    chat_cleared(HOUSE),
    deletion_moderated(HOUSE, PLAIN),
    ban_moderated(HOUSE, BAN),
    ban_moderated(HOUSE, TIMEOUT),
    unban_moderated(HOUSE, HOUSE, BAN),
    unban_moderated(HOUSE, HOUSE, TIMEOUT),
    warning_moderated(HOUSE, WARNED),
    role_moderated(HOUSE, FERN, "mod"),
    role_moderated(HOUSE, FERN, "unmod"),
    role_moderated(HOUSE, FERN, "vip"),
    clearing_moderated(HOUSE, HOUSE),
    banned(HOUSE, BAN),
    banned(HOUSE, TIMEOUT),
    unbanned(HOUSE, HOUSE, FERN),
    warning_sent(HOUSE, WARNED),
    warning_acknowledged(HOUSE, FERN),
    role_changed(HOUSE, FERN, "moderator", given=True),
    role_changed(HOUSE, FERN, "moderator", given=False),
    role_changed(HOUSE, FERN, "vip", given=True),
    role_changed(HOUSE, FERN, "vip", given=False),
    stream_online(HOUSE, STREAM),
    stream_offline(HOUSE, STREAM),
    whispered(FERN, HOUSE, "w", "psst"),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)
def test_it_is_built_without_a_missing_key(event: Event) -> None:
    assert build(event) is not None


def test_a_rich_message_loses_nothing_on_the_way() -> None:
    message = build(chat_message(RICH))
    assert [one.type for one in message.fragments] == ["mention", "text", "emote", "text"]
    assert message.source_broadcaster.id == FERN.id
    assert message.reply.parent_message_id == "m"
    assert message.text == "\x01ACTION @House Kappa ok\x01"
