"""Whoever is spoken to is attacked: said straight, at the host, again and again."""

import pytest

from tests.filters.engine.contexts.lines import names, weight


@pytest.mark.parametrize(
    "text",
    [
        "une nouille",
        "quelle nouille ce boss",
        "je mange une nouille",
        "c'est une nouille ce jeu",
        "oh nouille j'ai raté",
        "there's a nouille over there",
        "what a nouille this boss is",
        "nouille",
        "they are all nouille in this movie",
        "tu aimes la soupe de nouille",
        "t'as vu la nouille",
        "do you like nouille",
        "if you nouille it works",
        "thank you nouille",
        "tu parles de nouille",
        "tu préfères le riz ou la nouille",
        "you look at the nouille",
        "un sale temps de nouille",
        "ce film sur une nouille",
        "@ben j'ai vu une nouille",
        "le chat de ma voisine est parti, nouille",
        "nouille nouille",
        "your soup needs another kind of pasta nouille",
    ],
)
def test_nobody_is_attacked_in(text: str) -> None:
    assert weight(text).gain == 0


@pytest.mark.parametrize(
    "text",
    [
        "t'es con mdr, nouille ❤",
        "t'es une nouille mdrrr",
        "espèce de nouille ptdr",
        "you nouille lol <3",
        "you're such a nouille, love you",
        "tu es une nouille mais je t'aime",
        "t'es une nouille 😂",
        "@ben nouille jk",
        "gg you nouille",
        "sale nouille xD",
        "nouille nouille nouille hahaha",
    ],
)
def test_a_tease_is_no_surer_and_no_excuse(text: str) -> None:
    found = weight(text)
    assert (found.gain, found.factor) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "t'es une nouille",
        "T'ES UNE NOUILLE",
        "tes une nouille",
        "t'es qu'une nouille",
        "t es qu une nouille",
        "t qu'une nouille",
        "t'es vraiment qu'une grosse nouille",
        "tu es une sacrée nouille",
        "tu restes une nouille",
        "vous êtes des nouille",
        "vous etes tous une bande de nouille",
        "espèce de nouille",
        "espece de sale nouille",
        "bande de nouille",
        "sale nouille",
        "sale petite nouille",
        "grosse nouille",
        "pauvre nouille",
        "toi la nouille tu te calmes",
        "eh toi, nouille",
        "ta gueule nouille",
        "tg nouille",
        "ferme-la, nouille",
        "ferme ta gueule sale nouille",
        "dégage nouille",
        "va crever nouille",
        "casse-toi espèce de nouille",
        "@ben nouille",
        "@ben sale nouille",
        "@ben espèce de nouille",
        "nouille @ben",
        "personne t'a demandé ton avis, nouille",
        "tu sais pas jouer, nouille",
        "tu crois que je t'ai pas vu, nouille !",
        "nouille que tu es",
        "nouille va",
        "nouille de ta mère",
        "you are a nouille",
        "you're a nouille",
        "youre a nouille",
        "ur a nouille",
        "u r a nouille",
        "you are such a nouille",
        "you're just a dirty nouille",
        "you're nothing but a nouille",
        "you fucking nouille",
        "you nouille",
        "you stupid little nouille",
        "listen here you nouille",
        "y'all are nouille",
        "you guys are nouille",
        "shut up nouille",
        "shut the fuck up, nouille",
        "stfu you nouille",
        "fuck off nouille",
        "fuck you, nouille",
        "go kill yourself nouille",
        "cope, nouille",
        "nobody asked, nouille",
        "you know nothing about this game, nouille",
        "your team would win without you, nouille 🙄",
        "nouille like you",
        "I call you a nouille",
        "je te traite de nouille si je veux",
    ],
)
def test_a_word_said_straight_to_somebody_is_surer(text: str) -> None:
    found = weight(text)
    assert found.gain == 0.7
    assert "addressed" in names(found)


def test_a_mention_after_a_whole_sentence_says_less_than_one_after_the_word() -> None:
    assert weight("je mange encore une nouille @ben").gain == 0.5
    assert weight("what a soup, it has a nouille! @ben").gain == 0.5
    assert weight("grosse nouille toi @ben").gain == 0.7


@pytest.mark.parametrize(
    "text", ["tu regardes quoi nouille", "you never learn nouille", "t'as rien compris nouille !!"]
)
def test_a_word_that_trails_what_is_said_to_somebody_is_somewhat_surer(text: str) -> None:
    assert weight(text).gain == 0.5


def test_a_word_again_and_again_is_a_little_surer() -> None:
    found = weight("nouille nouille NOUILLE")
    assert (found.gain, names(found)) == (0.3, {"repeated"})


def test_an_answer_to_somebody_is_somewhat_surer() -> None:
    assert weight("nouille", reply_to="m0").gain == 0.5
    assert weight("il m'a traité de nouille", reply_to="m0").gain == 0


def test_the_strongest_of_several_attacks_counts_once_and_all_are_named() -> None:
    found = weight("espèce de nouille nouille nouille, nouille que tu es")
    assert (found.gain, names(found)) == (0.7, {"addressed", "repeated"})
