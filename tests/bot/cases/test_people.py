import pytest

from bot.cases.people import counts_as_present, may_rule, untouchable
from filters.engine.message import Role
from tests.making import viewer

BOTS = ("nightbot", "studiovert")


@pytest.mark.parametrize("role", [Role.VIP, Role.SUBSCRIBER, Role.REGULAR, Role.FOLLOWER])
def test_no_viewer_rules_or_is_untouchable(role: Role) -> None:
    assert not may_rule(viewer("mona", role), BOTS)
    assert not untouchable(viewer("mona", role), BOTS)
    assert not counts_as_present(viewer("mona", role), BOTS)


def test_a_bot_with_a_sword_neither_rules_nor_counts() -> None:
    bot = viewer("nightbot", Role.MODERATOR)

    assert not may_rule(bot, BOTS)
    assert not may_rule(viewer("another", Role.MODERATOR, Role.BOT), BOTS)
    assert not counts_as_present(bot, BOTS)
    assert untouchable(bot, BOTS)


def test_the_broadcaster_rules_and_is_not_counted() -> None:
    streamer = viewer("mona", Role.BROADCASTER)

    assert may_rule(streamer, BOTS)
    assert untouchable(streamer, BOTS)
    assert not counts_as_present(streamer, BOTS)


def test_a_broadcaster_who_lends_the_bot_their_account_still_rules() -> None:
    assert may_rule(viewer("studiovert", Role.BROADCASTER, Role.BOT), BOTS)


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.LEAD_MODERATOR])
def test_moderators_rule_and_count(role: Role) -> None:
    assert may_rule(viewer("lise", role), BOTS)
    assert counts_as_present(viewer("lise", role), BOTS)


def test_nobody_is_not_untouchable() -> None:
    assert not untouchable(None, BOTS)
