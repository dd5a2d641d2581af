"""Our own rows for the second reader: many, in both languages, each once, every place filled."""

import json
import random
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from training.second_reader.frames import FRAMES, PLACE, disguised, frames, made
from training.second_reader.rows import own_cases

CASES = FRAMES.with_name("cases")
FEWEST = 1_500


def lines(folder: Path) -> list[dict[str, str | int]]:
    return [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]


def test_there_are_enough_cases_in_both_languages_and_none_twice() -> None:
    texts = Counter(str(one["text"]).casefold() for one in lines(CASES))
    assert len(texts) >= FEWEST
    assert [text for text, times in texts.items() if times > 1] == []
    languages = Counter(one.source[:2] for one in own_cases(CASES))
    assert min(languages["en"], languages["fr"]) > FEWEST / 3


def test_every_case_answers_both_questions() -> None:
    for one in lines(CASES):
        assert {one["hate"], one["insult"]} <= {0, 1}, one


def test_every_place_of_a_frame_has_something_to_fill_it() -> None:
    for frame in frames():
        assert set(PLACE.findall(frame.text)) <= set(frame.places), frame.text


def test_a_frame_that_is_kept_apart_is_never_learned_from() -> None:
    rng = random.Random(1)  # noqa: S311  # chance that can be had again
    learned = {one.text for one in made(3, rng)}
    apart = {one.text for one in made(3, rng, apart=True)}
    assert len(apart) > 200
    assert not learned & apart


@given(st.text(min_size=1).filter(str.strip), st.integers(0, 99))
def test_any_text_can_be_disguised(text: str, seed: int) -> None:
    assert disguised(text, random.Random(seed))  # noqa: S311  # the same
