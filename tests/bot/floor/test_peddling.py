"""What sells is not handed to the host: fair talk of links, prices and shops first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.floor.peddling import peddles
from tests.making import message

FAIR = (
    "question pour Bastien : comment est-ce qu'on finance un journal local aujourd'hui ?",
    "j'ai dû acheter mon premier appartement à 40 km de mon travail",
    "pourquoi ne pas dire « achetez français » à l'antenne ?",
    "c'est quoi le lien du podcast ?",
    "vous mettrez le lien dans la description ?",
    "une remise de 10 % sur le loyer, c'est légal ?",
    "je gagne 1400 euros par mois et mon loyer en prend 700",
    "infirmière ici, je gagne 14 euros de l'heure la nuit",
    "I had to buy my insulin abroad because of the price",
    "when I was a kid we made two dollars a day",
    "mon site de travail a fermé en 2019",
    "le code du travail dit le contraire, article L1222-1",
    "c'est quoi le code de la porte ?",
    "what does the channel do with our data?",
    "je suis votre chaîne depuis dix ans",
    "oui.merci beaucoup",
)
SELLING = (
    "gagne 500 euros par jour sans bouger de ton canapé -> www.argent-facile.example",
    "question pour Bastien : vous connaissez mes bijoux ? achetez mes bijoux sur mon site",
    "vous avez déjà essayé mes bougies ? code promo LOU10, livraison offerte",
    "-20 % avec le code PLATEAU20, qui est intéressé ?",
    "pourquoi personne ne parle de mon livre, précommandez mon livre",
    "vous pouvez passer voir bijoux-lou.fr ?",
    "Mona, tu as vu https://example.org/moi ?",
    "quelqu'un a vu ma vidéo ? abonnez-vous à ma chaîne",
    "abonne-toi à ma chaîne, tu en penses quoi ?",
    "ça vous dit de rejoindre mon serveur discord ?",
    "do you like candles? buy my candles, use code LOU10",
    "can you check out my new shop?",
    "why pay more? promo code inside, free shipping",
    "earn $500 a day from home, interested?",
    "le lien en bio, vous en pensez quoi ?",
    "qui veut des vues pas chères ? cheap viewers on streamboo . com",
)


@pytest.mark.parametrize("text", FAIR)
def test_fair_talk_may_be_handed_on(text: str) -> None:
    assert not peddles(message(text))


@pytest.mark.parametrize("text", SELLING)
def test_what_sells_or_leads_away_is_not(text: str) -> None:
    assert peddles(message(text))


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert peddles(message(text)) in {True, False}
