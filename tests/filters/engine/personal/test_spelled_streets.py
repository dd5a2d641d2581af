import pytest

from filters.engine.personal.spelled_streets import spelled_streets


@pytest.mark.parametrize(
    "text",
    [
        "une rue de paris",
        "deux rues plus loin",
        "one way street",
        "two long roads",
        "one direction street team",
        "trois places de concert",
        "seven nation army road trip",
        "un chemin de croix",
        "il habite dans une rue sympa",
        "four way road",
        "elle vit une route difficile",
    ],
)
def test_what_only_counts_streets_is_no_address(text: str) -> None:
    assert not list(spelled_streets(text))


@pytest.mark.parametrize(
    "text",
    [
        "elle habite douze rue des tilleuls a rennes l'immeuble bleu",
        "two twenty one maple st, springfield, third floor, buzz kendrick",
        "he lives at forty two oak street",
        "son adresse c'est vingt et un bis avenue foch",
        "sonnez au quatre vingt dix rue du moulin, 2e etage",
        "her address is nine hundred elm road",
    ],
)
def test_where_somebody_lives_is_told_in_words_as_well(text: str) -> None:
    assert list(spelled_streets(text))
