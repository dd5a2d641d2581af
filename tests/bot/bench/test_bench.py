from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.case import Judgement, Person, Ruling, Status
from bot.cases.decision import Decision
from bot.cases.elsewhere import Deed
from bot.cases.facts import Permitted
from filters.engine.charter import Mode, Outcome, Rung, Step
from filters.engine.message import Role
from filters.links import Links, LinksOptions
from filters.patterns import PatternEntry, Patterns, PatternsOptions
from tests.making import NINE, article, bench, message, viewer

LISE = Person("id-lise", "lise")
INSULT = article(3, "malotru")
ASKING = article(3, "malotru", mode=Mode.ASK)


def outcome(decision: Decision) -> Outcome:
    assert decision.verdict is not None
    return decision.verdict.outcome


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.LEAD_MODERATOR, Role.BROADCASTER, Role.BOT])
def test_whoever_keeps_the_channel_is_never_sanctioned(role: Role) -> None:
    decision = bench(INSULT).consider(message("malotru", author=viewer("lise", role)))

    assert outcome(decision) is Outcome.CLEAR
    assert decision.effects == ()


def test_a_declared_bot_is_never_sanctioned() -> None:
    one = bench(INSULT, bots=("plateau_bot",))

    assert one.consider(message("malotru", author=viewer("plateau_bot"))).effects == ()


def test_a_dismissed_text_is_left_alone_whoever_says_it() -> None:
    one = bench(ASKING)
    case = one.consider(message("quel malotru")).cases[0]

    one.rule(case, Ruling(LISE, NINE, Judgement.DISMISS))

    for author in (viewer("mona"), viewer("lou")):
        assert outcome(one.consider(message("Quel MALOTRU", author=author))) is Outcome.CLEAR


def test_who_has_become_a_moderator_since_is_not_sanctioned_by_a_ruling() -> None:
    one = bench(ASKING)
    case = one.consider(message("malotru")).cases[0]
    one.consider(message("salut", id="m2", author=viewer("mona", Role.MODERATOR)))

    decision = one.rule(case, Ruling(LISE, NINE, Judgement.UPHOLD, Rung(Step.TIMEOUT, 600)))

    assert [effect.kind for effect in decision.effects] == ["delete"]


def test_a_dismissed_text_does_not_excuse_another_one() -> None:
    one = bench(ASKING)
    case = one.consider(message("quel malotru")).cases[0]

    one.rule(case, Ruling(LISE, NINE, Judgement.DISMISS))

    assert outcome(one.consider(message("malotru va"))) is Outcome.BORDERLINE


def test_a_permit_excuses_links_and_nothing_else() -> None:
    links = article(4, filters=(Links(LinksOptions()),))
    one = bench(INSULT, links)
    one.past.learn(Permitted("id-mona", NINE + timedelta(seconds=60), NINE))

    assert outcome(one.consider(message("https://exemple.example/a"))) is Outcome.CLEAR
    assert outcome(one.consider(message("malotru https://exemple.example/a"))) is Outcome.BREACH
    late = message("https://exemple.example/a", sent_at=NINE + timedelta(seconds=61))
    assert outcome(one.consider(late)) is Outcome.BREACH


def test_a_case_expires_at_its_deadline_and_is_left_alone() -> None:
    one = bench(ASKING)
    one.consider(message("malotru"))

    assert one.expire(NINE + timedelta(seconds=299)) is None
    expired = one.expire(NINE + timedelta(seconds=300))

    assert expired is not None
    assert expired.effects == ()
    assert [case.status for case in expired.cases] == [Status.EXPIRED]
    assert one.expire(NINE + timedelta(days=1)) is None


def test_a_case_also_expires_when_somebody_speaks() -> None:
    one = bench(ASKING)
    one.consider(message("malotru"))

    later = one.consider(message("salut", id="m2", sent_at=NINE + timedelta(hours=1)))

    assert [case.status for case in later.cases] == [Status.EXPIRED]


def test_a_case_from_before_a_restart_expires_too() -> None:
    case = bench(ASKING).consider(message("malotru")).cases[0]
    one = bench(ASKING, memory=remembered((), (case,), case.number, ()))

    assert one.expire(NINE + timedelta(seconds=299)) is None
    assert one.expire(NINE + timedelta(seconds=300)) is not None


def test_one_case_after_the_other_expires() -> None:
    one = bench(ASKING)
    for seconds, name in ((0, "mona"), (60, "lou")):
        at = NINE + timedelta(seconds=seconds)
        one.consider(message("malotru", id=name, author=viewer(name), sent_at=at))

    ends = [one.expire(NINE + timedelta(seconds=seconds)) for seconds in (300, 301, 359, 360, 361)]

    assert [decision is not None for decision in ends] == [True, False, False, True, False]


def test_what_a_moderator_did_on_twitch_closes_the_case() -> None:
    one = bench(ASKING)
    one.consider(message("malotru"))

    assert one.elsewhere(Deed("clear", LISE, NINE)) is None
    decision = one.elsewhere(Deed("timeout", LISE, NINE, "id-mona"))

    assert decision is not None
    assert decision.cases[0].status is Status.SUPERSEDED
    assert decision.cases[0].rulings[0].by == LISE
    assert one.docket.open() == ()


def test_a_case_keeps_what_was_said_before() -> None:
    one = bench(ASKING, context=2)
    for number, text in enumerate(["un", "deux", "trois"]):
        one.consider(message(text, id=f"c{number}"))

    case = one.consider(message("malotru")).cases[0]

    assert [before.text for before in case.evidence.before] == ["deux", "trois"]


def test_a_bench_goes_on_where_the_records_ended() -> None:
    first = bench(INSULT)
    decisions = [first.consider(message("malotru")), first.consider(message("malotru"))]
    facts = [fact for one in decisions for fact in one.facts]
    cases = [case for one in decisions for case in one.cases]

    memory = remembered(facts, cases, 2, [message("malotru")])
    decision = bench(INSULT, memory=memory).consider(message("malotru"))

    assert [effect.kind for effect in decision.effects] == ["delete", "open_case", "say"]
    assert decision.case == 3


def test_a_message_is_known_again_even_after_a_restart() -> None:
    first = bench(INSULT)
    case = first.consider(message("malotru", id="a")).cases[0]

    again = bench(INSULT, memory=remembered((), [case], 1, [message("salut", id="b")]))

    assert first.heard("a")
    assert again.heard("a")
    assert again.heard("b")
    assert not again.heard("c")


def test_moderators_who_speak_are_seen_and_bots_are_not() -> None:
    one: Bench = bench(INSULT, bots=("nightbot",))

    one.consider(message("salut", author=viewer("lise", Role.MODERATOR)))
    one.consider(message("salut", author=viewer("nightbot", Role.MODERATOR)))
    one.consider(message("salut", author=viewer("chef", Role.BROADCASTER)))

    assert set(one.team.present) == {"id-lise"}


def test_a_slow_pattern_asks_people_then_rests_and_the_team_is_told() -> None:
    # as if its trial had not found the text on which it never ends
    evil = PatternEntry.model_construct(pattern=r"(?:(?:a|b)+)+(?:c|d)\1?$|(x+x+)+y")
    slow = Patterns(PatternsOptions.model_construct(patterns=(evil,)))
    one = bench(article(6, filters=(slow,)))
    attack = "x" * 400

    decisions = [one.consider(message(f"{attack}{number}", id=f"m{number}")) for number in range(4)]

    assert [outcome(each) for each in decisions] == [*[Outcome.BORDERLINE] * 3, Outcome.CLEAR]
    assert [effect.kind for effect in decisions[2].effects] == ["notify"]
