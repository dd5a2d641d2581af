from datetime import timedelta

from bot.cases.facts import Forgiven, Offence, Paused, Permitted, Settled
from bot.cases.past import Past
from tests.making import NINE

HOUR = timedelta(hours=1)


def past(*facts: Offence | Forgiven | Settled | Permitted | Paused) -> Past:
    made = Past()
    for fact in facts:
        made.learn(fact)
    return made


def test_a_forgiven_breach_does_not_count() -> None:
    known = past(Offence("mona", 3, NINE, case=7), Forgiven(7, NINE))

    assert known.offences("mona", 3, since=NINE - HOUR) == 0


def test_a_breach_of_another_article_or_viewer_does_not_count() -> None:
    known = past(Offence("mona", 3, NINE, case=7))

    assert known.offences("mona", 4, since=NINE - HOUR) == 0
    assert known.offences("lou", 3, since=NINE - HOUR) == 0


def test_a_breach_older_than_the_memory_does_not_count() -> None:
    known = past(Offence("mona", 3, NINE - HOUR, case=7), Offence("mona", 3, NINE, case=8))

    assert known.offences("mona", 3, since=NINE) == 1


def test_a_text_is_settled_under_its_article_only() -> None:
    known = past(Settled("tg", 3, NINE))

    assert known.settled("tg", 3)
    assert not known.settled("tg", 4)


def test_a_permit_runs_out() -> None:
    known = past(Permitted("mona", NINE + HOUR, NINE))

    assert known.permitted("mona", NINE)
    assert not known.permitted("mona", NINE + HOUR)
    assert not known.permitted("lou", NINE)


def test_a_pause_runs_out_or_is_ended() -> None:
    known = past(Paused(NINE + HOUR, NINE))
    assert known.paused(NINE)

    known.learn(Paused(NINE, NINE))

    assert not known.paused(NINE)
