from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.caps import Caps, CapsOptions
from filters.engine import bank
from filters.engine.charter import Article, Mode, Outcome
from filters.engine.filter import Filter, FilterOptions, Scene
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.judge import Judge
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.message import Message, Role, Span
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from filters.engine.room import Room
from filters.engine.traits import DIGIT
from filters.engine.verdict import Verdict
from filters.engine.window import Window
from filters.flood import Flood, FloodOptions
from filters.known_bad import KnownBad, KnownBadOptions
from filters.links import Links, LinksOptions
from filters.spoilers import Spoilers, SpoilersOptions
from filters.terms import Terms, TermsOptions
from tests.making import NINE, article, charter, message, viewer


class Probe(Filter[FilterOptions]):
    """A filter that finds, fails, strays or tires, as it is told. Why: a judge must be tried."""

    name = "probe"
    family = Family.BEHAVIOUR
    Options = FilterOptions
    examples = ()

    def __init__(
        self,
        *,
        seen: list[Finding | Trouble | Exception],
        stateless: bool = True,
        needs: int = 0,
    ) -> None:
        super().__init__(FilterOptions())
        self.needs = needs
        self.calls = 0
        self.stateless = stateless
        self._seen = seen

    def examine(self, _scene: Scene) -> Iterator[Finding | Trouble]:
        self.calls += 1
        for one in self._seen:
            if isinstance(one, Exception):
                raise one
            yield one


HERE = Span(0, 1)


def found(span: Span = HERE) -> Finding:
    return Finding("probe", span, 0.95, Family.BEHAVIOUR, Phrase("probe.found"))


TOLD = "it was the gardener all along"
REMOVED = frozenset({fingerprint(TOLD)})
TROUBLE = Trouble("probe", Phrase("patterns.timeout"))


def judged(text: str, *articles: Article, **options: object) -> Verdict:
    said = message(text, author=options.pop("author", viewer()))
    return Judge(charter(*articles)).judge(said, Recent(), **options)  # type: ignore[arg-type]


def outcomes(verdict: Verdict) -> list[tuple[int, Outcome]]:
    return [(breach.article, breach.outcome) for breach in verdict.breaches]


def test_fair_speech_is_clear() -> None:
    verdict = judged("bonsoir", article(3, "nouille"))
    assert (verdict.outcome, verdict.breaches, verdict.troubles) == (Outcome.CLEAR, (), ())


def test_an_article_without_filters_is_for_people_alone() -> None:
    assert judged("nouille", article(3)).outcome is Outcome.CLEAR


def test_an_article_that_is_off_says_nothing() -> None:
    assert judged("nouille", article(3, "nouille", mode=Mode.OFF)).outcome is Outcome.CLEAR


def test_a_listed_insult_is_a_breach_and_says_where() -> None:
    verdict = judged("sale nouille", article(3, "nouille"))
    assert verdict.outcome is Outcome.BREACH
    assert verdict.gravest is not None
    assert verdict.gravest.findings[0].span == Span(5, 12)


def test_in_mode_ask_a_human_is_asked() -> None:
    assert judged("nouille", article(3, "nouille", mode=Mode.ASK)).outcome is Outcome.BORDERLINE


def test_in_shadow_nothing_follows_and_everything_is_recorded() -> None:
    verdict = judged("nouille", article(3, "nouille", mode=Mode.SHADOW))
    assert (verdict.outcome, verdict.breaches) == (Outcome.CLEAR, ())
    assert [breach.outcome for breach in verdict.shadow] == [Outcome.BREACH]


def test_the_gravest_comes_first_whatever_the_order_of_the_charter() -> None:
    verdict = judged(
        "nouille",
        article(1, "nouille", severity=1),
        article(2, "nouille", severity=5, mode=Mode.ASK),
        article(3, "nouille", severity=4),
        article(4, "nouille", severity=4),
    )
    assert outcomes(verdict) == [
        (3, Outcome.BREACH),
        (4, Outcome.BREACH),
        (1, Outcome.BREACH),
        (2, Outcome.BORDERLINE),
    ]


def test_of_two_equally_grave_articles_the_surer_comes_first() -> None:
    weak = Terms(TermsOptions.model_validate({"terms": ["nouille"], "certainty": 0.92}))
    verdict = judged("nouille", article(1, filters=(weak,)), article(2, "nouille"))
    assert [breach.article for breach in verdict.breaches] == [2, 1]


