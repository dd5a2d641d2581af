"""What people do on Twitch itself reaches the bench: a moderator was seen, a warning was read."""

import pytest

from bot.bench import Bench
from bot.deeds import deed
from bot.events import HumanActed, WarningRead
from filters.engine.message import Author, Role
from tests.making import NINE, bench, viewer

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


def test_a_warning_that_was_read_is_kept() -> None:
    one = bench()
    acted(one, LISE, "warn")
    assert deed(WarningRead("9000", "id-mona", NINE), one) is not None
    assert one.past.history.was_read(one.past.history.of("id-mona")[0])
