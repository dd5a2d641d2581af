"""What a channel taught is kept, and is of use to the same weights alone."""

from pathlib import Path

import pytest

from bot.reader.correction import EACH, FEWEST, Correction
from bot.reader.model import missing, open_model
from bot.reader.rulings import Ruled
from bot.reader.taught import Taught, read_taught, write_taught
from bot.reader.teaching import taught

TINY = Path(__file__).with_name("tiny")
ONE = Taught(Correction((0.25, -0.5), 0.125, EACH, 0.0), None)
there = pytest.mark.skipif(bool(missing()), reason="the extra `reader` is not installed")


def test_what_was_taught_is_kept_for_the_same_weights(tmp_path: Path) -> None:
    file = tmp_path / "taught.json"
    write_taught(file, "abc", {"9000": ONE})
    assert read_taught(file, "abc") == {"9000": ONE}
    assert read_taught(file, "another") == {}


@pytest.mark.parametrize("body", [b"", b"[]", b'{"weights": 1}', b"\xff" * 99])
def test_a_damaged_file_teaches_nothing(tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "taught.json"
    assert read_taught(file, "abc") == {}
    file.write_bytes(body)
    assert read_taught(file, "abc") == {}


@there
def test_rulings_about_hate_teach_what_hate_is_and_nothing_of_insults() -> None:
    rulings = [
        Ruled("ordure" if place % 2 else "bonjour", "hate", bool(place % 2), f"m{place % 3}")
        for place in range(FEWEST)
    ]
    model = open_model(TINY, meanings=True)
    one = taught(rulings, model)
    assert one.insult is None
    worst, fine = model.answers(["ordure", "bonjour"])
    assert one.applied(worst).hate > worst.hate
    assert one.applied(fine).hate < fine.hate
    assert one.applied(fine).insult == fine.insult


@there
def test_meanings_are_told_only_where_they_are_asked_for() -> None:
    (plain,) = open_model(TINY).answers(["ordure"])
    (told,) = open_model(TINY, meanings=True).answers(["ordure"])
    assert (len(plain.meaning), len(told.meaning)) == (0, 2)
    assert plain[:2] == told[:2]
