"""Nobody answers: the team is told, then the leads, then the case expires, never silently."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Status, Told
from bot.cases.claims import claimed
from bot.cases.conduct import Conduct
from bot.cases.effects import Notify
from bot.cases.overdue import Nudge, due, nudged, nudges
from filters.engine.charter import Article
from tests.bot.cases.ruling import MO, case
from tests.making import NINE, article, bench, message, viewer

CONDUCT = Conduct()


def grave() -> Article:
    return article(3, "nouille", act_at=1.0, severity=4)


def told(here: Bench, seconds: float) -> list[tuple[str, int, int]]:
    """What is told by then: the phrase, how many cases, the gravest's number."""
    now = NINE + timedelta(seconds=seconds)
    here.expire(now)
    decision = nudged(here.channel, here.docket, now, here.conduct)
    if decision is None:
        return []
    here.accept(decision)
    values = [
        (one.phrase.key, dict(one.phrase.values))
        for one in decision.effects
        if isinstance(one, Notify)
    ]
    return [(key, int(value["count"]), int(value["number"])) for key, value in values]


def test_each_step_is_told_once_and_in_its_time() -> None:
    here = bench(grave())
    here.consider(message("espèce de nouille"))
    assert told(here, 14) == []
    assert told(here, 15) == [("overdue.waits", 1, 1)]
    assert told(here, 29) == []
    assert told(here, 30) == [("overdue.lead", 1, 1)]
    assert told(here, 299) == []
    assert told(here, 300) == [("overdue.expired", 1, 1)]
    assert told(here, 400) == []


@pytest.mark.parametrize(("severity", "patience"), [(5, 15), (3, 60), (1, 300)])
def test_the_graver_the_sooner(severity: int, patience: int) -> None:
    one = replace(
        case(1, status=Status.OPEN), severity=severity, deadline=NINE + timedelta(hours=1)
    )
    steps = [
        due(one, NINE + timedelta(seconds=seconds), CONDUCT)
        for seconds in (patience - 1, patience, 2 * patience)
    ]
    assert steps == [Told.NOBODY, Told.MODERATORS, Told.LEADS]


def test_many_that_wait_are_one_notice_that_names_the_gravest() -> None:
    here = bench(grave(), article(5, "patate", act_at=1.0, severity=5))
    for number in range(6):
        text = "nouille" if number else "patate"
        here.consider(message(text, id=f"m{number}", author=viewer(f"v{number}")))
    assert told(here, 15) == [("overdue.waits", 6, 1)]


def waiting_in_turn(here: Bench, *severities: int, every: int) -> list[int]:
    """In which seconds the team is told, where one case after the other begins to wait."""
    lately: dict[Told, Nudge] = {}
    seconds = []
    for second in range(0, 600, 5):
        now = NINE + timedelta(seconds=second)
        turn, comes = divmod(second, every)
        if not comes and turn < len(severities):
            text = "patate" if severities[turn] > 4 else "nouille"
            here.consider(message(text, id=f"m{turn}", author=viewer(f"v{turn}"), sent_at=now))
        decision = nudged(here.channel, here.docket, now, here.conduct, lately)
        if decision is None:
            continue
        here.accept(decision)
        lately |= nudges(decision)
        keys = [one.phrase.key for one in decision.effects if isinstance(one, Notify)]
        seconds += [second] if "overdue.waits" in keys else []
    return seconds


def test_who_was_just_told_is_not_told_again_of_no_worse() -> None:
    here = bench(grave(), article(5, "patate", act_at=1.0, severity=5))
    assert waiting_in_turn(here, 4, 4, 4, 4, every=20) == [15]


def test_what_is_worse_is_told_at_once_all_the_same() -> None:
    here = bench(grave(), article(5, "patate", act_at=1.0, severity=5))
    assert waiting_in_turn(here, 4, 4, 5, 4, every=20) == [15, 55]


def test_after_a_while_the_next_one_is_told() -> None:
    here = bench(grave(), article(5, "patate", act_at=1.0, severity=5))
    assert waiting_in_turn(here, 4, 4, every=190) == [15, 205]


def test_nobody_is_hurried_who_looks_at_it() -> None:
    here = bench(grave())
    here.consider(message("nouille"))
    (one,) = here.docket.open()
    here.docket.put(claimed(one, MO, NINE, timedelta(seconds=45)))
    assert told(here, 44) == []
    assert told(here, 45) == [("overdue.lead", 1, 1)]


def test_what_expired_while_the_chat_went_on_is_told_too() -> None:
    here = bench(grave())
    here.consider(message("nouille"))
    here.consider(message("bonsoir", id="m2", sent_at=NINE + timedelta(seconds=301)))
    assert told(here, 305) == [("overdue.expired", 1, 1)]


def test_what_expired_long_ago_is_no_news() -> None:
    here = bench(grave())
    here.consider(message("nouille"))
    assert told(here, 300 + 3600) == []


def test_who_asks_to_come_back_may_wait() -> None:
    one = replace(case(1, status=Status.OPEN), deadline=None)
    assert due(one, NINE + timedelta(days=9), CONDUCT) is Told.NOBODY


def test_a_notice_quotes_nothing() -> None:
    here = bench(grave())
    here.consider(message("espèce de nouille"))
    decision = nudged(here.channel, here.docket, NINE + timedelta(seconds=20), CONDUCT)
    assert decision is not None
    (notice,) = decision.effects
    assert isinstance(notice, Notify)
    assert all(isinstance(value, int) for _, value in notice.phrase.values)
