"""The doctor says whether the second reader can read, where a charter has one."""

import shutil
from pathlib import Path

import pytest

from bot.doctor.reader import at_the_reader, sign_of
from bot.doctor.sign import Health
from bot.reader.model import missing
from bot.reader.options import ReaderOptions
from bot.reader.sums import MODEL
from bot.settings import read_settings

TINY = Path(__file__).parents[1] / "reader" / "tiny"
CHARTER = """
name = "essai"
title.fr = "Essai"
languages = ["fr"]
[[articles]]
number = 1
title.fr = "Respect"
text.fr = "On se respecte."
"""
READER = '[[articles.filters]]\nfilter = "second_reader"\n'


@pytest.mark.skipif(bool(missing()), reason="the extra `reader` is not installed")
def test_whole_weights_are_well_and_damaged_ones_ill(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "weights"))
    assert sign_of(ReaderOptions(weights=folder)).health is Health.WELL
    (folder / MODEL).write_bytes(b"")
    sign = sign_of(ReaderOptions(weights=folder))
    assert sign.health is Health.ILL
    assert "install Chartreuse again" in sign.remedy


def test_a_reader_that_is_away_is_doubtful_and_its_remedy_said() -> None:
    sign = sign_of(ReaderOptions(enabled=False))
    assert sign.health is Health.DOUBTFUL
    assert sign.remedy == "set `reader.enabled`"


def test_it_is_looked_at_only_where_a_charter_has_one(tmp_path: Path) -> None:
    for name, text in (("rules", CHARTER), ("reader", CHARTER + READER)):
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    without = read_settings(None, charter=str(tmp_path / "rules.toml"))
    with_one = read_settings(None, charter=str(tmp_path / "reader.toml"))
    assert [*at_the_reader(without)] == []
    assert [one.subject for one in at_the_reader(with_one)] == ["second reader"]
