"""The page of all commands: none forgotten, none called what it does not answer to."""

import re

import pytest

from bot.cli.main import main
from bot.commands.catalogue import commands
from bot.commands.handbook import GROUPS, handbook
from bot.words.catalogues import LANGUAGES

both = pytest.mark.parametrize("language", LANGUAGES)


def test_a_command_that_no_part_names_is_not_passed_over() -> None:
    case = commands()["case"]
    with pytest.raises(KeyError, match="unheard"):
        handbook({**commands(), "unheard": case}, "en")


def test_every_command_stands_in_one_part() -> None:
    named = [name for names in GROUPS.values() for name in names]
    assert sorted(named) == sorted(commands())


@both
def test_no_command_is_shown_by_a_name_that_it_does_not_answer_to(language: str) -> None:
    known = {name for one in commands().values() for name in (one.name, *one.aliases)}
    shown = set(re.findall(r"`!([^\s`]+)", handbook(commands(), language)))
    assert shown == known


@both
def test_another_prefix_is_said_throughout(language: str) -> None:
    page = handbook(commands(), language, prefix="?")
    assert "`?" in page
    assert "!" not in page


def test_it_can_be_typed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--commands", "--language", "fr"]) == 0
    assert capsys.readouterr().out == handbook(commands(), "fr")
