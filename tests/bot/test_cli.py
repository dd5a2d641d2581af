import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.terminal.ending import UNREAD


def test_an_unknown_command_is_a_mistake_that_is_explained(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["moderate"])

    assert ended.value.code == 2
    assert "invalid choice: 'moderate'" in capsys.readouterr().err


def test_a_charter_that_is_not_there_is_one_message_and_exit_code_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["judge", "--charter", "nowhere.toml"]) == 2

    said = capsys.readouterr().err
    assert "nowhere.toml" in said
    assert "Traceback" not in said


def test_check_says_every_problem_and_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    charter = tmp_path / "mine.toml"
    charter.write_text('name = "x"\n[[articles]]\nnumber = "one"\n', "utf-8")

    assert main(["check", str(charter)]) == 2
    assert "mine.toml:3:" in capsys.readouterr().out


def test_the_settings_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    assert "[twitch]" in capsys.readouterr().out


def test_a_filter_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "caps"]) == 0
    assert "min_letters" in capsys.readouterr().out


def test_an_unknown_filter_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "cap"]) == 2
    assert "no filter `cap`; there are" in capsys.readouterr().err


def test_judge_answers_while_its_input_is_still_open() -> None:
    command = [sys.executable, "-m", "bot", "judge", "--charter", "base.fr"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": "a", "text": "bonsoir"}\n')
        process.stdin.flush()

        assert process.stdout.readline().startswith(b'{"id":"a","outcome":"clear"')

        process.stdin.close()
        assert process.wait(timeout=10) == 0


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
def test_judge_ends_without_a_word_where_nobody_reads_on() -> None:
    command = [sys.executable, "-m", "bot", "judge", "--charter", "base.fr"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(b'{"text": "bonsoir"}\n')
        process.stdin.close()

        assert process.stderr.read() == b""
        assert process.wait(timeout=10) == UNREAD
