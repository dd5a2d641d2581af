"""Frames of every kind are handed on, and none of them ends the reading."""

import json
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.twitch.repairs.frames import read_frame


class Ear:
    """Writes down what it hears; at `poison` it fails."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self.ended: list[object] = []
        self.odd: list[str] = []
        self.time: datetime | None = None

    def heard(self, data: object, shard: str) -> None:
        self.events.append((shard, data))
        if "poison" in str(data):
            raise KeyError(shard)

    def revoked(self, data: object) -> None:
        self.ended.append(data)

    def told_time(self, at: datetime) -> None:
        self.time = at

    def unreadable(self, why: str) -> None:
        self.odd.append(why)


def frame(kind: str, **payload: object) -> str:
    return json.dumps({"metadata": {"message_type": kind}, "payload": payload})


def test_a_frame_without_a_head_is_told_and_survived() -> None:
    ear = Ear()
    for odd in ("{}", "[]", "null", "1", '{"metadata": {}}', "{", ""):
        assert read_frame(odd, ear, "0") is None
    assert len(ear.odd) == 7


def test_an_event_that_breaks_its_hearer_does_not_break_the_reading() -> None:
    ear = Ear()
    assert read_frame(frame("notification", event={"text": "poison"}), ear, "1")
    assert read_frame(frame("notification", event={"text": "fine"}), ear, "1")
    assert len(ear.events) == 2


def test_a_revocation_for_a_reason_nobody_knows_is_handed_on() -> None:
    ear = Ear()
    spoken = read_frame(frame("revocation", subscription={"status": "of_another_day"}), ear, "0")
    assert spoken
    assert len(ear.ended) == 1


def test_a_frame_of_a_kind_nobody_knows_is_no_matter() -> None:
    ear = Ear()
    spoken = read_frame(frame("session_applause"), ear, "0")
    assert spoken
    assert spoken.metadata.message_type == "session_applause"
    assert not ear.events


def test_the_welcome_names_session_and_keepalive() -> None:
    session = {"id": "s1", "keepalive_timeout_seconds": 30, "reconnect_url": None}
    spoken = read_frame(frame("session_welcome", session=session), Ear(), "0")
    assert spoken
    assert (spoken.payload.session.id, spoken.payload.session.keepalive_timeout_seconds) == (
        "s1",
        30,
    )


@given(st.text() | st.binary())
def test_no_text_breaks_it(text: str | bytes) -> None:
    read_frame(text, Ear(), "0")
