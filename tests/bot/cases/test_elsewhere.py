"""What people do past the bot: first what must not count, then what does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Judgement, Person, Ruling, Status
from bot.cases.dealing import Acknowledged, Dealt
from bot.cases.elsewhere import Deed
from bot.cases.facts import Forgiven, Offence
from filters.engine.charter import Customs, Mode, Rung, Sharing, Stance, Step
from tests.making import NINE, article, bench, message

LISE = Person("id-lise", "lise")
BOT = Person("19264788", "nightbot")
SOON = NINE + timedelta(minutes=1)
VILE = "quel malotru"


def asking() -> Bench:
    one = bench(article(3, "malotru", mode=Mode.ASK))
    one.consider(message(VILE))
    return one


def acting(step: Step = Step.TIMEOUT) -> Bench:
    one = asking()
    case = one.docket.get(1)
    assert case is not None
    one.rule(case, Ruling(LISE, NINE, Judgement.UPHOLD, Rung(step, 600)))
    return one


def deed(act: str, by: Person = LISE, **more: object) -> Deed:
    return Deed(act, by, SOON, "id-mona", **more)  # type: ignore[arg-type]  # a test names them


@pytest.mark.parametrize("by", [BOT, Person("", "")])
def test_what_another_bot_or_nobody_did_counts_on_no_ladder(by: Person) -> None:
    decision = asking().elsewhere(deed("timeout", by))
    assert decision is not None
    assert not any(isinstance(one, Offence) for one in decision.facts)


@pytest.mark.parametrize(
    "done", [deed("timeout", BOT), deed("delete", Person("", "")), deed("ban", elsewhere="voisine")]
)
def test_a_case_that_nobody_of_ours_settled_is_closed_without_a_ruling(done: Deed) -> None:
    one = bench(article(3, "malotru", mode=Mode.ASK))
    one.charter = replace(one.charter, customs=Customs(sharing=Sharing(Stance.ACT)))
    one.consider(message(VILE, source_channel="4242", source_login="voisine"))
    decision = one.elsewhere(done)
    assert decision is not None
    (case,) = decision.cases
    assert (case.status, case.rulings) == (Status.SUPERSEDED, ())


def test_what_names_no_article_counts_on_no_ladder() -> None:
    decision = bench(article(3, "malotru")).elsewhere(deed("timeout", seconds=600, note="spam"))
    assert decision is not None
    assert decision.facts == (Dealt("id-mona", "timeout", LISE, SOON, 600, "spam"),)


def test_an_open_case_that_a_human_settles_counts_as_if_upheld_here() -> None:
    one = asking()
    decision = one.elsewhere(deed("timeout", seconds=600))
    assert decision is not None
    assert decision.cases[0].status is Status.SUPERSEDED
    assert Offence("id-mona", 3, SOON, 1) in decision.facts
    assert one.past.offences("id-mona", 3, NINE) == 1


def test_what_is_done_in_another_room_settles_only_what_comes_from_there() -> None:
    one = asking()
    decision = one.elsewhere(deed("timeout", elsewhere="voisine"))
    assert decision is not None
    assert decision.cases == ()
    (dealt,) = decision.facts
    assert isinstance(dealt, Dealt)
    assert dealt.elsewhere == "voisine"


def test_a_time_out_that_a_human_lifts_no_longer_counts() -> None:
    one = acting()
    assert one.past.offences("id-mona", 3, NINE) == 1
    decision = one.elsewhere(deed("untimeout"))
    assert decision is not None
    assert decision.cases[0].status is Status.OVERTURNED
    assert Forgiven(1, SOON) in decision.facts
    assert one.past.offences("id-mona", 3, NINE) == 0


def test_a_lifted_time_out_does_not_make_the_words_fair() -> None:
    one = acting()
    one.elsewhere(deed("untimeout"))
    assert one.consider(message(VILE, id="m2")).cases


@pytest.mark.parametrize("act", ["unban", "warn", "untimeout"])
def test_a_ban_stays_unless_it_is_what_was_lifted(act: str) -> None:
    one = acting(Step.BAN)
    decision = one.elsewhere(deed(act))
    assert decision is not None
    assert bool(decision.cases) is (act == "unban")


def test_a_time_out_that_ran_out_cannot_be_lifted() -> None:
    one = acting()
    late = Deed("untimeout", LISE, NINE + timedelta(hours=1), "id-mona")
    decision = one.elsewhere(late)
    assert decision is not None
    assert decision.cases == ()


def test_a_bot_that_lifts_overturns_nothing() -> None:
    decision = acting().elsewhere(deed("untimeout", BOT))
    assert decision is not None
    assert decision.cases == ()


def test_a_warning_that_is_read_stands_on_its_case() -> None:
    one = acting(Step.WARN)
    assert not one.past.history.read(1)
    decision = one.acknowledged("id-mona", SOON)
    assert decision.facts == (Acknowledged("id-mona", 1, SOON),)
    assert one.past.history.read(1)


def test_a_humans_warning_is_read_too() -> None:
    one = bench()
    one.elsewhere(deed("warn"))
    (warned,) = one.past.history.of("id-mona")
    assert not one.past.history.was_read(warned)
    one.acknowledged("id-mona", SOON + timedelta(seconds=1))
    assert one.past.history.was_read(warned)


def test_of_two_warnings_the_newer_one_is_read() -> None:
    one = acting(Step.WARN)
    one.elsewhere(deed("warn"))
    decision = one.acknowledged("id-mona", SOON + timedelta(seconds=1))
    assert decision.facts == (Acknowledged("id-mona", 0, SOON + timedelta(seconds=1)),)
    assert not one.past.history.read(1)


def test_most_of_what_moderators_do_is_nobodys_history() -> None:
    assert asking().elsewhere(deed("slow")) is None
    assert asking().elsewhere(Deed("delete", LISE, NINE, message_id="other")) is None
