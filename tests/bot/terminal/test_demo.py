import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.main import main

CHARTER = """
name = "essai"
title.fr = "Essai"
languages = ["fr"]

[[articles]]
number = 1
title.fr = "Pas d'attaque personnelle"
text.fr = "On critique les idées."
[[articles.filters]]
filter = "terms"
terms = ["malotru"]
"""


def demonstrated(folder: Path, log: Path) -> subprocess.CompletedProcess[str]:
    charter = folder / "essai.toml"
    charter.write_text(CHARTER, "utf-8")
    wanted = ["--log", str(log), "--speed", "0", "--charter", str(charter), "--quiet"]
    command = [sys.executable, "-m", "bot", "demo", *wanted]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_a_log_that_is_not_there_is_one_message_and_exit_code_2(tmp_path: Path) -> None:
    ended = demonstrated(tmp_path, tmp_path / "nowhere.jsonl")

    assert ended.returncode == 2
    assert "cannot read the chat log" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_recorded_live_is_moderated_to_its_last_line(tmp_path: Path) -> None:
    said = (("rosa", "bonsoir"), ("mona", "quel malotru"), ("rosa", "bonne soirée"))
    lines = [json.dumps({"text": text, "user": {"login": login}}) for login, text in said]
    log = tmp_path / "live.jsonl"
    log.write_text("\n".join(lines), "utf-8")

    ended = demonstrated(tmp_path, log)
    assert ended.returncode == 0, ended.stderr
    assert "said       3 messages; 0 more" in ended.stdout
    assert "1 breach" in ended.stdout
    assert "1 warn done" in ended.stdout


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (["demo", "--speed", "-3"], "`--speed`: input should be greater than or equal to 0"),
        (["demo", "--speed", "nan"], "`--speed`: input should be a finite number"),
        (["sandbox", "--port", "99999"], "`--port`: input should be less than or equal to 65535"),
        (["sandbox", "--channel", "Not A Login"], "`--channel`: string should match pattern"),
    ],
)
def test_what_cannot_be_played_is_one_message_and_exit_code_2(
    wanted: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(wanted) == 2
    assert says in capsys.readouterr().err
