"""Each charter in `golden/` is wrong in its own way; the text beside it is what its author reads.

After a change of wording, delete a `.txt`, run the test twice, and read the difference.
"""

import re
from pathlib import Path

import pytest

from bot.charter.compiling import compile_charter
from bot.charter.load import volume_of
from bot.charter.problem import CharterProblems

GOLDEN = Path(__file__).parent / "golden"
CHARTERS = sorted(GOLDEN.glob("*.toml"))


def problems_of(charter: Path) -> CharterProblems:
    with pytest.raises(CharterProblems) as caught:
        compile_charter(volume_of(charter.read_text("utf-8"), charter))
    return caught.value


@pytest.mark.parametrize("charter", CHARTERS, ids=lambda path: path.stem)
def test_it_reads_as_it_was_agreed(charter: Path) -> None:
    read = str(problems_of(charter)).replace(f"{GOLDEN.as_posix()}/", "") + "\n"
    golden = charter.with_suffix(".txt")
    if not golden.exists():
        golden.write_text(read, encoding="utf-8", newline="\n")
        pytest.fail(f"{golden.name} was missing and is written now: read it")
    assert read == golden.read_text("utf-8")


@pytest.mark.parametrize("charter", CHARTERS, ids=lambda path: path.stem)
def test_it_keeps_the_house_style(charter: Path) -> None:
    for problem in problems_of(charter).problems:
        assert re.match(r"[a-z`]", problem.sentence)
        assert not problem.sentence.endswith(".")
        assert "'" not in problem.sentence
        assert "Input should" not in problem.sentence


def test_no_message_without_its_charter() -> None:
    assert {one.stem for one in GOLDEN.glob("*.txt")} == {one.stem for one in CHARTERS}
