import pytest

from bot.cases.effects import Ban, TimeOut, Warn
from bot.cases.ladder import rung_for, sanctions, told_by
from bot.words.render import render
from filters.engine.charter import Rung, Step
from filters.engine.phrase import Phrase
from tests.making import LADDER, article

TOLD = Phrase("told.warn")


@pytest.mark.parametrize("step", [Step.DELETE, Step.CASE])
def test_nothing_is_done_to_the_viewer_where_a_rung_only_deletes(step: Step) -> None:
    assert sanctions(Rung(step), "id-mona", TOLD) == ()


def test_each_other_rung_is_one_sanction() -> None:
    steps = [Rung(Step.WARN), Rung(Step.TIMEOUT, 600), Rung(Step.BAN)]

    assert [sanctions(one, "id-mona", TOLD) for one in steps] == [
        (Warn("id-mona", TOLD),),
        (TimeOut("id-mona", 600, TOLD),),
        (Ban("id-mona", TOLD),),
    ]


def test_no_time_out_is_longer_than_twitch_takes() -> None:
    (effect,) = sanctions(Rung(Step.TIMEOUT, 10**9), "id-mona", TOLD)

    assert effect == TimeOut("id-mona", 14 * 86_400, TOLD)


def test_the_last_rung_stands_for_every_breach_after_it() -> None:
    steps = [rung_for(LADDER, earlier).step for earlier in range(5)]

    assert steps == [Step.WARN, Step.TIMEOUT, Step.CASE, Step.CASE, Step.CASE]


def test_the_viewer_is_told_article_length_and_how_to_appeal() -> None:
    told = told_by(Rung(Step.TIMEOUT, 600), article(3), "en", "Write to the team.")

    assert told == Phrase.of(
        "told.timeout",
        number=3,
        title="No personal attacks",
        seconds=600,
        appeal="Write to the team.",
    )


def test_where_no_article_was_broken_the_viewer_is_told_of_none() -> None:
    told = told_by(Rung(Step.BAN), None, "en", "Write to the team.")

    assert render(told, "en") == "You can no longer write in this channel. Write to the team."
    assert dict(told.values)["title"] == ""
