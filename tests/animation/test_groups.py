"""Near-duplicates of a question are one question, and each viewer counts once."""

import json
from itertools import combinations
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.animation.groups import MOST_GROUPS, MOST_WORDINGS, Asked, Groups
from bot.animation.likeness import ALIKE, alike, gist, likeness
from tests.animation.exam import CAST, CORPORA, LANGUAGES

FEWEST_RIGHT, MOST_FALSE = 0.9, 1
"""Of the pairs that are one question so many are found, and so many others are taken for one."""


def asked(number: int, by: str, text: str) -> Asked:
    return Asked(f"m{number}", by, text)


def after(*questions: Asked) -> Groups:
    groups = Groups()
    for one in questions:
        groups = groups.asked(one)
    return groups


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_looks_near_but_asks_something_else_is_not_counted(language: str) -> None:
    lines = (CORPORA / f"same.{language}.jsonl").read_text("utf-8").split("\n")
    pairs = list(combinations([json.loads(line) for line in lines if line], 2))
    found = [(one["group"] == two["group"], one, two) for one, two in pairs]
    heard = [(same, alike(one["text"], two["text"], CAST)) for same, one, two in found]
    assert heard.count((False, True)) <= MOST_FALSE
    assert heard.count((True, True)) >= FEWEST_RIGHT * (
        heard.count((True, True)) + heard.count((True, False))
    )


def test_nothing_is_like_nothing() -> None:
    assert not alike("", "")
    assert not alike("the", "the")


def test_the_same_viewer_counts_once() -> None:
    groups = after(asked(1, "ana", "when is the replay"), asked(2, "ana", "the replay is when?"))
    assert [one.votes for one in groups.groups] == [1]


def test_three_viewers_in_three_wordings_are_three_votes() -> None:
    groups = after(
        asked(1, "ana", "le replay sera dispo quand"),
        asked(2, "bob", "il sort quand le replay svp"),
        asked(3, "cleo", "qui finance l'émission ?"),
        asked(4, "dan", "y aura un replay ?? si oui quand"),
    )
    assert groups.latest is not None
    assert (groups.latest.id, groups.latest.votes) == ("m1", 3)
    assert len(groups.groups) == 2


def test_a_vote_for_what_is_no_question_counts_nowhere() -> None:
    groups = after(asked(1, "ana", "who pays for the show"))
    assert groups.seconded("unknown", "bob") == groups


def test_a_vote_counts_for_the_group_of_any_wording() -> None:
    groups = after(asked(1, "ana", "what mic is that"), asked(2, "bob", "which microphone is that"))
    groups = groups.seconded("m2", "cleo").seconded("m1", "cleo")
    assert groups.latest is not None
    assert groups.latest.votes == 3


def test_memory_is_bounded() -> None:
    letters = [f"{one}{two}pqr" for one in ascii_lowercase for two in ascii_lowercase]
    groups = after(*(asked(n, "ana", letters[n]) for n in range(MOST_GROUPS + 9)))
    assert len(groups.groups) == MOST_GROUPS
    one = after(*(asked(n, f"v{n}", "what mic is that") for n in range(50)))
    assert one.latest is not None
    assert (one.latest.votes, len(one.latest.wordings)) == (50, MOST_WORDINGS)


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert likeness(gist(one), gist(other)) == pytest.approx(likeness(gist(other), gist(one)))
    assert likeness(gist(one), gist(one)) in (0, 1)
    assert alike(one, other) == (likeness(gist(one), gist(other)) >= ALIKE)
