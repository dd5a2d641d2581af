"""Workers as processes of their own: begun, listened to, and ended with whoever asked."""

import sys
from pathlib import Path

import pytest

from bot.backtest import crew
from bot.backtest.crew import Progress, UnwantedError, ask_apart, hear, workers_for
from bot.backtest.errors import LogError
from bot.backtest.readied import Readied
from bot.backtest.report.page import page_of
from bot.charter.problem import CharterProblems
from tests.bot.backtest.desks import charter_file, order, written

SAID = "".join(f"[20:{minute:02}:05] ysee: mulet {minute}\n" for minute in range(60))


@pytest.mark.long
@pytest.mark.parametrize("copied", [False, True])
def test_two_processes_hear_an_order_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, copied: bool
) -> None:
    """Copies of this process find the charters ready; others read them anew."""
    if copied and sys.platform != "linux":
        pytest.skip("processes are copied on Linux alone")
    monkeypatch.setattr(crew, "can_copy", lambda: copied)
    logs = [written(tmp_path, SAID, f"{name}-2026-10-14.log") for name in ("mona", "rose")]
    told: list[Progress] = []
    ready = Readied(order(charter_file(tmp_path), *logs))
    heard = hear(ready, told.append, workers=2)
    assert heard.counts.messages == 120
    assert len(heard.counts.evenings) == 2
    assert told[-1].share == 1
    assert told[-1].judged == 120


def test_what_nobody_wants_any_more_is_ended_at_once(tmp_path: Path) -> None:
    log = written(tmp_path, SAID)
    with pytest.raises(UnwantedError):
        ask_apart(order(charter_file(tmp_path), log), page_of, is_wanted=lambda: False)


@pytest.mark.long
def test_what_a_person_can_mend_comes_back_from_a_process(tmp_path: Path) -> None:
    log = written(tmp_path, SAID)
    broken = order(charter_file(tmp_path, "name = 5"), log)
    with pytest.raises(CharterProblems):
        ask_apart(broken, page_of)


def test_a_log_that_is_gone_meanwhile_is_told_of(tmp_path: Path) -> None:
    log = written(tmp_path, SAID)
    wanted = Readied(order(charter_file(tmp_path), log))
    log.unlink()
    with pytest.raises(LogError, match="cannot be read"):
        hear(wanted)


def test_a_small_log_is_worth_one_worker(tmp_path: Path) -> None:
    wanted = order(charter_file(tmp_path), written(tmp_path, SAID))
    assert workers_for(wanted) == 1
    assert workers_for(wanted, 3) == 3
    assert workers_for(wanted, 1_000) == 16


def test_a_packed_log_holds_more_than_its_bytes_say(tmp_path: Path) -> None:
    plain, packed = (
        order(charter_file(tmp_path), written(tmp_path, SAID * 100, f"mona.log{ending}"))
        for ending in ("", ".gz")
    )
    assert plain.messages == plain.size // 200
    assert packed.messages == packed.size * 10 // 200
