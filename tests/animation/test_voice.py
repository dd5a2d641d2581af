"""A voice of chat: what is surfaced, and what may pass."""

from bot.animation.passing import may_surface
from bot.animation.voice import SURFACED, Kind
from filters.engine.charter import Outcome


def test_nothing_that_is_borderline_or_a_breach_passes() -> None:
    assert not may_surface(Outcome.BORDERLINE, in_case=False, sanctioned=False)
    assert not may_surface(Outcome.BREACH, in_case=False, sanctioned=False)


def test_nothing_under_a_case_or_by_a_sanctioned_viewer_passes() -> None:
    assert not may_surface(Outcome.CLEAR, in_case=True, sanctioned=False)
    assert not may_surface(Outcome.CLEAR, in_case=False, sanctioned=True)


def test_what_is_clear_passes() -> None:
    assert may_surface(Outcome.CLEAR, in_case=False, sanctioned=False)


def test_talk_among_viewers_and_rhetoric_never_surface() -> None:
    assert {Kind.AMONG, Kind.RHETORICAL, Kind.NOTHING}.isdisjoint(SURFACED)
