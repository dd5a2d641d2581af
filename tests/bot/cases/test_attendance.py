from datetime import timedelta

from bot.cases.attendance import Attendance
from filters.engine.message import Role
from tests.making import NINE, message, viewer


def test_viewers_and_bots_are_not_of_the_team() -> None:
    team = Attendance(("nightbot",))

    team.hear(message(author=viewer("mona", Role.VIP)))
    team.hear(message(author=viewer("nightbot", Role.MODERATOR)))
    team.hear(message(author=None))

    assert (team.present, team.ruling) == ({}, {})


def test_the_broadcaster_rules_and_is_not_counted() -> None:
    team = Attendance(())

    team.hear(message(author=viewer("chef", Role.BROADCASTER)))

    assert (set(team.present), set(team.ruling)) == (set(), {"id-chef"})


def test_who_lost_the_badge_no_longer_rules() -> None:
    team = Attendance(())

    team.hear(message(author=viewer("lise", Role.MODERATOR)))
    team.hear(message(author=viewer("lise")))

    assert team.ruling == {}


def test_who_is_dismissed_no_longer_rules_though_they_never_write_again() -> None:
    team = Attendance(())
    team.hear(message(author=viewer("lise", Role.MODERATOR)))
    known = team.version

    team.dismiss("id-lise")
    team.dismiss("id-nobody")

    assert (team.ruling, team.names) == ({}, frozenset())
    assert team.version == known + 1


def test_an_act_on_twitch_is_presence_and_time_does_not_go_back() -> None:
    team = Attendance(())

    team.saw("id-lise", NINE)
    team.saw("id-lise", NINE - timedelta(hours=1))

    assert team.present == {"id-lise": NINE}


def test_an_operator_counts_without_a_badge_and_rules_nothing() -> None:
    team = Attendance(("botty",))
    team.operators = frozenset({"olga", "botty", "chef"})

    for author in (viewer("olga"), viewer("botty"), viewer("chef", Role.BROADCASTER)):
        team.hear(message(author=author))

    assert set(team.helping) == {"id-olga"}
    assert (team.present, set(team.ruling)) == ({}, {"id-chef"})


def test_an_operator_with_a_badge_is_a_moderator_like_any_other() -> None:
    team = Attendance(())
    team.operators = frozenset({"olga"})

    team.hear(message(author=viewer("olga", Role.MODERATOR)))
    team.helped("id-paul", NINE)
    team.helped("id-paul", NINE - timedelta(hours=1))

    assert (set(team.present), team.helping) == ({"id-olga"}, {"id-paul": NINE})
