"""What the work asks for stands beside the rule, with the reason where the two differ."""

from bot.cases.load.demand import with_load
from bot.cases.load.queueing import Load, Promise
from bot.cases.staffing import StaffingOptions, need
from bot.words.render import render

OPTIONS = StaffingOptions()


def test_without_a_case_the_rule_stands_alone_and_says_so() -> None:
    live = with_load(need(450, 3, None, OPTIONS), None, Promise())
    assert (live.by_load, live.in_time, live.short) == (None, None, 0)
    assert live.reason
    assert render(live.reason, "en") == "No case in the last ten minutes."


def test_nobody_is_told_why_an_empty_room_needs_nobody() -> None:
    assert with_load(need(0, 0, None, OPTIONS), None, Promise()).reason is None


def test_a_wild_chat_asks_for_more_than_the_rule() -> None:
    live = with_load(need(150, 1, None, OPTIONS), Load(0.1, 0.1, 15), Promise())
    assert (live.needed, live.by_load, live.missing, live.short) == (1, 3, 0, 2)
    assert live.in_time == 0
    assert live.reason
    said = render(live.reason, "en")
    assert said == "More work than the rule supposes: 60 cases in ten minutes, 15 seconds each."


def test_a_quiet_chat_asks_for_fewer_and_the_rule_still_holds() -> None:
    live = with_load(need(900, 2, None, OPTIONS), Load(1 / 600, 0, 20), Promise())
    assert (live.needed, live.by_load, live.missing, live.short) == (5, 1, 3, 3)
    assert live.reason
    assert "1 dossier en dix minutes, 20 secondes" in render(live.reason, "fr")


def test_where_the_two_agree_there_is_nothing_to_explain() -> None:
    live = with_load(need(150, 1, None, OPTIONS), Load(1 / 600, 0, 20), Promise())
    assert (live.by_load, live.reason) == (1, None)
