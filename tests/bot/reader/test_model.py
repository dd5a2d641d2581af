"""A model of a few words, as small as one can be: what is loaded, and what is refused."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from bot.reader.errors import DamagedWeightsError, NoReaderError
from bot.reader.model import Later, missing, open_model
from bot.reader.occlusion import weights
from bot.reader.options import ReaderOptions
from bot.reader.readiness import lacking
from bot.reader.sums import MODEL, SHIPPED, SUMS, TOKENIZER, checked

TINY = Path(__file__).with_name("tiny")
there = pytest.mark.skipif(bool(missing()), reason="the extra `reader` is not installed")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "weights"))


@there
def test_it_answers_two_questions_for_each_text() -> None:
    worst, rude, fine = open_model(TINY).answers(["ordure", "nouille", "bonjour"])
    assert worst.hate > 0.9 > fine.hate
    assert rude.insult > 0.9 > fine.insult


@there
def test_a_text_is_answered_in_company_as_it_is_alone() -> None:
    model = open_model(TINY)
    (alone,) = model.answers(["ordure"])
    assert list(model.answers(["bonjour " * 300, "ordure"]))[1] == alone


@there
@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "é" * 10_000, "<s></s><pad>"])
def test_any_text_is_answered(text: str) -> None:
    (answer,) = open_model(TINY).answers([text])
    assert 0 <= answer.hate <= 1


@there
def test_it_says_which_words_moved_it() -> None:
    by_word = {one.word: one for one in weights("bonjour @user ordure", open_model(TINY))}
    assert by_word["ordure"].hate > 0.5
    assert by_word["bonjour"].hate <= 0
    assert by_word["@user"].hate == 0


@there
@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
def test_a_damaged_file_is_refused_by_its_name(copied: Path, name: str) -> None:
    (copied / name).write_bytes((copied / name).read_bytes()[:-1])
    with pytest.raises(DamagedWeightsError, match=f"`{name}` .*is damaged.*; install"):
        open_model(copied)


@there
@pytest.mark.parametrize("name", [MODEL, TOKENIZER, SUMS])
def test_a_missing_file_is_refused_by_its_name(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(DamagedWeightsError, match=f"`{name}` cannot be read"):
        open_model(copied)


@there
def test_what_is_no_model_at_all_is_refused(copied: Path) -> None:
    (copied / MODEL).write_bytes(b"no model")
    found = sha256(b"no model").hexdigest()
    sums = (copied / SUMS).read_text("ascii").splitlines()
    (copied / SUMS).write_text(f"{found}  {MODEL}\n{sums[1]}\n", "ascii")
    with pytest.raises(DamagedWeightsError, match="cannot be loaded"):
        open_model(copied)


@there
def test_it_is_loaded_when_it_is_first_asked(copied: Path) -> None:
    later = Later(copied)
    (copied / MODEL).unlink()
    with pytest.raises(DamagedWeightsError):
        later.answers(["bonjour"])


def test_one_line_says_what_is_missing() -> None:
    assert "make reader" in str(NoReaderError("onnxruntime"))
    assert "\n" not in str(NoReaderError("onnxruntime"))
    assert "is switched off" in lacking(ReaderOptions(enabled=False))


@pytest.mark.skipif(not (SHIPPED / SUMS).is_file(), reason="no weights travel along")
def test_the_weights_that_travel_along_are_whole_and_no_larger_than_they_may_be() -> None:
    folder = checked(SHIPPED)
    assert sum(one.stat().st_size for one in folder.iterdir()) <= 60_000_000
