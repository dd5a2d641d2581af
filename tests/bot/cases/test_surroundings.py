from dataclasses import replace
from datetime import timedelta

from bot.cases.attendance import Attendance
from bot.cases.facts import Invited, Removed, Spoiler
from bot.cases.past import Past
from bot.cases.surroundings import Surroundings
from filters.engine.message import Role
from tests.making import NINE, message, viewer

HOUR = timedelta(hours=1)


def test_nobody_is_known_who_bears_no_badge() -> None:
    team = Attendance(())
    team.hear(message(author=viewer("lou", Role.SUBSCRIBER)))

    assert Surroundings().room(Past(), team, NINE).people == frozenset()


def test_the_people_are_those_of_the_settings_the_team_and_the_guests() -> None:
    past, team = Past(), Attendance(())
    team.hear(message(author=viewer("lise", Role.MODERATOR)))
    team.hear(message(author=viewer("marc", Role.GUEST)))
    past.learn(Invited("Anne Bertin", NINE + HOUR, NINE))

    room = Surroundings(("le_plateau", "")).room(past, team, NINE)

    assert room.people == {"le_plateau", "lise", "Lise", "marc", "Marc", "Anne Bertin"}


def test_who_lost_the_badge_is_no_longer_of_the_room() -> None:
    team, here, past = Attendance(()), Surroundings(), Past()
    lise = viewer("lise", Role.MODERATOR)
    team.hear(message(author=lise))
    assert "lise" in here.room(past, team, NINE).people

    team.hear(message(author=replace(lise, roles=frozenset())))

    assert here.room(past, team, NINE).people == frozenset()


def test_the_room_is_built_again_only_when_something_changes() -> None:
    past, team, here = Past(), Attendance(()), Surroundings()
    first = here.room(past, team, NINE)
    assert here.room(past, team, NINE + timedelta(seconds=30)) is first

    past.learn(Removed("rude", NINE))

    assert here.room(past, team, NINE).removed == {"rude"}


def test_a_spoiler_leaves_the_room_when_its_time_is_over() -> None:
    past, team, here = Past(), Attendance(()), Surroundings()
    past.learn(Spoiler("rosebud", NINE + HOUR, NINE))
    assert here.room(past, team, NINE).spoilers == ("rosebud",)

    assert here.room(past, team, NINE + 2 * HOUR).spoilers == ()
