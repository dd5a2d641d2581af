import re
from pathlib import Path

import msgspec
import pytest

from benchmarks.crowd import Crowd
from benchmarks.figures import AIM, MET, NOT_MET, Target
from benchmarks.lists import patterns, terms
from benchmarks.measure import Size, measured
from benchmarks.naive import Naive
from benchmarks.report import as_json, table
from benchmarks.style import Style, style_of
from benchmarks.talk import generated, read
from benchmarks.workloads import OPTIONS, SMALL
from filters.engine.catalogue import catalogue
from filters.engine.filter import Scene
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.terms import Terms, TermsOptions

TINY = Size(evening=80, messages=40, rounds=1, many=False, crowd=50, charters=1)


def style(seed: int = 1) -> Style:
    return style_of([one.text for one in generated(4_000, seed).messages])


def test_the_same_seed_says_the_same() -> None:
    assert generated(200).lines == generated(200).lines
    assert generated(200, 2).lines != generated(200).lines


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_crowd_writes_as_honest_chat_does(seed: int) -> None:
    said = style(seed)

    assert said.words in {2, 3}
    assert 9 <= said.letters <= 17
    assert said.repeated == pytest.approx(0.41, abs=0.02)
    assert said.ascii == pytest.approx(0.94, abs=0.02)
    assert said.dotted == pytest.approx(0.07, abs=0.02)
    assert 0.31 <= said.one_word <= 0.48
    assert 0.08 <= said.loud <= 0.28


def test_what_is_marked_in_a_line_stands_in_its_text() -> None:
    for message in generated(500).messages:
        for emote in message.emotes:
            assert message.text[slice(*emote.span)] == emote.name
        for one in message.mentions:
            assert message.text[slice(*one.span)].lower() == f"@{one.login}"


def test_a_longer_list_begins_as_a_shorter_one() -> None:
    assert terms(1_000)[:50] == terms(50)
    assert len(set(terms(1_000))) == 1_000
    assert patterns(50)[:19] == patterns(20)[:19]


def test_the_loop_and_the_engine_find_the_same_plain_terms() -> None:
    listed = [one for one in terms(50) if "*" not in one]
    naive = Naive(listed, ())
    options = {"terms": listed, "inflect": False, "evasion": False}
    engine = Terms(TermsOptions.model_validate(options))
    hits = 0
    for message in generated(4_000).messages:
        scene = Scene(message, Text(message), Recent(message))
        found = {str(dict(one.reason.values)["term"]) for one in engine.examine(scene)}
        named = naive.check(message.text)
        looped = {one for one in listed if rf"\b{re.escape(one)}\b" in named}
        assert found == looped
        hits += bool(found)
    assert hits >= 5


def test_a_log_is_read_without_its_rulings_and_unreadable_rows(tmp_path: Path) -> None:
    log = tmp_path / "evening.jsonl"
    rows = [*Crowd().lines(3), b"broken", b'{"ruling": {"of": "a", "outcome": "uphold"}}']
    log.write_bytes(b"\n".join(rows))

    assert len(read([log], 10).messages) == 3
    assert len(read([tmp_path], 10).messages) == 3


def test_a_long_log_makes_up_for_a_short_one(tmp_path: Path) -> None:
    (tmp_path / "long.jsonl").write_bytes(b"\n".join(Crowd().lines(50)))
    (tmp_path / "short.jsonl").write_bytes(b"\n".join(Crowd(2).lines(3)))

    assert len(read([tmp_path], 20).messages) == 20


def test_a_part_of_a_chat_is_made_of_a_few_of_its_stretches() -> None:
    whole = generated(100)
    part = whole.part(20)

    assert len(part.lines) == len(part.messages) == 20
    assert part.messages[5:10] == whole.messages[25:30]
    assert whole.part(100) is whole


def test_the_parts_of_an_evening_follow_one_another() -> None:
    whole = generated(100)
    first, second, third = whole.parts(3)

    assert len(first.lines) == len(second.messages) == len(third.lines) == 33
    assert (*first.messages, *second.messages, *third.messages) == whole.messages[:99]


def test_whatever_a_channel_sets_is_known_to_its_filters() -> None:
    assert set(OPTIONS) <= set(catalogue())
    assert len(SMALL.filters()) == len(catalogue())


def test_a_target_says_whether_it_is_met() -> None:
    least, most = Target(6, 15, at_least=True), Target(5, 2.5)

    assert [least.verdict(one) for one in (5, 6, 15)] == [NOT_MET, MET, AIM]
    assert [most.verdict(one) for one in (5.1, 5, 2.5)] == [NOT_MET, MET, AIM]


@pytest.mark.long
def test_everything_is_measured_and_shown() -> None:
    figures = tuple(measured(generated(TINY.evening), TINY))

    assert {one.what for one in figures} >= {"workload S", "workload M", "workload L", "terms"}
    assert all(one.value >= 0 for one in figures)
    assert len(table(figures).splitlines()) >= len(figures)
    assert len(msgspec.json.decode(as_json(figures))) == len(figures)
