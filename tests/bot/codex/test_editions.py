"""A charter that is broken at the start: its last good edition serves, and that is said."""

from pathlib import Path

import pytest

from bot.charter.problem import CharterProblems
from bot.codex.codex import Codex
from bot.codex.editions import Editions

LISTED = """
name = "amis"
title = {en = "Charter"}
languages = ["en"]

[[articles]]
number = 1
title = {en = "Kindness"}
text = {en = "We listen."}
severity = 2
[[articles.filters]]
filter = "terms"
lists = ["words.toml"]
"""
WORDS = 'name = "ours"\nlanguage = "en"\nterms = ["plonker"]\n'


class House:
    """A charter with a list of its own, and the file that keeps its editions."""

    def __init__(self, folder: Path) -> None:
        self.charter = folder / "amis.toml"
        self.words = folder / "words.toml"
        self.kept = folder / "bot.charters.json"
        self.charter.write_text(LISTED)
        self.words.write_text(WORDS)

    def start(self) -> Codex:
        return Codex("base.en", Editions(self.kept))

    @property
    def name(self) -> str:
        return self.charter.as_posix()


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_first_start_with_a_broken_charter_is_refused(house: House) -> None:
    house.charter.write_text("name = ")
    with pytest.raises(CharterProblems):
        house.start().made(house.name)
    assert not house.kept.exists()


@pytest.mark.parametrize("part", ["charter", "words"])
@pytest.mark.parametrize("text", ["name = ", None], ids=["broken", "gone"])
def test_what_is_broken_since_serves_by_its_last_good_edition(
    house: House, part: str, text: str | None
) -> None:
    good = house.start().made(house.name)
    file: Path = getattr(house, part)
    file.unlink() if text is None else file.write_text(text)
    again = house.start().made(house.name)
    assert again.charter.version == good.charter.version
    assert again.origin.stale
    assert {house.charter, house.words} <= again.origin.files
    assert not good.origin.stale


def test_the_last_good_edition_is_the_one_kept(house: House) -> None:
    house.start().made(house.name)
    house.words.write_text(WORDS.replace("plonker", "muppet"))
    newer = house.start().made(house.name)
    house.charter.write_text("")
    assert house.start().made(house.name).charter.version == newer.charter.version
    house.charter.write_text(LISTED)
    assert not house.start().made(house.name).origin.stale


@pytest.mark.parametrize("rubbish", ["", "[]", '{"x": 1}', "\xff\xfe"])
def test_rubbish_in_the_file_counts_as_nothing_kept(house: House, rubbish: str) -> None:
    house.kept.write_text(rubbish, encoding="latin-1")
    house.charter.write_text("name = ")
    with pytest.raises(CharterProblems):
        house.start().made(house.name)


def test_where_nothing_can_be_kept_the_start_goes_on(house: House, tmp_path: Path) -> None:
    house.kept = tmp_path / "nowhere" / "bot.charters.json"
    assert not house.start().made(house.name).origin.stale