def test_an_exemption_excuses_from_one_article_only() -> None:
    vip = viewer("vic", Role.VIP)
    exempt = article(1, "nouille", severity=5, exempt=frozenset({Role.VIP}))
    assert outcomes(judged("nouille", exempt, article(2, "nouille"), author=vip)) == [
        (2, Outcome.BREACH)
    ]


def test_nobody_is_no_vip() -> None:
    exempt = article(1, "nouille", exempt=frozenset({Role.VIP}))
    assert judged("nouille", exempt, author=None).outcome is Outcome.BREACH


def test_even_a_moderator_gets_a_verdict_for_policy_decides_whom_it_touches() -> None:
    mod = viewer("max", Role.MODERATOR)
    assert judged("nouille", article(1, "nouille"), author=mod).outcome is Outcome.BREACH


def test_a_permit_excuses_links_and_nothing_else() -> None:
    both = article(1, filters=(Links(LinksOptions()), *article(3, "nouille").filters))
    text = "nouille https://evil.example.org/x"
    verdict = judged(text, both, excused=frozenset({Family.LINKS}))
    assert verdict.gravest is not None
    assert {one.family for one in verdict.gravest.findings} == {Family.CONTENT}


def test_loud_chat_alone_is_never_a_breach() -> None:
    loud = article(1, filters=(Caps(CapsOptions()),))
    text = "POURQUOI PERSONNE NE LIT JAMAIS MES QUESTIONS ICI"
    assert judged(text, loud).outcome is not Outcome.BREACH


@pytest.mark.parametrize("failure", [RuntimeError("x"), RecursionError(), MemoryError()])
def test_a_filter_that_fails_asks_a_human(failure: Exception) -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[failure]),)))
    assert verdict.outcome is Outcome.BORDERLINE
    assert verdict.breaches == ()
    assert verdict.troubles[0].filter == "probe"


def test_a_filter_that_trips_its_limit_asks_a_human() -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[TROUBLE]),)))
    assert (verdict.outcome, verdict.troubles) == (Outcome.BORDERLINE, (TROUBLE,))


def test_trouble_in_one_article_leaves_the_breach_of_another_a_breach() -> None:
    troubled = article(1, filters=(Probe(seen=[RuntimeError()]),))
    verdict = judged("nouille", troubled, article(2, "nouille"))
    assert verdict.outcome is Outcome.BREACH
    assert len(verdict.troubles) == 1


def test_what_was_found_before_a_failure_still_counts() -> None:
    half = article(1, filters=(Probe(seen=[found(), RuntimeError()]),))
    assert judged("salut", half).outcome is Outcome.BREACH


def test_trouble_in_the_shadow_is_recorded_and_asks_nobody() -> None:
    verdict = judged("salut", article(1, mode=Mode.SHADOW, filters=(Probe(seen=[TROUBLE]),)))
    assert (verdict.outcome, verdict.troubles) == (Outcome.CLEAR, (TROUBLE,))


def test_trouble_of_an_article_that_exempts_the_viewer_asks_nobody() -> None:
    exempt = article(1, filters=(Probe(seen=[TROUBLE]),), exempt=frozenset({Role.VIP}))
    verdict = judged("salut", exempt, author=viewer("vic", Role.VIP))
    assert (verdict.outcome, verdict.troubles) == (Outcome.CLEAR, ())


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 99), Span(4, 2)])
def test_a_finding_outside_the_message_is_a_failure_of_its_filter(span: Span) -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[found(span=span)]),)))
    assert (verdict.outcome, len(verdict.troubles)) == (Outcome.BORDERLINE, 1)


def test_a_filter_that_two_articles_share_runs_once() -> None:
    probe = Probe(seen=[found()], stateless=False)
    verdict = judged("salut", article(1, filters=(probe,)), article(2, filters=(probe,)))
    assert (len(verdict.breaches), probe.calls) == (2, 1)


def test_filters_of_one_kind_with_other_options_are_others() -> None:
    verdict = judged("nouille", article(1, "courge"), article(2, "nouille"))
    assert outcomes(verdict) == [(2, Outcome.BREACH)]


def test_the_same_text_is_examined_once_by_a_filter_that_only_reads() -> None:
    probe = Probe(seen=[found()])
    judge = Judge(charter(article(1, filters=(probe,))))
    first = judge.judge(message("salut", id="a"), Recent())
    second = judge.judge(message("salut", id="b"), Recent())
    assert (first.breaches, probe.calls) == (second.breaches, 1)


