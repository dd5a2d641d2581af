"""Where somebody else can be met, what they drive, who they really are."""

import pytest

from filters.engine.personal.whereabouts import whereabouts
from filters.engine.text import Text
from tests.making import message


def told(text: str) -> bool:
    seen = Text(message(text))
    return any(whereabouts(seen))


@pytest.mark.parametrize(
    "text",
    [
        "my mom works at the hospital every night, respect",
        "ma soeur travaille à la boulangerie le samedi",
        "je travaille à la poste tous les matins",
        "I work at the bakery on Elm Street, shift ends at 6",
        "what's his real name?",
        "son vrai nom c'est quoi",
        "his real name is Tony Stark in the movie",
        "she works at Netflix every friday they drop a show",
        "he goes to school early",
        "ils vont à l'école le lundi",
        "mon fils va au lycée Voltaire",
        "the plates are in the kitchen cupboard",
        "it works at last",
        "elle s'appelle comment en vrai ?",
        "il s'appelle moustique en vrai mon chat",
    ],
)
def test_talk_of_work_and_school_tells_of_nobody(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "he works at the bakery on Elm Street, shift ends at 6",
        "elle bosse à la boulangerie de la place le samedi matin",
        "elle travaille au supermarché de Mareuil, elle finit à 18h",
        "the host's kid goes to Oakvale Primary",
        "sa fille est scolarisée à l'école Jules Vernet",
        "the mods real name is Dana Whitfell",
        "son vrai nom c'est Julie Varenne",
        "elle s'appelle Julie Varenne en vrai",
        "her plate is AB12 CDE",
        "sa voiture, plaque AB-123-CD",
    ],
)
def test_where_somebody_else_can_be_met_is_asked_about(text: str) -> None:
    assert told(text)
