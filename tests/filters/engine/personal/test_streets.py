import pytest

from filters.engine.personal.streets import streets
from filters.engine.text import Text
from tests.filters.stage import said


def certainty(text: str) -> float:
    return max((one.certainty for one in streets(Text(said(text)))), default=0.0)


@pytest.mark.parametrize(
    "text",
    [
        *("la rue de Rivoli", "2 places de cinéma", "3 cours de danse", "1 route possible"),
        *("5 minutes down the road", "3 more way", "lvl 45 rd", "20 drive by", "221B Baker Street"),
    ],
)
def test_streets_without_a_house_are_fair(text: str) -> None:
    assert certainty(text) < 0.5


def test_a_town_or_a_person_makes_an_address_sure() -> None:
    assert 0.5 <= certainty("12 rue des Lilas") < 0.9
    assert certainty("12 rue des Lilas 69003 Lyon") >= 0.9
    assert certainty("elle habite 12 rue des Lilas") >= 0.9
    assert certainty("he lives at 14 oak avenue") >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "le concert est au 12 rue des Lilas 69003 Lyon",
        "la poste du 12 rue des Lilas a rouvert",
        "l'adresse du musée : 12 rue des Lilas, 69003 Lyon",
        "the library at 14 Oak Avenue is open until 8",
    ],
)
def test_a_place_open_to_all_is_nobodys_home(text: str) -> None:
    assert certainty(text) < 0.5


def test_a_home_beside_a_venue_is_asked_about() -> None:
    assert 0.5 <= certainty("elle habite au-dessus du bar, 12 rue des Lilas") < 0.9


def test_an_address_ends_with_its_name() -> None:
    text = "allez au 5 rue du Stade pour le match"
    (one,) = streets(Text(said(text)))
    assert text[one.start : one.end] == "5 rue du Stade"
