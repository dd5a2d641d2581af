"""A charter in shadow hears what the live one heard, and says the same where it is the same."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bench.bench import Bench
from bot.cases.case import Judgement, Person, Ruling
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.facts import Permitted
from bot.cases.rule import CannotRuleError
from bot.ports.shadow import Cast
from bot.shadow.shade import NOTHING, Shade, word
from filters.engine.charter import Charter, Outcome
from filters.engine.message import Message
from filters.links import Links
from filters.terms import Terms, TermsOptions
from tests.making import NINE, article, charter, message, viewer

LEA = Person("id-lea", "lea")
CAST = Cast(channel="9000", charter="essai", by=LEA, since=NINE)
LINKS = article(2, filters=(Links(Links.Options()),))
OURS = charter(
    LINKS, article(3, "nouille"), article(4, filters=(Terms(TermsOptions(terms=["patate"])),))
)
ASKING = charter(LINKS, article(3, "nouille", act_at=1.0), article(4, "patate"))
TEXTS = st.sampled_from(["salut", "nouille", "NOUILLE !", "patate", "https://bit.example/x", "n"])
STEPS = st.lists(
    st.one_of(
        st.tuples(TEXTS, st.sampled_from(["hugo", "ada"])),
        st.sampled_from(Judgement),
        st.just("permit"),
    ),
    max_size=25,
)


def bench(ours: Charter) -> Bench:
    return Bench("9000", ours, Conduct(), language="fr")


def said(number: int, text: str, login: str = "hugo") -> Message:
    at = NINE + timedelta(seconds=20 * number)
    return message(text, id=f"m{number}", author=viewer(login), sent_at=at)


def put_before(shade: Shade, live: Bench, number: int, text: str, login: str = "hugo") -> None:
    one = said(number, text, login)
    shade.consider(one, live.consider(one), live)


def ruled(live: Bench, outcome: Judgement) -> Decision | None:
    """Rule the newest case, if that means anything."""
    newest = next(iter(live.docket.newest_first()), None)
    if newest is None:
        return None
    try:
        return live.rule(newest, Ruling(LEA, live.now + timedelta(seconds=1), outcome))
    except CannotRuleError:
        return None


@settings(max_examples=60, deadline=None)
@given(ours=st.sampled_from([OURS, ASKING]), steps=STEPS)
def test_the_same_charter_never_says_anything_else(ours: Charter, steps: list[object]) -> None:
    live, shade = bench(ours), Shade(CAST, bench(ours))
    for number, step in enumerate(steps):
        if isinstance(step, tuple):
            put_before(shade, live, number, *step)
            continue
        if isinstance(step, Judgement):
            decision = ruled(live, step)
        else:
            until = live.now + timedelta(minutes=1)
            fact = Permitted("id-hugo", until, live.now)
            decision = live.accept(Decision("9000", live.now, facts=(fact,)))
        if decision is not None:
            list(shade.learn(decision))
    assert [one.shadow for one in shade.said] == [one.live for one in shade.said]


def test_a_message_is_judged_once_and_what_nobody_sees_is_only_counted() -> None:
    live, shade = bench(OURS), Shade(CAST, bench(OURS))
    for _ in range(2):
        put_before(shade, live, 1, "salut")
    assert (shade.judged, shade.said) == (1, [])


def test_its_ladder_is_its_own() -> None:
    live, shade = bench(ASKING), Shade(CAST, bench(OURS))
    for number in range(2):
        put_before(shade, live, number, "nouille")
    first, second = shade.said
    assert {first.live.outcome, second.live.outcome} == {Outcome.BORDERLINE}
    assert (first.shadow.seconds, second.shadow.seconds) == (0, 600)
    assert first.offends
    assert second.offends


def test_what_a_human_finds_fair_counts_on_it_no_longer() -> None:
    live, shade = bench(ASKING), Shade(CAST, bench(OURS))
    put_before(shade, live, 1, "nouille")
    decision = ruled(live, Judgement.DISMISS)
    assert decision is not None
    assert list(shade.learn(decision)) == [("m1", False)]
    put_before(shade, live, 2, "nouille")
    assert len(shade.said) == 1


def test_what_the_live_charter_alone_counts_it_does_not() -> None:
    live, shade = bench(OURS), Shade(CAST, bench(ASKING))
    put_before(shade, live, 1, "nouille")
    facts = live.consider(said(2, "nouille")).facts
    list(shade.learn(Decision("9000", NINE, facts=facts)))
    assert shade.bench.past.offences("id-hugo", 3, NINE - timedelta(days=1)) == 0


def test_a_score_that_comes_late_changes_what_the_live_one_said() -> None:
    live, shade = bench(OURS), Shade(CAST, bench(OURS))
    put_before(shade, live, 1, "salut")
    late = bench(ASKING).consider(said(1, "nouille"))
    shade.reread(late)
    (one,) = shade.said
    assert (one.shadow, one.live) == (NOTHING, word(late))
