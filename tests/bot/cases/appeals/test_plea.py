"""Banned viewers who ask to write again: people answer, whatever the viewer writes."""

from bot.bench.bench import Bench
from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.effects import Ban, ResolveUnbanRequest
from filters.engine.charter import Rung, Step
from filters.engine.message import Message
from tests.making import NINE, article, bench, viewer

INSULT = "espèce de nouille"
BASILE = Person("id-basile", "basile")


def room() -> Bench:
    return bench(article(3, "nouille"))


def plea(text: str = "je regrette", number: int = 1) -> Message:
    return Message(f"plea-{number}", "room", text, viewer("mona"), sent_at=NINE)


def asked(here: Bench, text: str = "je regrette") -> Case:
    (case,) = here.plea(plea(text), NINE).cases
    return case


def answer(here: Bench, outcome: Judgement, note: str = "") -> ResolveUnbanRequest:
    (effect,) = here.rule(asked(here), Ruling(BASILE, NINE, outcome, note=note)).effects
    assert isinstance(effect, ResolveUnbanRequest)
    return effect


def test_no_request_is_judged_nor_answered_by_the_bot() -> None:
    decision = room().plea(plea(INSULT), NINE)
    assert [one.kind for one in decision.effects] == ["open_case"]


def test_a_request_waits_as_long_as_it_takes() -> None:
    case = asked(room())
    assert (case.source, case.deadline) == (Source.UNBAN_REQUEST, None)


def test_to_uphold_keeps_the_ban_and_bans_nobody_again() -> None:
    here = room()
    effect = answer(here, Judgement.UPHOLD)
    assert not effect.approve
    assert not isinstance(effect, Ban)


def test_to_dismiss_and_to_overturn_lift_the_ban() -> None:
    for outcome in (Judgement.DISMISS, Judgement.OVERTURN):
        effect = answer(room(), outcome, note="bienvenue")
        assert effect.approve
        assert dict(effect.phrase.values)["note"] == "bienvenue"


def test_the_case_names_the_article_of_the_ban() -> None:
    here = room()
    said = Message("m1", "room", INSULT, viewer("mona"), sent_at=NINE)
    (case,) = here.consider(said).cases
    here.rule(case, Ruling(BASILE, NINE, Judgement.UPHOLD, Rung(Step.BAN)))
    assert asked(here).article == 3


def test_an_answer_on_twitch_itself_closes_the_case() -> None:
    for by, status in ((BASILE, Status.SUPERSEDED), (None, Status.EXPIRED)):
        here = room()
        number = asked(here).number
        here.resolved("plea-1", by, NINE, allowed=True)
        case = here.docket.get(number)
        assert case is not None
        assert case.status is status
