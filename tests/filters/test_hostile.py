import pytest
from hypothesis import given

from benchmarks.hostile import LONGEST, hostile_texts
from bot.charter.shelf import shipped
from filters.engine.message import Author, Message
from filters.engine.window import Recent
from tests.shipped import shipped_judge

VIEWER = Author("1", "viewer", "Viewer")
CHARTERS = shipped()


@given(hostile_texts)
def test_no_filter_of_a_shipped_charter_fails_whatever_is_sent(text: str) -> None:
    assert len(text) <= LONGEST
    for name in CHARTERS:
        verdict = shipped_judge(name).judge(Message("1", "room", text, VIEWER), Recent())
        assert {one.reason.key for one in verdict.troubles} <= {"trouble.unread"}


@pytest.mark.parametrize("name", CHARTERS)
def test_an_empty_message_is_clear(name: str) -> None:
    verdict = shipped_judge(name).judge(Message("1", "room", "", VIEWER), Recent())
    assert verdict.outcome == "clear"
