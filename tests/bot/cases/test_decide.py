from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Judgement, Person, Ruling, Status
from bot.cases.conduct import Conduct
from bot.cases.decide import decide
from bot.cases.decision import Decision
from bot.cases.docket import Docket
from bot.cases.effects import Ban, Delete, OpenCase, Say, TimeOut, Warn
from bot.cases.facts import Offence, Paused
from bot.cases.past import Past
from bot.cases.rule import rule
from bot.cases.situation import Situation
from filters.engine.charter import Ladder, Outcome, Rung, Step
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict
from tests.making import NINE, article, charter, message, verdict


def situation(**changes: object) -> Situation:
    made = Situation(charter(), Conduct(), Past(), Docket(), "fr", NINE)
    return replace(made, **changes)  # type: ignore[arg-type]  # a test names what it changes


def kinds(decision: Decision) -> list[str]:
    return [type(one).__name__ for one in decision.effects]


def offended(*cases: int) -> Past:
    past = Past()
    for case in cases:
        past.learn(Offence("id-mona", 3, NINE, case))
    return past


def test_nothing_follows_from_a_clear_message() -> None:
    decision = decide(message(), verdict(Outcome.CLEAR), situation())

    assert (decision.effects, decision.cases, decision.facts) == ((), (), ())


def test_nothing_follows_while_the_bot_is_paused() -> None:
    past = Past()
    past.learn(Paused(NINE + timedelta(minutes=5), NINE))

    decision = decide(message(), verdict(Outcome.BREACH), situation(past=past))

    assert (decision.effects, decision.cases, decision.facts) == ((), (), ())


def test_no_ban_without_the_words_of_an_article() -> None:
    here = situation(past=offended(*range(1, 20)))

    decision = decide(message(), verdict(Outcome.BREACH), here)

    assert not any(isinstance(one, Ban) for one in decision.effects)


def test_a_viewer_who_is_not_known_is_not_sanctioned() -> None:
    decision = decide(message(author=None), verdict(Outcome.BREACH), situation())

    assert decision.effects == (Delete("m1"),)
    assert decision.facts == ()


def test_a_borderline_message_stays_and_people_are_asked() -> None:
    decision = decide(message(), verdict(Outcome.BORDERLINE), situation())

    assert decision.effects == (OpenCase(1),)
    assert decision.cases[0].status is Status.OPEN
    assert decision.cases[0].proposed == Rung(Step.WARN)
    assert decision.facts == ()


def test_a_second_borderline_message_joins_the_open_case() -> None:
    docket = Docket()
    first = decide(message(), verdict(Outcome.BORDERLINE), situation(docket=docket))
    docket.put(first.cases[0])

    second = decide(message(id="m2"), verdict(Outcome.BORDERLINE), situation(docket=docket))

    assert second.effects == ()
    assert [one.id for one in second.cases[0].evidence.further] == ["m2"]


def test_the_first_breach_is_deleted_and_warned_of() -> None:
    decision = decide(message(), verdict(Outcome.BREACH), situation())

    assert kinds(decision) == ["Delete", "Warn"]
    assert decision.facts == (Offence("id-mona", 3, NINE, 1),)
    assert decision.cases[0].status is Status.ACTED


def test_the_second_breach_is_timed_out_and_told_in_chat() -> None:
    decision = decide(message(), verdict(Outcome.BREACH), situation(past=offended(1)))

    assert kinds(decision) == ["Delete", "TimeOut", "Say"]
    assert decision.effects[1] == TimeOut("id-mona", 600, decision.effects[1].phrase)  # type: ignore[union-attr]


def test_the_public_notice_waits_for_its_gap() -> None:
    here = situation(past=offended(1), may_notice=False)

    assert kinds(decide(message(), verdict(Outcome.BREACH), here)) == ["Delete", "TimeOut"]


def test_the_third_breach_is_deleted_and_a_human_is_asked() -> None:
    here = situation(past=offended(1, 2), may_notice=False)

    decision = decide(message(), verdict(Outcome.BREACH), here)

    assert kinds(decision) == ["Delete", "OpenCase"]
    assert decision.cases[0].proposed == Rung(Step.TIMEOUT, 86_400)
    assert decision.cases[0].taken == (Rung(Step.DELETE),)


def test_a_breach_that_joins_an_open_case_leaves_its_first_message_to_the_ruling() -> None:
    docket = Docket()
    asked = decide(message(id="m0"), verdict(Outcome.BORDERLINE), situation(docket=docket))
    docket.put(asked.cases[0])
    here = situation(docket=docket, past=offended(1, 2), may_notice=False)

    joined = decide(message(), verdict(Outcome.BREACH), here)
    upheld = rule(
        joined.cases[0], Ruling(Person("id-lise", "lise"), NINE, Judgement.UPHOLD), charter(), "fr"
    )

    assert joined.effects == (Delete("m1"),)
    assert Delete("m0") in upheld.effects


def flood() -> Verdict:
    finding = Finding("flood", Span(0, 1), 0.95, Family.BEHAVIOUR, Phrase("flood.messages"))
    return Verdict("m1", Outcome.BREACH, (Breach(3, Outcome.BREACH, 0.95, 2, (finding,)),))


def test_one_flood_is_one_breach_however_long_it_is() -> None:
    docket = Docket()
    docket.put(decide(message(), flood(), situation(docket=docket)).cases[0])
    here = situation(docket=docket, past=offended(1), now=NINE + timedelta(seconds=14))

    more = decide(message(id="m2"), flood(), here)

    assert more.effects == (Delete("m2"),)
    assert more.facts == ()
    assert [one.id for one in more.cases[0].evidence.further] == ["m2"]


def test_a_flood_after_a_pause_is_another_breach() -> None:
    docket = Docket()
    docket.put(decide(message(), flood(), situation(docket=docket)).cases[0])
    here = situation(docket=docket, past=offended(1), now=NINE + timedelta(seconds=16))

    assert kinds(decide(message(id="m2"), flood(), here)) == ["Delete", "TimeOut", "Say"]


def test_every_insult_stands_for_itself() -> None:
    docket = Docket()
    docket.put(decide(message(), verdict(Outcome.BREACH), situation(docket=docket)).cases[0])
    here = situation(docket=docket, past=offended(1))

    again = decide(message(id="m2"), verdict(Outcome.BREACH), here)

    assert kinds(again) == ["Delete", "TimeOut", "Say"]


def test_an_article_may_ban_in_so_many_words() -> None:
    ladder = Ladder((Rung(Step.BAN),), timedelta(days=1))
    here = situation(charter=charter(article(ladder=ladder)))

    assert kinds(decide(message(), verdict(Outcome.BREACH), here)) == ["Delete", "Ban", "Say"]


def test_what_the_viewer_is_told_names_the_article_and_never_the_text() -> None:
    decision = decide(message("vilain mot"), verdict(Outcome.BREACH), situation(past=offended(1)))

    for effect in decision.effects:
        if isinstance(effect, Warn | TimeOut | Say):
            values = dict(effect.phrase.values)
            assert values["number"] == 3
            assert values["title"] == "Pas d'attaque personnelle"
            assert "vilain" not in str(effect)
