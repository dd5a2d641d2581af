"""What a level changes at the bench: thresholds, and the time that people have."""

from dataclasses import replace
from datetime import timedelta

from bot.bench.memory import Memory
from bot.cases.case import Person
from bot.cases.crisis.level import Level, Levelled
from bot.cases.decision import Decision
from filters.engine.charter import Article, Outcome
from filters.engine.levels import Levels, Strictness
from filters.engine.watches import Outlook
from filters.terms import Terms, TermsOptions
from tests.making import NINE, article, bench, message

MO = Person("7", "mo")
GUESS = article(3, filters=(Terms(TermsOptions(terms=("nouille",), certainty=0.45)),))
SURE = article(3, filters=(Terms(TermsOptions(terms=("nouille",), certainty=0.8)),))


def storm(**changes: object) -> Outlook:
    return Outlook(levels=Levels(storm=Strictness(**changes)))  # type: ignore[arg-type]  # a test's


def outcome(one: Article, level: Level, **changes: object) -> Outcome:
    """Judge a message at a level whose storm changes that."""
    judging = bench(one)
    judging.charter = replace(judging.charter, outlook=storm(**changes))
    judging.accept(Decision(judging.channel, NINE, facts=(Levelled(level, MO, NINE),)))
    verdict = judging.consider(message("quelle nouille", sent_at=NINE)).verdict
    assert verdict is not None
    return verdict.outcome


def test_calm_and_what_changes_nothing_leave_every_outcome_as_it_is() -> None:
    assert outcome(GUESS, Level.CALM, lower_ask=0.1) is Outcome.CLEAR
    assert outcome(GUESS, Level.STORM) is Outcome.CLEAR
    assert outcome(SURE, Level.STORM, lower_ask=0.1) is Outcome.BORDERLINE


def test_people_are_asked_earlier_in_a_storm() -> None:
    assert outcome(GUESS, Level.STORM, lower_ask=0.1) is Outcome.BORDERLINE


def test_the_bot_acts_earlier_only_where_the_charter_says_so() -> None:
    assert outcome(SURE, Level.STORM, lower_act=0.15) is Outcome.BREACH
    assert outcome(GUESS, Level.STORM, lower_act=0.4) is Outcome.CLEAR


def test_cases_are_told_of_sooner_and_wait_longer_in_a_storm() -> None:
    judging = bench(SURE)
    usual = judging.pressed
    judging.accept(Decision(judging.channel, NINE, facts=(Levelled(Level.STORM, MO, NINE),)))
    assert judging.pressed.time_to_answer(5) == usual.time_to_answer(5) / 2
    case = judging.consider(message("quelle nouille", sent_at=NINE)).cases[0]
    assert case.deadline == NINE + 2 * usual.time_to_rule(case.severity)
    judging.accept(Decision(judging.channel, NINE, facts=(Levelled(Level.CALM, MO, NINE),)))
    assert judging.pressed is usual


def test_the_level_holds_after_a_restart() -> None:
    memory = Memory()
    memory.past.learn(Levelled(Level.STORM, MO, NINE))
    judging = bench(SURE, memory=memory)
    assert judging.pressed.time_to_rule(1) == timedelta(seconds=2 * judging.conduct.deadline_other)
