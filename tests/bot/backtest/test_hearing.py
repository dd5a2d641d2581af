"""Whole evenings before a charter: what is counted, and what is left out."""

import json
import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.backtest.blinkers import NEEDS, with_blinkers
from bot.backtest.entries import EVERYTHING, Known
from bot.backtest.evenings import Evening, Evenings, Shares
from bot.backtest.hearing import Hearing
from bot.backtest.probe import Probe
from bot.backtest.readied import Readied
from bot.charter.load import read
from filters.engine.catalogue import catalogue
from filters.engine.charter import Outcome
from filters.engine.judge import Judge
from filters.engine.window import Window
from tests.bot.backtest.desks import CHARTER, charter_file, heard, order, written
from tests.making import message

START = datetime(2026, 10, 14, 20, tzinfo=UTC)


def line(second: float, text: str, login: str = "ysee", **more: object) -> str:
    told = {
        "id": f"m{second:g}",
        "channel": "mona",
        "user": {"id": f"id-{login}", "login": login, "badges": []},
        "text": text,
        "sent_at": (START + timedelta(seconds=second)).isoformat(),
    }
    return json.dumps(told | more)


def ruling(second: float, of: str, outcome: str) -> str:
    at = (START + timedelta(seconds=second)).isoformat()
    return json.dumps({"ruling": {"of": of, "outcome": outcome, "by": "basile"}, "sent_at": at})


EVENING = (
    line(0, "bonsoir"),
    line(10, "mulet"),
    line(70, "mulet"),
    line(130, "mulet"),
    line(140, "truite", "rose"),
    line(150, "mulet", "basile", user={"login": "basile", "badges": ["moderator/1"]}),
)


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    return charter_file(tmp_path)


def test_the_team_is_never_held_against_and_ladders_rise(charter: Path, tmp_path: Path) -> None:
    counts = heard(charter, written(tmp_path, "\n".join(EVENING), "a.jsonl")).counts
    assert (counts.messages, counts.spared) == (6, 1)
    assert counts.reached == {
        (3, "warned"): 1,
        (3, "timed_out"): 1,
        (3, "referred"): 1,
        (3, "asked"): 1,
    }
    assert counts.outcomes == {Outcome.CLEAR: 2, Outcome.BREACH: 3, Outcome.BORDERLINE: 1}
    assert counts.viewers == {3: 1}
    assert counts.seen_viewers == 3
    assert counts.filters == {"terms": 4}


def test_the_load_is_told_minute_by_minute(charter: Path, tmp_path: Path) -> None:
    (evening,) = heard(charter, written(tmp_path, "\n".join(EVENING), "a.jsonl")).counts.evenings
    assert evening.cases == (0, 0, 2)
    assert evening.most == 1
    assert evening.began == START


def test_another_evening_begins_with_a_clean_slate(charter: Path, tmp_path: Path) -> None:
    lines = (line(0, "mulet"), line(4 * 3600, "mulet"))
    counts = heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl")).counts
    assert counts.reached == {(3, "warned"): 2}
    assert len(counts.evenings) == 2


def test_an_evening_goes_on_in_the_next_file(charter: Path, tmp_path: Path) -> None:
    first = written(tmp_path, line(0, "mulet"), "a.jsonl")
    second = written(tmp_path, line(60, "mulet"), "b.jsonl")
    assert heard(charter, first, second).counts.reached == {
        (3, "warned"): 1,
        (3, "timed_out"): 1,
    }


def test_what_people_dismissed_is_not_punished_again_and_counts_as_wrong(
    charter: Path, tmp_path: Path
) -> None:
    lines = (
        line(0, "mulet"),
        ruling(5, "m0", "dismiss"),
        line(60, "mulet"),
        ruling(70, "x", "uphold"),
    )
    found = heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl"))
    truth = found.counts.rulings.articles[3]
    assert found.counts.outcomes[Outcome.BREACH] == 1
    assert (truth.upheld.total, truth.cleared.from_on(0.9)) == (0, 1)
    assert found.counts.rulings.known == 1
    assert found.readings[0].rulings == 2


def test_what_people_upheld_and_nobody_saw_is_missed(charter: Path, tmp_path: Path) -> None:
    lines = (line(0, "rien de grave"), ruling(5, "m0", "uphold"))
    found = heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl"))
    assert found.counts.rulings.articles[0].upheld.total == 1


def test_a_ruling_that_is_taken_back_counts_once(charter: Path, tmp_path: Path) -> None:
    lines = (line(0, "mulet"), ruling(5, "m0", "uphold"), ruling(9, "m0", "overturn"))
    truth = heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl")).counts.rulings.articles[
        3
    ]
    assert (truth.upheld.total, truth.cleared.total) == (0, 1)


def test_the_names_of_emotes_are_no_shouting_where_a_log_marks_none(
    charter: Path, tmp_path: Path
) -> None:
    shout = "[20:00:05] ysee: ARRETE DE CRIER COMME CELA TOUT LE TEMPS\n"
    counts = heard(charter, written(tmp_path, shout)).counts
    assert counts.outcomes == {Outcome.CLEAR: 1}
    assert [(one.article, one.filter, one.missing) for one in counts.left_out] == [
        (5, "caps", Known.EMOTES)
    ]


def test_blinkers_know_every_filter_by_its_name() -> None:
    assert NEEDS.keys() <= catalogue().keys()
    whole = read(CHARTER)
    assert with_blinkers(whole, EVERYTHING) == (whole, ())


