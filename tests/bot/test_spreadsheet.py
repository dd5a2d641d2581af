"""No cell of a table is a formula, and nothing in it is lost."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spreadsheet import cell, line

FORMULAS = (
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "\ufeff=1",
    ),
    *("'=1", '"=1', "\u200b=cmd|' /C calc'!A0", "\n=1", "\x0b=1"),
)


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_is_text(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["hello", "1-2", "a=b", "", 3, -1, 0.5, None])
def test_the_rest_stays_as_it_is(value: object) -> None:
    assert cell(value) == ("" if value is None else str(value))


@given(st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)))))
def test_whatever_was_written_comes_back(texts: list[str]) -> None:
    (read,) = csv.reader(StringIO(line(["first", *texts]), newline=""))
    assert [one.removeprefix("'") for one in read[1:]] == [one.removeprefix("'") for one in texts]


@given(st.text())
def test_nothing_breaks_a_line(text: str) -> None:
    assert line([text]).encode()
