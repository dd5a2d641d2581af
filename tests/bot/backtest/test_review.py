"""A log says where a charter's text could be better, each time at its line."""

import json
from pathlib import Path

import pytest

from bot.cli.main import main
from tests.bot.backtest.desks import charter_file, written
from tests.bot.backtest.test_hearing import line, ruling

CHARTER = """\
name = "essai"
languages = ["en"]
title.en = "Trial charter"

[[articles]]
number = 1
title.en = "Respect"
text.en = "Be kind."
act_at = 0.9

  [[articles.filters]]
  filter = "terms"
  terms = ["truite", { term = "mulet", certainty = 0.91 }]

  [[articles.filters]]
  filter = "names"
  terms = ["zzz"]

  [[articles.examples]]
  text = "quelle truite"
  outcome = "breach"

[[articles]]
number = 2
title.en = "No ads"
text.en = "No ads."

  [[articles.filters]]
  filter = "terms"
  terms = ["free skins"]
"""


def told(capsys: pytest.CaptureFixture[str], folder: Path, lines: list[str]) -> str:
    log = written(folder, "\n".join(lines), "a.jsonl")
    charter = charter_file(folder, CHARTER)
    assert main(["review", "--charter", str(charter), "--log", str(log)]) == 0
    return capsys.readouterr().out


def test_each_remark_stands_at_its_line_with_a_proposal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line(second, "salut", f"v{second}") for second in range(1_000)]
    for second in range(1_000, 1_030):
        # no two the same: what people cleared once is not found again
        lines.append(
            line(second, "mulet " + "abcdefghij"[second % 10] * (second - 995), f"v{second}")
        )
        if second < 1_004:
            lines.append(ruling(second, f"m{second}", "dismiss"))
    out = told(capsys, tmp_path, lines)
    second = CHARTER.splitlines().index("number = 2")
    assert f"essai.toml:{second}:1: article 2 never fired" in out
    assert "article 2 never fired in 1030 messages" in out
    assert "article 1 has no example of fair speech" in out
    assert "article 2 has no example of what it is against" in out
    assert "people cleared 4 messages with `mulet`, and upheld 0" in out
    assert "essai.toml:9" in out
    assert "lie within 0.03 of its `act_at`" in out


def test_what_little_was_said_says_little(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, tmp_path, [line(0, "salut")])
    assert "never fired" not in out
    assert json.dumps("salut") not in out
