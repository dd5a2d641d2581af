import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.cases.admission import Door, JoinOptions, may_join

HOUSE = ("studiovert",)


def test_a_stranger_may_not_join_where_nothing_is_set() -> None:
    assert not may_join("mona", HOUSE, JoinOptions())


def test_a_channel_of_the_settings_may_where_nothing_is_set() -> None:
    assert may_join("StudioVert", HOUSE, JoinOptions())


def test_nobody_means_nobody() -> None:
    closed = JoinOptions(open=Door.NOBODY, allow=("mona",))
    assert not may_join("mona", HOUSE, closed)
    assert not may_join("studiovert", HOUSE, closed)
    assert not closed.expects_anybody


def test_whoever_is_listed_may_however_it_is_written() -> None:
    listed = JoinOptions(allow=("Mona",))
    assert may_join("mona", HOUSE, listed)
    assert not may_join("zoe", HOUSE, listed)
    assert listed.expects_anybody


@given(st.text())
def test_everybody_means_everybody(login: str) -> None:
    assert may_join(login, (), JoinOptions(open=Door.EVERYBODY))


@given(st.text())
def test_no_made_up_login_gets_past_an_empty_list(login: str) -> None:
    assert not may_join(login, (), JoinOptions())


def test_a_list_of_what_can_be_no_login_is_refused() -> None:
    with pytest.raises(ValidationError):
        JoinOptions(allow=("mona, zoe",))
