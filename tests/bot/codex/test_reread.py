"""A score that comes late may open a case, and do no more."""

from bot.bench.bench import Bench
from bot.bench.memory import Memory
from bot.cases.case import Status
from bot.cases.effects import OpenCase
from filters.engine.charter import Mode, Outcome
from filters.engine.message import Role
from filters.engine.score import Score
from filters.second_reader import SecondReader, SecondReaderOptions
from filters.terms import Terms, TermsOptions
from tests.making import article, bench, message, viewer

HATE, FAIR = Score(0.97, 0.4, 0.0001, 0.1), Score(0.02, 0.02, 0.6, 0.6)
SAID = "ces gens-là n'ont rien à faire ici"
READER = SecondReader(SecondReaderOptions())
NOODLE = Terms(TermsOptions.model_validate({"terms": [{"term": "nouille", "certainty": 0.95}]}))


def seated(mode: Mode = Mode.ENFORCE) -> Bench:
    return bench(article(filters=(NOODLE, READER), mode=mode))


def test_what_was_never_heard_is_not_read_again() -> None:
    assert seated().reread(message(SAID), HATE) is None


def test_a_fair_score_leads_to_nothing() -> None:
    here = seated()
    here.consider(message(SAID))
    assert here.reread(message(SAID), FAIR) is None


def test_a_late_score_asks_people_once() -> None:
    here = seated()
    assert not here.consider(message(SAID)).effects
    decision = here.reread(message(SAID), HATE)
    assert decision is not None
    assert [type(one) for one in decision.effects] == [OpenCase]
    assert [one.status for one in decision.cases] == [Status.OPEN]
    assert here.reread(message(SAID), HATE) is None


def test_what_led_to_a_case_is_not_read_again() -> None:
    here = seated()
    assert here.consider(message("quelle nouille")).cases
    assert here.reread(message("quelle nouille"), HATE) is None


def test_words_that_a_late_score_stands_beside_are_not_acted_upon() -> None:
    here = bench(article(filters=(READER,)))
    here.consider(message(SAID))
    decision = here.reread(message(SAID), HATE)
    assert decision
    assert decision.verdict
    assert decision.verdict.outcome is Outcome.BORDERLINE


def test_the_case_holds_what_was_said_before_and_not_what_came_after() -> None:
    here = seated()
    for number, text in enumerate(("bonsoir", SAID, "bonne nuit")):
        here.consider(message(text, id=f"m{number}", author=viewer(f"v{number}")))
    decision = here.reread(message(SAID, id="m1", author=viewer("v1")), HATE)
    assert decision
    assert [one.text for one in decision.cases[0].evidence.before] == ["bonsoir"]


def test_the_bots_own_people_are_not_read_again() -> None:
    here, boss = seated(), viewer("boss", Role.MODERATOR)
    here.consider(message(SAID, author=boss))
    assert here.reread(message(SAID, author=boss), HATE) is None


def test_in_shadow_it_is_recorded_and_nothing_follows() -> None:
    here = seated(Mode.SHADOW)
    here.consider(message(SAID))
    decision = here.reread(message(SAID), HATE)
    assert decision
    assert decision.verdict
    assert decision.verdict.shadow
    assert not (decision.effects)
    assert not (decision.cases)


def test_a_score_that_is_there_in_time_is_judged_along() -> None:
    said = message("quelle nouille")
    assert seated().consider(said, score=FAIR).verdict != seated().consider(said).verdict
    assert [type(one) for one in seated().consider(said, score=FAIR).effects] == [OpenCase]


def test_after_a_restart_nothing_is_asked_twice() -> None:
    here, said = seated(), message(SAID)
    here.consider(said)
    assert here.reread(said, HATE)
    memory = Memory(docket=here.docket, recent=(said,))
    again = bench(article(filters=(NOODLE, READER)), memory=memory)
    assert again.reread(said, HATE) is None
