"""What people do on Twitch itself reaches the bench: a moderator was seen, a warning was read."""

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.rota.facts import Calendar, Left, Promised
from bot.cases.rota.show import Evening, Show
from bot.moderation.deeds import deed
from bot.ports.events import HumanActed, WarningRead
from filters.engine.message import Author, Role
from tests.making import NINE, bench, message, viewer

LISE = viewer("lise", Role.MODERATOR)


def acted(one: Bench, by: Author, act: str = "timeout") -> None:
    deed(HumanActed("9000", by, act, "id-mona", None, NINE, 600, "spam", "", "mona"), one)


@pytest.mark.parametrize("by", [viewer("lise"), viewer("nightbot", Role.MODERATOR)])
def test_whoever_moderates_elsewhere_and_bots_are_not_present(by: Author) -> None:
    one = bench()
    acted(one, by)
    assert not one.team.present


def test_a_moderator_who_acts_is_present_and_the_act_is_kept() -> None:
    one = bench()
    acted(one, LISE)
    assert one.team.present == {"id-lise": NINE}
    (dealt,) = one.past.history.of("id-mona")
    assert (dealt.act, dealt.by.login, dealt.seconds, dealt.note) == (
        "timeout",
        "lise",
        600,
        "spam",
    )
    assert one.past.history.viewer("Mona") == "id-mona"


@pytest.mark.parametrize("act", ["unmod", "ban", "timeout"])
def test_whoever_is_dismissed_on_twitch_commands_no_more_by_whisper_either(act: str) -> None:
    one = bench()
    one.consider(message(author=LISE))
    deed(HumanActed("9000", LISE, act, LISE.id, None, NINE, elsewhere="partner"), one)
    assert LISE.id in one.team.ruling
    deed(HumanActed("9000", viewer("chef", Role.BROADCASTER), act, LISE.id, None, NINE), one)
    assert LISE.id not in one.team.ruling


@pytest.mark.parametrize("act", ["unmod", "ban"])
def test_whoever_is_dismissed_is_counted_on_no_more_and_loses_the_calendar(act: str) -> None:
    one, who = bench(), Person("id-lise", "lise")
    evening = Evening(Show(number=1, title="Débat", begins=NINE, minutes=60), NINE, NINE.date())
    one.past.learn(Calendar(who, "ab", NINE))
    one.past.learn(Promised(*evening.key, who, there=True, at=NINE))
    decision = deed(
        HumanActed("9000", viewer("chef", Role.BROADCASTER), act, LISE.id, None, NINE), one
    )
    assert decision is not None
    assert Left("id-lise", NINE) in decision.facts
    rota = one.past.rota
    assert (rota.whose("ab"), rota.crew(evening)) == (None, ())
    again = HumanActed("9000", viewer("chef", Role.BROADCASTER), "unmod", LISE.id, None, NINE)
    assert deed(again, one) is None


def test_a_warning_that_was_read_is_kept() -> None:
    one = bench()
    acted(one, LISE, "warn")
    assert deed(WarningRead("9000", "id-mona", NINE), one) is not None
    assert one.past.history.was_read(one.past.history.of("id-mona")[0])
