from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.filter import Scene
from filters.engine.finding import Finding
from filters.engine.memory.fingerprint import fingerprint, pairs
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.room import Room
from filters.engine.text import Text
from filters.known_bad import KnownBad, KnownBadOptions
from tests.filters.stage import said, surest

VILE = "tout le monde sait ce que vaut ta famille"


def flagged(message: Message, removed: Iterable[str], **options: object) -> list[Finding]:
    room = Room(removed=frozenset(map(fingerprint, removed)))
    one = KnownBad(KnownBadOptions.model_validate(options))
    return list(one.examine(Scene(message, Text(message), Recent(), room=room)))


def test_nothing_is_bad_where_nothing_was_removed() -> None:
    assert not flagged(said(VILE), ())


@pytest.mark.parametrize("short", ["oui", "non !", "GG", "merci", "+1", "", "?!", "🎉🎉🎉"])
def test_yes_and_no_never_become_known_bad(short: str) -> None:
    assert not flagged(said(short), (short,))


def test_emotes_alone_never_become_known_bad() -> None:
    party = "PartyTime HappyDance PartyTime"
    assert not flagged(said(party, emotes=["PartyTime", "HappyDance"]), (party,))


def test_what_holds_a_removed_text_is_another_text() -> None:
    assert not flagged(said(f"pourquoi avoir retiré « {VILE} » ?"), (VILE,))


def test_the_same_text_is_as_bad_once_more() -> None:
    (finding,) = flagged(said(VILE), (VILE,))
    assert finding.certainty == 0.92
    assert finding.span == (0, len(VILE))


@given(st.text("abjié 1\n!", max_size=12), st.lists(st.integers(1, 3), min_size=12, max_size=12))
def test_who_says_the_same_has_the_letters_that_announce_it(text: str, times: list[int]) -> None:
    again = "".join(
        sign * (1 if sign in "1\n!" else many) for sign, many in zip(text, times, strict=False)
    )
    if fingerprint(again) == fingerprint(text) and again.isascii():
        assert all(pair in again.lower() for pair in pairs(text))


def test_case_spacing_and_stretched_letters_hide_nothing() -> None:
    assert flagged(said("TOUT  le monde sait ce que vaut ta famiiiille"), (VILE,))


def test_a_link_that_was_removed_is_known_though_it_has_no_words() -> None:
    link = "https://spam.example/win"
    assert surest(flagged(said(link), (link,))) == 0.92


def test_about_a_short_text_people_are_asked() -> None:
    assert surest(flagged(said("allez les bleus"), ("allez les bleus",))) == 0.8


def test_the_charter_may_know_texts_from_the_start() -> None:
    assert flagged(said(VILE), (), texts=[VILE.upper()])


@given(st.text(max_size=80), st.text(max_size=80))
def test_only_the_same_is_found(text: str, other: str) -> None:
    if fingerprint(text) != fingerprint(other):
        assert not flagged(said(text), (other,))
