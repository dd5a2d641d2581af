"""A channel's own chat is read, kept for the bot, and weighed against what a team can bear."""

import json
from pathlib import Path

import pytest

from bot.backtest.errors import LogError
from bot.cli.main import main
from bot.reader.errors import UnusableReaderError
from bot.reader.kept import read_chats
from bot.reader.model import missing
from bot.terminal.calibrating import Load, Wanted, calibrate

TINY = Path(__file__).parents[1] / "reader" / "tiny"
READER = """
name = "essai"
title.fr = "Essai"
languages = ["fr"]
[[articles]]
number = 1
title.fr = "Respect"
text.fr = "On se respecte."
[[articles.filters]]
filter = "second_reader"
share = 0.05
"""
pytestmark = pytest.mark.skipif(bool(missing()), reason="the extra `reader` is not installed")


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHARTREUSE_READER__WEIGHTS", str(TINY))
    monkeypatch.setenv("CHARTREUSE_READER__ENABLED", "true")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    said = ["ordure" if place % 50 == 0 else f"une phrase numéro {place}" for place in range(2500)]
    lines = [json.dumps({"id": str(at), "text": text}) for at, text in enumerate(said)]
    file = tmp_path / "chat.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return file


def wanted(log: Path, **changes: object) -> Wanted:
    return Wanted(**({"logs": (str(log),), "channel": "mona", "quiet": True} | changes))  # type: ignore[arg-type]


def test_how_a_chat_scores_is_kept_beside_the_database(log: Path, tmp_path: Path) -> None:
    assert calibrate(wanted(log)) == 0
    chat = read_chats(tmp_path / "chartreuse.reader.json")["mona"]
    assert chat.is_known
    assert chat.hate.share(0.9) == pytest.approx(0.02, abs=0.002)


def test_other_channels_are_kept_as_they_were(log: Path, tmp_path: Path) -> None:
    calibrate(wanted(log))
    calibrate(wanted(log, channel="lise", most=10))
    assert set(read_chats(tmp_path / "chartreuse.reader.json")) == {"mona", "lise"}


def test_the_load_of_a_charter_is_told(
    log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    charter = tmp_path / "essai.toml"
    charter.write_text(READER, "utf-8")
    called = ["calibrate", "--log", str(log), "--charter", str(charter), "--quiet"]
    assert main([*called, "--channel", "local", "--share", "2%"]) == 0
    told = capsys.readouterr().out
    assert "people are asked about" in told
    assert "0 by the rules" in told


def test_a_log_in_which_nobody_speaks_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", "utf-8")
    with pytest.raises(LogError):
        calibrate(wanted(empty))


def test_without_a_reader_one_line_says_what_is_missing(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHARTREUSE_READER__ENABLED", "false")
    with pytest.raises(UnusableReaderError, match="switched off; set"):
        calibrate(wanted(log))


def test_a_share_is_of_all_messages() -> None:
    assert Load(1000, 10, 15).share == 0.015
    assert Load(0, 0, 0).share == 0
