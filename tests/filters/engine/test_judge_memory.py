"""What a judge remembers of a text, and when it has to read it anew."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine import bank
from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.room import Room
from filters.engine.traits import NUMBERED
from filters.engine.window import Window
from filters.flood import Flood, FloodOptions
from filters.known_bad import KnownBad, KnownBadOptions
from filters.links import Links, LinksOptions
from filters.spoilers import Spoilers, SpoilersOptions
from tests.filters.engine.probe import Probe, found, judged, outcomes
from tests.making import NINE, article, charter, message

TOLD = "it was the gardener all along"
REMOVED = frozenset({fingerprint(TOLD)})


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
    probe = Probe(seen=[found()], stateless=stateless, needs=NUMBERED)
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