def test_a_log_without_times_or_viewers_tells_no_load_and_nobody_is_touched(
    charter: Path, tmp_path: Path
) -> None:
    lines = [json.dumps({"text": text}) for text in ("mulet", "truite", "bonsoir")]
    counts = heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl")).counts
    assert (counts.minutes, counts.seen_viewers, counts.most_moderators) == (0, 0, 0)
    assert counts.outcomes[Outcome.BREACH] == 1


def test_two_workers_count_what_one_counts(charter: Path, tmp_path: Path) -> None:
    """Each reads everything and judges the evenings that are its own."""
    lines = [
        line(hours * 14_400 + second, text, channel=channel, id=f"{channel}{hours}{second}")
        for hours in range(3)
        for second, text in ((0, "mulet"), (5, "truite"), (60, "mulet"), (90, "salut"))
        for channel in ("mona", "ysee", "rose")
    ]
    wanted = order(charter, written(tmp_path, "\n".join(lines), "a.jsonl"))
    ready = Readied(wanted)
    alone = Hearing(ready, lambda *_: None).run()
    first = Hearing(ready, lambda *_: None, 0, 2).run()
    assert 0 < first.counts.messages < alone.counts.messages
    first.take_in(Hearing(ready, lambda *_: None, 1, 2).run())
    first.counts.evenings.sort(key=lambda one: (one.channel, str(one.began)))
    alone.counts.evenings.sort(key=lambda one: (one.channel, str(one.began)))
    assert first == alone


def test_a_charter_set_against_itself_changes_nothing(charter: Path, tmp_path: Path) -> None:
    log = written(tmp_path, "\n".join(EVENING), "a.jsonl")
    changes = heard(charter, log, against=charter).changes
    assert changes is not None
    assert (changes.messages, changes.changed, changes.moved) == (6, 0, {})


def test_what_changes_is_told_by_article_and_way(charter: Path, tmp_path: Path) -> None:
    milder = CHARTER.replace('terms = ["mulet", {', 'mode = "ask"\n  terms = [{').replace(
        "0.6 }", "0.99 }"
    )
    milder = milder.replace('  mode = "ask"\n', "")
    other = charter_file(tmp_path, milder, "milder.toml")
    log = written(tmp_path, "\n".join(EVENING), "a.jsonl")
    changes = heard(other, log, against=charter).changes
    assert changes is not None
    assert changes.moved == {("spared", 3): 3, ("punished", 3): 1}
    (kept,) = changes.examples.of("punished", 3)
    assert (kept.text, kept.done.word, kept.instead and kept.instead.word) == (
        "truite",
        "warned",
        "asked",
    )


@settings(max_examples=20)
@given(
    st.lists(
        st.sampled_from(["mulet", "truite", "mulet truite", "ARRETE DE CRIER ENFIN", "ok"]),
        max_size=12,
    )
)
def test_a_probe_judges_as_any_judge_does(texts: list[str]) -> None:
    charter, window = PROBED
    probe, judge = charter
    for number, text in enumerate(texts):
        one = message(text, id=str(number))
        recent = window.before(one)
        assert probe.judge(one, recent) == judge.judge(one, recent)
        window.add(one)


PROBED = ((Probe(read(CHARTER)), Judge(read(CHARTER))), Window())


@settings(max_examples=20)
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 40)), max_size=40), st.integers(1, 4)
)
def test_no_evening_is_ever_parted(said: list[tuple[str, int]], workers: int) -> None:
    evenings, shares, whose = Evenings(), Shares(workers), dict[Evening, int]()
    for channel, hour in said:
        evening = evenings.of(message(channel=channel, sent_at=START + timedelta(hours=hour)))
        assert whose.setdefault(evening, shares.of(evening)) < workers


def test_an_evening_without_end_is_parted_and_says_so() -> None:
    evenings = Evenings(longest=3)
    found = [evenings.of(message(channel="mona", sent_at=None)) for _ in range(7)]
    assert [(one.number, one.goes_on) for one in found] == [
        *[(0, False)] * 3,
        *[(1, True)] * 3,
        (2, True),
    ]


def test_an_evening_is_over_once_its_channel_moves_on_or_others_speak_on_another_day() -> None:
    evenings = Evenings()
    one = evenings.of(message(channel="mona", sent_at=START))
    assert not evenings.is_over(one, START + timedelta(hours=11))
    assert not evenings.is_over(one, None)
    assert evenings.is_over(one, START + timedelta(hours=13))
    assert evenings.is_over(one, START - timedelta(hours=13))
    evenings.of(message(channel="mona", sent_at=START + timedelta(hours=4)))
    assert evenings.is_over(one, START)


def test_an_evening_that_comes_back_after_another_day_is_told_to_be_cut(
    charter: Path, tmp_path: Path
) -> None:
    lines = [
        line(0, "mulet", channel="mona", id="1"),
        line(86_400, "mulet", channel="ysee", id="2"),
        line(60, "mulet", channel="mona", id="3"),
    ]
    assert heard(charter, written(tmp_path, "\n".join(lines), "a.jsonl")).cut == 1


@pytest.mark.long
@pytest.mark.parametrize("channels", [1, 1_000])
def test_memory_does_not_grow_with_the_log(charter: Path, tmp_path: Path, channels: int) -> None:
    def peak(evenings: int) -> int:
        lines = "\n".join(
            line(
                hour * 50_000 + second,
                f"bonsoir {second}",
                f"v{second % 40}",
                id=f"{hour}-{second}",
                channel=f"channel{hour % channels}",
            )
            for hour in range(evenings)
            for second in range(60)
        )
        wanted = order(charter, written(tmp_path, lines, "a.jsonl"))
        tracemalloc.start()
        Hearing(Readied(wanted), lambda *_: None).run()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few, many = peak(5), peak(25)
    assert many < few + 1_500_000
