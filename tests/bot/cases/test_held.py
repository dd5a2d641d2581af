"""Messages that AutoMod holds: kept out where the charter is clear, left to people otherwise."""

from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import AllowHeld, Delete, DenyHeld
from bot.cases.facts import Paused
from bot.cases.held import PATIENCE
from filters.engine.charter import Mode
from filters.engine.message import Message
from tests.making import NINE, article, bench, viewer

INSULT, DOUBT, FAIR = "espèce de nouille", "quel coquillage", "bonsoir à tous"
BASILE = Person("id-basile", "basile")


def room() -> Bench:
    return bench(article(3, "nouille"), article(4, "coquillage", mode=Mode.ASK, severity=3))


def written(text: str, number: int = 1) -> Message:
    return Message(f"m{number}", "room", text, viewer("mona"), sent_at=NINE)


def the_case(decision: Decision) -> Case:
    (case,) = decision.cases
    return case


def kinds(decision: Decision) -> set[str]:
    return {one.kind for one in decision.effects}


def ruling(outcome: Judgement) -> Ruling:
    return Ruling(BASILE, NINE, outcome)


def test_nothing_is_deleted_that_never_was_in_chat() -> None:
    decision = room().hold(written(INSULT), 2, NINE)
    assert Delete("m1") not in decision.effects
    assert DenyHeld("m1") in decision.effects


def test_what_the_charter_does_not_name_is_never_decided_by_the_bot() -> None:
    for text in (FAIR, DOUBT):
        assert kinds(room().hold(written(text), 4, NINE)) == {"open_case"}


def test_while_the_bot_is_paused_people_decide_alone() -> None:
    here = room()
    here.past.learn(Paused(NINE + timedelta(minutes=5), NINE))
    assert kinds(here.hold(written(INSULT), 2, NINE)) == {"open_case"}


def test_a_case_is_as_grave_as_its_article_or_as_automod_says() -> None:
    here = room()
    by_article = the_case(here.hold(written(DOUBT, 1), 1, NINE))
    by_level = the_case(here.hold(written(FAIR, 2), 4, NINE))
    assert (by_article.article, by_article.severity) == (4, 3)
    assert (by_level.article, by_level.severity) == (None, 4)
    assert {by_article.source, by_level.source} == {Source.AUTOMOD}


def test_each_held_message_is_a_case_of_its_own() -> None:
    here = room()
    numbers = {the_case(here.hold(written(FAIR, n), 1, NINE)).number for n in (1, 2, 3)}
    assert len(numbers) == 3


def test_to_dismiss_lets_it_through_and_to_uphold_keeps_it_out() -> None:
    for outcome, effect in (
        (Judgement.DISMISS, AllowHeld("m1")),
        (Judgement.UPHOLD, DenyHeld("m1")),
    ):
        here = room()
        case = the_case(here.hold(written(FAIR), 1, NINE))
        assert here.rule(case, ruling(outcome)).effects == (effect,)


def test_what_was_let_through_is_left_alone_when_it_appears() -> None:
    here = room()
    case = the_case(here.hold(written(DOUBT), 1, NINE))
    here.rule(case, ruling(Judgement.DISMISS))
    assert not here.consider(written(DOUBT)).effects


def test_a_moderators_word_on_twitch_itself_closes_the_case_and_counts() -> None:
    here = room()
    number = the_case(here.hold(written(DOUBT), 1, NINE)).number
    decision = here.resolved("m1", BASILE, NINE, allowed=True)
    assert decision is not None
    assert not decision.effects
    case = here.docket.get(number)
    assert case is not None
    assert case.status is Status.SUPERSEDED
    assert [one.outcome for one in case.rulings] == [Judgement.DISMISS]
    assert not here.consider(written(DOUBT)).effects


def test_a_hold_that_ran_out_is_nobodys_ruling() -> None:
    here = room()
    number = the_case(here.hold(written(FAIR), 1, NINE)).number
    here.resolved("m1", None, NINE, allowed=False)
    case = here.docket.get(number)
    assert case is not None
    assert (case.status, case.rulings) == (Status.EXPIRED, ())


def test_nothing_is_let_through_after_its_time() -> None:
    here = room()
    case = the_case(here.hold(written(FAIR), 1, NINE))
    here.expire(NINE + PATIENCE + timedelta(seconds=1))
    expired = here.docket.get(case.number)
    assert expired is not None
    assert not here.rule(expired, ruling(Judgement.DISMISS)).effects


def test_how_a_hold_ended_that_nobody_knows_means_nothing() -> None:
    here = room()
    assert here.resolved("unknown", BASILE, NINE, allowed=True) is None
    here.consider(written(DOUBT))
    assert here.resolved("m1", BASILE, NINE, allowed=True) is None