def test_a_filter_that_remembers_or_failed_is_asked_again() -> None:
    for probe in (Probe(seen=[found()], stateless=False), Probe(seen=[RuntimeError()])):
        judge = Judge(charter(article(1, filters=(probe,))))
        for _ in range(2):
            judge.judge(message("salut"), Recent())
        assert probe.calls == 2


@pytest.mark.parametrize("stateless", [True, False])
def test_a_filter_is_asked_only_about_messages_in_which_it_may_see_something(
    stateless: bool,
) -> None:
    probe = Probe(seen=[found()], stateless=stateless, needs=DIGIT)
    judge = Judge(charter(article(1, filters=(probe,))))

    assert judge.judge(message("salut"), Recent()).outcome is Outcome.CLEAR
    assert probe.calls == 0
    assert judge.judge(message("salut 2"), Recent()).outcome is Outcome.BREACH


def test_a_pattern_put_to_rest_changes_what_is_remembered_of_a_text() -> None:
    probe = Probe(seen=[found()])
    judge = Judge(charter(article(1, filters=(probe,))))
    judge.judge(message("salut"), Recent())
    judge.judge(message("salut"), Recent(), resting=frozenset({"x"}))
    assert probe.calls == 2


@pytest.mark.parametrize("findings", [(), ("found",)])
def test_a_verdict_names_its_message(findings: tuple[str, ...]) -> None:
    probe = Probe(seen=[found() for _ in findings])
    judge = Judge(charter(article(1, filters=(probe,))))
    assert judge.judge(message("salut", id="m7"), Recent()).message_id == "m7"


def test_a_filter_sees_what_was_said_before() -> None:
    flood = Flood(FloodOptions(max_messages=1))
    judge, window = Judge(charter(article(1, filters=(flood,)))), Window()
    window.add(message("salut", id="m1"))
    again = message("resalut", id="m2")
    assert judge.judge(again, Recent()).outcome is Outcome.CLEAR
    assert judge.judge(again, window.before(again)).outcome is Outcome.BREACH


def test_an_answer_to_somebody_is_read_anew() -> None:
    probe = Probe(seen=[found()])
    judge = Judge(charter(article(1, filters=(probe,))))
    judge.judge(message("salut"), Recent())
    judge.judge(message("salut", reply_to="m0"), Recent())
    judge.judge(message("salut", reply_to="m9"), Recent())
    assert probe.calls == 2


def test_in_another_room_a_text_is_read_anew_and_in_one_like_it_is_not() -> None:
    probe = Probe(seen=[found()])
    judge = Judge(charter(article(1, filters=(probe,))))
    for room in (Room(), Room(spoilers=("nouille",)), Room(spoilers=("nouille",))):
        judge.judge(message("salut"), Recent(), room=room)
    assert probe.calls == 2


@pytest.mark.parametrize("room", [Room(spoilers=("the gardener",)), Room(removed=REMOVED)])
def test_what_the_team_names_during_the_show_counts_for_what_was_said_before(room: Room) -> None:
    one = article(1, filters=(Spoilers(SpoilersOptions()), KnownBad(KnownBadOptions())))
    judge = Judge(charter(one))

    before = judge.judge(message(TOLD), Recent())
    after = judge.judge(message(TOLD), Recent(), room=room)

    assert (before.outcome, after.outcome == Outcome.CLEAR) == (Outcome.CLEAR, False)
    assert judge.judge(message(TOLD), Recent()).outcome is Outcome.CLEAR


def test_the_memory_of_texts_is_bounded() -> None:
    judge = Judge(charter(article(1, "nouille")))
    for number in range(bank.MOST_TEXTS + 10):
        judge.judge(message(str(number)), Recent())
    assert len(judge.bank._known) == bank.MOST_TEXTS


@given(st.lists(st.text(st.sampled_from("nouile Ñ\u200b5!.\ud800")), max_size=6))
def test_whatever_is_said_the_verdict_is_the_same_with_and_without_memory(texts: list[str]) -> None:
    articles = (article(1, "nouille"), article(2, filters=(Links(LinksOptions()),)))
    judge, window = Judge(charter(*articles)), Window()
    for place, text in enumerate(texts):
        said: Message = message(text, id=str(place), sent_at=NINE + timedelta(seconds=place))
        recent = window.before(said)
        fresh = Judge(charter(*articles)).judge(said, recent)
        assert judge.judge(said, recent) == fresh
        assert fresh.outcome is (fresh.breaches[0].outcome if fresh.breaches else Outcome.CLEAR)
        window.add(said)
