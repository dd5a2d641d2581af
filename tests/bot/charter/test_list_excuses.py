"""Fair phrases that a list of terms brings along, for every filter that names it."""

from pathlib import Path

from bot.charter.check import check
from bot.charter.report import render

LIST = """
name = "pastry"
certainty = 0.95
terms = ["nouille"]
allow = ["nouille chinoise"]
"""
CHARTER = """
name = "kitchen"
languages = ["fr"]
title.fr = "Cuisine"
[[articles]]
number = 1
title.fr = "Politesse"
text.fr = "On reste poli."
  [[articles.filters]]
  filter = "terms"
  lists = ["pastry.toml"]
  allow = ["nouille froide"]
  [[articles.examples]]
  text = "quelle nouille"
  outcome = "breach"
  [[articles.examples]]
  text = "une nouille chinoise"
  outcome = "clear"
  [[articles.examples]]
  text = "une nouille froide"
  outcome = "clear"
"""


def test_what_a_list_allows_is_allowed_beside_what_the_filter_allows(tmp_path: Path) -> None:
    (tmp_path / "pastry.toml").write_text(LIST, encoding="utf-8")
    (tmp_path / "kitchen.toml").write_text(CHARTER, encoding="utf-8")
    report = check(tmp_path / "kitchen.toml")
    assert (report.problems, report.failures) == ((), ()), render(report)


def test_what_is_no_text_is_said_in_the_list(tmp_path: Path) -> None:
    (tmp_path / "pastry.toml").write_text(LIST.replace('["nouille chinoise"]', "[1]"), "utf-8")
    (tmp_path / "kitchen.toml").write_text(CHARTER, encoding="utf-8")
    [problem] = check(tmp_path / "kitchen.toml").problems
    assert problem.path.endswith("pastry.toml")
    assert problem.line == 5
