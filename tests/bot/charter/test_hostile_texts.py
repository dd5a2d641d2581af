"""Whatever a stranger hands in as a charter: a charter comes out, or its problems."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.load import load, read
from bot.charter.problem import CharterProblems
from filters.engine.charter import Charter

WORDS = ("name", "title", "fr", "languages", "articles", "number", "ladder", "filters", "filter")
SIGNS = ("=", ".", "[", "]", "[[", "]]", "{", "}", ",", '"', "'", '"""', "'''", "\n", "\\", "#")
VALUES = ("1", "1.5", "true", "nan", "2026-01-01", '"fr"', '"caps"', '["warn"]', "{ fr = 'x' }")
SOUP = st.lists(st.sampled_from((*WORDS, *SIGNS, *VALUES)), max_size=60).map(" ".join)
LINES = st.lists(
    st.builds("{} = {}".format, st.sampled_from(WORDS), st.sampled_from(VALUES))
    | st.just("[[articles]]"),
    max_size=20,
).map("\n".join)


def outcome(text: str) -> Charter | str:
    try:
        return read(text)
    except CharterProblems as error:
        return str(error)


@given(st.text())
def test_any_text_is_a_charter_or_a_problem(text: str) -> None:
    assert outcome(text)


@given(SOUP)
def test_any_soup_of_signs_is_a_charter_or_a_problem(text: str) -> None:
    assert outcome(text)


@given(LINES)
def test_any_keys_with_any_values(text: str) -> None:
    assert outcome(text)


@given(st.binary())
def test_no_bytes_pass_for_a_charter(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    with pytest.raises(CharterProblems):
        load(path)


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 5000, "a = " + "{b = " * 5000, "a = " + "9" * 5000, "x" * 4_000_001],
    ids=["lists", "tables", "a number", "length"],
)
def test_a_bomb_is_refused_and_not_unfolded(text: str) -> None:
    with pytest.raises(CharterProblems):
        read(text)


@pytest.mark.parametrize("name", ["\0.toml", "a" * 5000 + ".toml", "", ".", "../charters", "/"])
def test_no_path_leads_outside_to_a_charter(name: str) -> None:
    with pytest.raises(CharterProblems):
        load(name)


def test_what_drives_a_terminal_is_never_printed(tmp_path: Path) -> None:
    path = tmp_path / "red.toml"
    path.write_text('name = "\x1b[31m"', encoding="utf-8")
    with pytest.raises(CharterProblems) as caught:
        load(path)
    assert "\x1b" not in str(caught.value)
