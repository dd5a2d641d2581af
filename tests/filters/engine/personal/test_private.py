import pytest

from filters.engine.personal.private import private_accounts


@pytest.mark.parametrize(
    "text",
    [
        "t'as un insta ?",
        "her insta is in the panels",
        "son insta prive c'est pas nos affaires",
        "add me on my private discord bob_42",
        "mon snap marche plus depuis hier",
        "my whatsapp is full of cats",
        "follow the streamer on insta, all links below",
        "son compte perso est ferme depuis 2020",
        "snap of the ball, touchdown, all of you",
        "her insta is @rihanna",
        "le discord de la streameuse est ouvert a tous",
    ],
)
def test_pages_for_everybody_are_fair(text: str) -> None:
    assert not list(private_accounts(text))


@pytest.mark.parametrize(
    "text",
    [
        "snap de la streameuse : marion.faux.prv ajoutez la tous",
        "found her private insta its s4rah.k_off, follow before she locks it",
        "son insta perso c'est marion_perso88",
        "her finsta is real.sarah_22",
        "le compte prive du streamer c'est jean.d_92",
        "add his snap j.doe_1 everyone",
        "host's personal facebook: sarah.kent.92",
        "ajoutez moi, mon snap : luc_du_77",
        "my telegram is zed.knots_4",
    ],
)
def test_an_account_where_somebody_is_met_in_private_is_asked_about(text: str) -> None:
    assert list(private_accounts(text))
