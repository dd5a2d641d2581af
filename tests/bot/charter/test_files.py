"""A charter's file as it lies on the disk, whatever editor wrote it."""

from pathlib import Path

import pytest

from bot.charter.load import load
from bot.charter.problem import CharterProblems, Problem

CHARTER = """\
name = "mine"
title.fr = "La mienne, à nous"
languages = ["fr"]

[[articles]]
number = 1
title.fr = "Respect"
text.fr = "Soyez courtois."
"""


def problem_of(path: Path | str) -> Problem:
    with pytest.raises(CharterProblems) as caught:
        load(path)
    (problem,) = caught.value.problems
    return problem


def test_a_missing_file_is_said_and_its_neighbour_proposed(tmp_path: Path) -> None:
    (tmp_path / "talkshow.toml").write_text(CHARTER, encoding="utf-8")
    problem = problem_of(tmp_path / "talkshwo.toml")
    assert (problem.line, problem.sentence) == (0, "no such file")
    assert problem.remedy == "did you mean `talkshow.toml`?"


def test_an_unknown_name_is_said_and_the_shipped_ones_proposed() -> None:
    problem = problem_of("bas.fr")
    assert problem.sentence == "no charter of that name is shipped"
    assert problem.remedy == "did you mean `base.fr`?"


def test_a_folder_is_no_charter(tmp_path: Path) -> None:
    assert problem_of(tmp_path).sentence.startswith("cannot be read")


def test_another_encoding_is_shown_where_it_first_differs(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(CHARTER.encode("latin-1"))
    problem = problem_of(path)
    assert (problem.line, problem.column) == (2, 24)
    assert problem.sentence == "not UTF-8 from here on"
    assert problem.source_line.startswith('title.fr = "La mienne, ')


def test_utf_16_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "wide.toml"
    path.write_bytes(CHARTER.encode("utf-16"))
    assert problem_of(path).sentence == "the file is UTF-16"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_mark_and_the_line_ends_of_an_editor_change_nothing(
    tmp_path: Path, encoding: str, newline: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(CHARTER, encoding=encoding, newline=newline)
    assert load(path).title.in_language("fr") == "La mienne, à nous"
