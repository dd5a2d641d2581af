"""`backtest` as people type it, and as builds read it."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.ports.world import Logged
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from filters.engine.charter import Outcome
from tests.bot.backtest.desks import CHARTER, charter_file, written
from tests.making import message, viewer

LOG = "[20:00:05] ysee: mulet\n[20:01:05] ysee: bonsoir\n"


@pytest.fixture
def charter(tmp_path: Path) -> str:
    return str(charter_file(tmp_path))


def test_it_says_what_a_charter_would_have_done(
    charter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(written(tmp_path, LOG, "mona.log.gz"))
    assert main(["backtest", "--charter", charter, log]) == 0
    told = capsys.readouterr()
    assert "2 messages, 1 breaches (50.00%)" in told.out
    assert not told.err


def test_every_answer_is_written_where_it_is_wanted(charter: str, tmp_path: Path) -> None:
    log = str(written(tmp_path, LOG))
    files = {name: tmp_path / f"out.{name}" for name in ("report", "json", "junit")}
    wanted = [part for name, file in files.items() for part in (f"--{name}", str(file))]
    assert main(["backtest", "--charter", charter, log, "--quiet", *wanted]) == 0
    assert files["report"].read_text("utf-8").startswith("<!doctype html>")
    assert json.loads(files["json"].read_text("utf-8"))["version"] == 1
    assert "<testsuites>" in files["junit"].read_text("utf-8")


def test_a_limit_that_is_exceeded_ends_with_1(
    charter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(written(tmp_path, LOG))
    run = ["backtest", "--charter", charter, log]
    assert main([*run, "--max-breach-rate", "50%"]) == 0
    assert main([*run, "--max-breach-rate", "0.49", "--github"]) == 1
    assert "::error title=charter essai::" in capsys.readouterr().out
    other = charter_file(tmp_path, CHARTER.replace('"mulet", ', ""), "milder.toml")
    assert main([*run, "--against", str(other), "--max-changed", "0"]) == 1
    assert main([*run, "--against", charter, "--max-changed", "0"]) == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["nowhere.log"], "nowhere.log: cannot be read: no such file or directory"),
        (["--format", "html", "LOG"], "no format `html`"),
        (["--charter", "no.such", "LOG"], "no.such"),
        (["--report", "nowhere/out.html", "LOG"], "cannot be written"),
    ],
)
def test_what_a_person_can_mend_is_one_clear_message(
    charter: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    said: str,
) -> None:
    log = str(written(tmp_path, LOG))
    typed = [log if one == "LOG" else one for one in more]
    assert main(["backtest", "--charter", charter, *typed]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("share", ["2", "101%", "-1%", "nan", "many"])
def test_a_share_that_is_none_is_refused(
    charter: str, capsys: pytest.CaptureFixture[str], share: str
) -> None:
    with pytest.raises(SystemExit):
        main(["backtest", "--charter", charter, "x.log", f"--max-changed={share}"])
    assert "--max-changed" in capsys.readouterr().err


def test_what_the_bot_itself_has_kept_is_a_log_too(
    charter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "chartreuse.db"
    asyncio.run(_keep(f"sqlite:///{database.as_posix()}"))
    assert main(["backtest", "--charter", charter, str(database)]) == 0
    assert "9000  database, 2 messages, 0 damaged" in capsys.readouterr().out
    assert main(["backtest", "--charter", charter, str(database), "--channel", "other"]) == 2
    assert "nothing that was said is kept" in capsys.readouterr().err


async def _keep(url: str) -> None:
    async with open_records(StorageOptions(url=url)) as records:
        said = [message(text, id=text, author=viewer("hugo")) for text in ("mulet", "salut")]
        await records.log([Logged(one, Outcome.CLEAR) for one in said])
