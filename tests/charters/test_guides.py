"""The two guides: their charters hold, and they name every key, rung, filter and mode."""

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
BLOCK = re.compile(r"```toml\n(.*?)```", re.DOTALL)


@every_guide
def test_its_charters_hold(guide: Path, tmp_path: Path) -> None:
    blocks = BLOCK.findall(guide.read_text("utf-8"))
    assert len(blocks) >= 2
    for block in blocks:
        path = tmp_path / "mine.toml"
        path.write_text(block, encoding="utf-8")
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
