import json
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lines import Line, UnreadableLineError, UserLine, read_line, to_message
from filters.engine.message import Role, Span


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"broken",
        b"[]",
        b"3",
        b"{}",
        b'{"text": 3}',
        b'{"text": "a", "user": "mona"}',
        b'{"text": "a", "sent_at": "yesterday"}',
        b'{"ruling": {"of": "a", "outcome": "burn"}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_neither_message_nor_ruling_is_said_so(raw: bytes) -> None:
    with pytest.raises(UnreadableLineError):
        read_line(raw)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    with suppress(UnreadableLineError):
        assert isinstance(read_line(raw), Line)


def test_an_empty_text_is_a_message() -> None:
    assert to_message(read_line(b'{"text": ""}'), 4, "local").id == "4"


def test_spans_outside_the_text_are_left_out() -> None:
    line = read_line(
        b'{"text": "Kappa a", "emotes": [{"start": 0, "end": 5, "name": "Kappa"},'
        b' {"start": 6, "end": 99, "name": "x"}, {"start": -1, "end": 2, "name": "y"},'
        b' {"start": 3, "end": 3, "name": "z"}]}'
    )

    message = to_message(line, 1, "local")

    assert [one.span for one in message.emotes] == [Span(0, 5)]


def test_a_viewer_is_known_by_id_or_else_by_login() -> None:
    by_login = to_message(read_line(b'{"text": "a", "user": {"login": "Mona"}}'), 1, "local")
    by_id = to_message(read_line(b'{"text": "a", "user": {"id": 7, "login": "Mona"}}'), 1, "local")
    nobody = to_message(read_line(b'{"text": "a", "user": {}}'), 1, "local")

    assert by_login.author is not None
    assert (by_login.author.id, by_login.author.login) == ("Mona", "mona")
    assert by_id.author is not None
    assert by_id.author.id == "7"
    assert nobody.author is None


def test_roles_come_from_roles_and_badges_and_unknown_ones_are_left_out() -> None:
    line = read_line(
        b'{"text": "a", "user": {"login": "lise", "roles": ["Moderator", "wizard"],'
        b' "badges": ["founder/0", "glitch/1"]}}'
    )

    author = to_message(line, 1, "local").author

    assert author is not None
    assert author.roles == {Role.MODERATOR, Role.SUBSCRIBER}


def test_a_time_without_a_zone_is_taken_as_it_is_here() -> None:
    message = to_message(read_line(b'{"text": "a", "sent_at": "2026-10-14T21:00:00"}'), 1, "local")

    assert message.sent_at is not None
    assert message.sent_at.tzinfo is not None


@pytest.mark.parametrize(
    "at", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00", "9999-12-31T23:59:59-12:00"]
)
@pytest.mark.parametrize("name", ["sent_at", "account_created_at"])
def test_a_time_that_leaves_no_room_for_deadlines_is_said_to_be_none(at: str, name: str) -> None:
    line = Line(text="a", user=UserLine(login="mona"))
    setattr(line if name == "sent_at" else line.user, name, datetime.fromisoformat(at))

    with pytest.raises(UnreadableLineError, match=f"`{name}` lies outside the years 1900 to 9000"):
        to_message(line, 1, "local")


def test_null_is_what_is_not_known() -> None:
    nobody = dict.fromkeys(("id", "login", "name", "roles", "badges", "first_message"))
    empty = dict.fromkeys(("id", "channel", "me", "sent_at", "emotes", "mentions", "reply_to"))
    raw = json.dumps({"text": "a", "user": nobody | {"login": "mona"}, **empty}).encode()

    plain = to_message(read_line(b'{"text": "a", "user": {"login": "mona"}}'), 1, "local")
    assert to_message(read_line(raw), 1, "local") == plain


def test_ids_may_be_numbers_wherever_they_stand() -> None:
    line = read_line(b'{"text": "a", "id": 0, "channel": 9, "reply_to": 8, "source_channel": 7}')

    said = to_message(line, 1, "local")
    assert (said.id, said.channel, said.reply_to, said.source_channel) == ("0", "9", "8", "7")


def test_the_mark_that_some_editors_write_first_is_passed_over() -> None:
    assert read_line(b'\xef\xbb\xbf{"text": "a"}').text == "a"
