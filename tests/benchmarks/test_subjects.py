"""Every subject of `make bench` can be begun, and says what it can be asked."""

from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.everything import SUBJECTS
from benchmarks.figures import NOT_MET, Target
from benchmarks.misfortunes import KILLED, MISFORTUNES, misfortunes
from benchmarks.spread import spread
from benchmarks.storms import NEVER, STORMS
from benchmarks.talk import generated
from benchmarks.watch import UNHEARD, WATCHES, hours_of, lines_of
from bot.animation.watch.writing import read_query


@pytest.mark.parametrize("subject", [one.module for one in SUBJECTS if one.brief][1:])
def test_every_subject_can_be_asked_for_less_of_it(subject: str, tmp_path: Path) -> None:
    asked = import_module(subject).asks().parse_args(["--quick", "--json", str(tmp_path / "x")])
    assert asked.quick


def test_no_misfortune_comes_twice_in_half_an_hour_and_the_last_is_a_kill() -> None:
    names = [one.name for one in misfortunes(30)]
    assert len(set(names)) == 30
    assert names[-1] == KILLED.name
    assert len(MISFORTUNES) == 29


def test_one_that_is_slow_among_a_hundred_does_not_fail_a_target_and_two_do() -> None:
    target = Target(100, 100)
    once, twice = [0.01] * 199 + [1.0], [0.01] * 97 + [1.0] * 3
    assert NOT_MET not in [one.verdict for one in spread("", "", once, target)]
    assert NOT_MET in [one.verdict for one in spread("", "", twice, target)]


def test_the_watch_is_measured_with_queries_that_can_be_read_and_a_word_that_nobody_says() -> None:
    for one in (*WATCHES, UNHEARD):
        assert read_query(one.query)
    chat = lines_of(generated(500).messages)
    assert not [one for one in chat if NEVER in one.text]
    assert 0 < hours_of(chat) < 1
    assert len({one.name for one in STORMS}) == 6
