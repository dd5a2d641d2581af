"""Said of the host, of a guest, of the chat: nobody in the room is fair game."""

import pytest

from tests.filters.engine.contexts.lines import names, weight


@pytest.mark.parametrize(
    "text",
    [
        "cette nouille de porte ne s'ouvre pas",
        "cette nouille de boss",
        "ce niveau a une nouille cachée",
        "this nouille boss again",
        "that nouille of a level",
        "that nouille again",
        "dumb nouille moves by the ai",
        "fucking nouille",
        "a stupid nouille on toast",
        "le stream parle de cuisine, une nouille par recette",
        "les mods aiment la nouille",
        "une nouille du jardin",
    ],
)
def test_a_word_about_a_thing_is_about_nobody(text: str) -> None:
    assert weight(text).gain == 0


@pytest.mark.parametrize(
    "text",
    [
        "on m'a traité de nouille, ce streamer est top",
        "il m'a traitée de nouille de streameuse",
        "cette nouille me fait rire mdr",
    ],
)
def test_who_reports_or_laughs_attacks_nobody_in_the_room(text: str) -> None:
    assert weight(text).gain == 0


@pytest.mark.parametrize(
    "text",
    [
        "ce streamer est une nouille",
        "l'invitée est une grosse nouille",
        "le modo c'est une nouille",
        "@ben est une nouille",
        "this streamer is a nouille",
        "the host is a fucking nouille",
        "this guy is such a nouille",
        "mods are nouille",
        "nouille de modo",
        "ce nouille de streamer",
        "les nouilles du chat",
        "nouille mods deleting everything",
        "fucking nouille host",
        "nouille of a streamer",
        "nouille on cam",
        "une nouille sur le plateau",
        "stupid nouille can't play",
        "worthless little nouille",
    ],
)
def test_a_word_about_somebody_in_the_room_is_as_sure_as_one_said_to_them(text: str) -> None:
    found = weight(text)
    assert found.gain == 0.7
    assert names(found) == {"room"}
