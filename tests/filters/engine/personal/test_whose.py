import pytest

from filters.engine.personal.telephone import telephones

EVERYWHERE = ("FR", "US", "GB", "CA", "BE", "CH")


def sure(text: str) -> float:
    return max((one.certainty for one in telephones(text, EVERYWHERE)), default=0.0)


@pytest.mark.parametrize(
    "text",
    [
        "le numero de la mairie 01 42 76 40 40",
        "le standard du musee c'est le 01 40 20 50 50",
        "le resto est au 04 78 12 34 56, reservez",
        "la spa de lyon 04 78 38 71 71",
        "call the museum at (212) 535-7710 for tickets",
        "vet clinic (415) 555-2671",
        "appelez le 01 40 20 50 50 pour visiter",
        "pour s'inscrire : 05 61 22 33 44",
        "taxi 02 40 69 22 22",
        "le cinema: 03 20 12 34 56",
    ],
)
def test_a_number_for_everybody_is_at_most_asked_about(text: str) -> None:
    assert sure(text) < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "son numero 01 42 76 40 40",
        "appelez-le au 01 42 76 40 40",
        "chez sa mere c'est le 04 78 12 34 56",
        "spammez le 06 12 34 56 78",
        "06 12 34 56 78",
        "call her (212) 535-7710",
        "her mom's number (415) 555-2671, she works at the museum",
    ],
)
def test_somebodys_own_number_is_sure(text: str) -> None:
    assert sure(text) >= 0.9
