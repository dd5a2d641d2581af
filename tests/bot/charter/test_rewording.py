"""A channel's own words are written where they stand, and nothing else is touched."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charter.own_words import own_words
from bot.charter.rewording import CannotRewordError, reworded

HEAD = '# ours\nname = "ours"  # short\nlanguages = ["fr"]\n\n'
ARTICLE = "\n[[articles]]\nnumber = 1  # one\n"
WAYS = {
    "inline": '[words]\n"told.warn" = {fr = "ancien"}  # said\n"permit.given" = {fr = "oui"}\n',
    "table": '[words."told.warn"]\nfr = "ancien"\n[words."permit.given"]\nfr = "oui"\n',
    "dotted": '[words]\ntold.warn.fr = "ancien"\npermit.given.fr = "oui"\n',
    "nested": '[words.told]\nwarn = {fr = "ancien"}\n[words]\npermit.given = {fr = "oui"}\n',
    "none": "",
}
NEW = {"fr": 'Dis "non" à {title}', "en": ""}
ODD = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


def words(text: str) -> dict[str, dict[str, str]]:
    return own_words(tomllib.loads(text).get("words"))


@pytest.mark.parametrize("way", WAYS)
def test_words_are_changed_however_they_are_written(way: str) -> None:
    text = HEAD + WAYS[way] + ARTICLE
    new = reworded(text, "told.warn", NEW)
    assert words(new)["told.warn"] == {"fr": NEW["fr"]}
    assert {key for key in words(new) if key != "told.warn"} == set(words(text)) - {"told.warn"}
    for comment in ("# ours", "# short", "# one"):
        assert comment in new


@pytest.mark.parametrize("way", WAYS)
def test_empty_words_are_taken_out(way: str) -> None:
    text = HEAD + WAYS[way] + ARTICLE
    assert "told.warn" not in words(reworded(text, "told.warn", {"fr": " "}))


def test_a_phrase_and_the_one_below_it_are_two() -> None:
    text = HEAD + '[words]\n"told.warn" = {fr = "un"}\n'
    new = reworded(text, "told.warn.no_article", {"fr": "deux"})
    assert words(new) == {"told.warn": {"fr": "un"}, "told.warn.no_article": {"fr": "deux"}}


@pytest.mark.parametrize(
    "text", ["words = 3\n", "words = [1]\n", "name = ", "[words]\nx = 1\nx = 2\n"]
)
def test_what_cannot_be_changed_safely_is_refused(text: str) -> None:
    with pytest.raises(CannotRewordError):
        reworded(text, "told.warn", {"fr": "x"})


def test_an_unknown_phrase_is_refused() -> None:
    with pytest.raises(CannotRewordError):
        reworded(HEAD, "no.such", {"fr": "x"})


@settings(max_examples=60)
@given(st.sampled_from(sorted(WAYS)), ODD)
def test_no_words_can_write_anything_else(way: str, said: str) -> None:
    text = HEAD + WAYS[way] + ARTICLE
    try:
        new = reworded(text, "told.warn", {"fr": said})
    except CannotRewordError:
        return
    before, after = tomllib.loads(text), tomllib.loads(new)
    before.pop("words", None)
    after.pop("words", None)
    assert before == after
    assert words(new).get("told.warn", {"fr": ""})["fr"].strip() in {said.strip(), ""}
