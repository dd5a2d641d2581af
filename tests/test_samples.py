"""What the guide for contributors shows is not made up: its samples load, and do what they say."""

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from bot.charter.check import check
from bot.charter.report import render
from bot.commands.command import Command
from bot.commands.replies import reply
from tests.filters.stage import said, seen

GUIDE = Path(__file__).parents[1] / "CONTRIBUTING.md"
SAMPLE = re.compile(r"```(?:python|toml)\n# (\S+)\n(.*?)```", re.DOTALL)


def sample(name: str, folder: Path) -> Path:
    """Write a sample of the guide into a folder, under its own name."""
    texts = dict(SAMPLE.findall(GUIDE.read_text("utf-8")))
    path = folder / Path(name).name
    path.write_text(texts[name], encoding="utf-8")
    return path


def loaded(name: str, folder: Path) -> ModuleType:
    spec = spec_from_file_location(Path(name).stem, sample(name, folder))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_filter_leaves_alone_and_flags_what_its_examples_say(tmp_path: Path) -> None:
    kind = loaded("filters/hashtags.py", tmp_path).Hashtags
    for example in sorted(kind.examples, key=lambda one: one.flagged):
        assert bool(seen(kind(kind.Options()), said(example.text))) == example.flagged


def test_the_tests_of_the_filter_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "filters.hashtags", loaded("filters/hashtags.py", tmp_path))
    tests = vars(loaded("tests/filters/test_hashtags.py", tmp_path))
    mine = [one for name, one in tests.items() if name.startswith("test_")]
    assert len(mine) == 2
    for one in mine:
        one()


def test_the_command_answers_by_reply(tmp_path: Path) -> None:
    module = loaded("bot/commands/appeal.py", tmp_path)
    assert isinstance(module.COMMAND, Command)
    assert module.reply is reply


def test_the_article_holds(tmp_path: Path) -> None:
    report = check(sample("charters/match.en.toml", tmp_path))
    assert (report.exit_code, report.doubts) == (0, ()), render(report)
