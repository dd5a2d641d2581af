"""The two guides: their charters and lists hold; they name every key, rung, filter and mode."""

import re
from pathlib import Path

import pytest

from bot.charter.check import check
from bot.charter.report import render
from bot.charter.tables import ArticleTable, HeadTable
from filters.engine.catalogue import catalogue
from filters.engine.charter import Mode, Step

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = (DOCS / "writing-a-charter.md", DOCS / "fr" / "ecrire-une-charte.md")
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
BLOCK = re.compile(r"```toml\n(# (\S+)\n.*?)```", re.DOTALL)


@every_guide
def test_its_charters_hold(guide: Path, tmp_path: Path) -> None:
    files = {tmp_path / name: text for text, name in BLOCK.findall(guide.read_text("utf-8"))}
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    charters = [path for path, text in files.items() if "[[articles]]" in text]
    assert (len(charters), len(files)) == (3, 4)
    for path in charters:
        report = check(path)
        assert (report.exit_code, report.doubts) == (0, ()), render(report)


@every_guide
def test_it_names_everything(guide: Path) -> None:
    text = guide.read_text("utf-8")
    keys = {*HeadTable.model_fields, *ArticleTable.model_fields}
    for word in (*keys, *catalogue(), *Mode, *(step for step in Step if step is not Step.TIMEOUT)):
        assert re.search(rf"[`\[.]{word}[`\].]", text), word
    assert "`timeout 10m`" in text


def test_the_two_guides_go_the_same_way() -> None:
    english, french = (guide.read_text("utf-8") for guide in GUIDES)
    for sign in ("\n## ", "\n| ", "\n- ", "```"):
        assert english.count(sign) == french.count(sign)
