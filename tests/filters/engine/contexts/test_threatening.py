"""A deed announced, or asked of others: in life, and not in a game."""

import pytest

from tests.filters.engine.contexts.lines import marked, names


@pytest.mark.parametrize(
    "text",
    [
        "i'm going to ⟦kill you⟧ in mario kart tonight",
        "i will ⟦shoot you⟧ tomorrow at the studio, bring your best dress",
        "i'll ⟦beat you⟧ at chess on friday",
        "gonna ⟦kill you⟧ after the show haha",
        "they ⟦kill you⟧ when you leave the house in that game",
        "he said he will ⟦kill you⟧ outside",
        "gonna ⟦stab you⟧ in the neck with a knife",
        "somebody should ⟦stop this guy⟧ at the door",
        "i'll ⟦find you⟧ at the convention and hug you",
        "⟦kill you⟧ is what the fall does outside",
    ],
)
def test_games_pictures_and_jokes_announce_nothing(text: str) -> None:
    assert "threatening" not in names(marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "i'm going to ⟦kill you⟧ after the show",
        "wait there, i will ⟦stab you⟧ when you leave",
        "we're coming to ⟦beat you⟧ at your hotel",
        "someone please ⟦shoot this guy⟧ after the show",
        "tonight i'll ⟦cut your throat⟧",
        "⟦i'll break your legs⟧ when i see you",
        "somebody needs to ⟦stab him⟧ outside the venue",
    ],
)
def test_a_deed_with_its_time_or_place_is_a_threat(text: str) -> None:
    assert "threatening" in names(marked(text))


def test_a_word_that_is_no_deed_is_none() -> None:
    assert "threatening" not in names(marked("i'm going to ⟦nouille⟧ after the show"))


@pytest.mark.parametrize(
    "text",
    ["they ⟦tell her to kill herself⟧ every day", "go away if you ⟦tell him to kill himself⟧"],
)
def test_what_others_tell_is_no_order(text: str) -> None:
    assert "threatening" not in names(marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "everybody go to her page and ⟦tell her to kill herself⟧",
        "chat, ⟦tell him to kys⟧",
        "⟦tell them to hang themselves⟧",
    ],
)
def test_who_is_told_to_tell_is_sent(text: str) -> None:
    assert "threatening" in names(marked(text))
