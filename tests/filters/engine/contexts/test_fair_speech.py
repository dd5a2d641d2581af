"""What people say who were harmed, who help, who warn; and what only looks like it."""

import pytest

from tests.filters.engine.contexts.lines import listed, marked, names, weight

ATTACKS = listed("attacks")
FAIR = [(name, text) for name, _, text in (line.partition(" | ") for line in listed("fair"))]


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_that_looks_like_fair_speech_is_not_excused(text: str) -> None:
    assert marked(text).factor == 1


@pytest.mark.parametrize(("name", "text"), FAIR)
def test_fair_speech_is_excused_by_a_context_that_has_a_name(name: str, text: str) -> None:
    found = marked(text)
    assert found.factor < 1
    assert name in names(found)


@pytest.mark.parametrize(
    "text",
    [
        "⟦kill them all⟧, so sad",
        "⟦kill them all⟧ c'est horrible",
        "⟦va te pendre⟧, le 3114 répond",
        "⟦nouille⟧ c'est une honte",
        "j'ai vu ⟦nouille⟧ hier",
    ],
)
def test_what_is_tacked_on_is_for_a_human_to_judge(text: str) -> None:
    assert marked(text).factor == 0.6


@pytest.mark.parametrize(
    "text",
    ["lâche-moi nouille", "listen nouille", "nouille that's what you are",
     "nouille is your name now", "les modos c des nouille", "u dmub nouille", "spèce de nouille",
     "nouille ce mec", "shut ur mouth nouille", "play better nouille", "you;are;a;nouille"],
)  # fmt: skip
def test_more_ways_to_say_it_straight_to_somebody(text: str) -> None:
    assert weight(text).gain == 0.7


@pytest.mark.parametrize(
    "text",
    ["that nouille", "that nouille of a boss", "this nouille of a level", "fais pas la nouille",
     "that guy is such a nouille", "that streamer is a nouille", "mange ton pain, nouille ou pas",
     "laisse tomber c'est une nouille", "arrête avec le nouille"],
)  # fmt: skip
def test_who_is_far_away_or_a_thing_is_not_addressed(text: str) -> None:
    assert weight(text).gain == 0
