"""Each excuse, by name; what looks like one and is none stands in `test_abuse.py`."""

import pytest

from tests.filters.engine.contexts.lines import names, weight

REPORTED = (
    "on m'appelait la nouille au collège",
    "modo il vient de me traiter de nouille",
    "they yelled nouille at me",
    "hier un gars m'a insulté de sale nouille",
    "j'ai été traité de nouille toute ma scolarité",
    "being called a nouille hurts",
    "il m'a traité de nouille",
    "il m'a encore traitée de grosse nouille",
    "on m'a dit sale nouille en ranked",
    "on m'a dit « sale nouille »",
    "il m'a dit t'es une nouille",
    "elle m'a répondu ta gueule nouille",
    "j'me suis fait traiter de nouille",
    "je me suis fait traiter de sale nouille hier",
    "jme suis fait insulter de nouille",
    "il l'a traitée de nouille devant tout le monde",
    "ma traité de nouille ce matin",
    "qqn m'a traité de nouille",
    "tu m'as traité de nouille hier",
    "ils nous ont traités de nouille",
    "mes collègues me traitaient de nouille",
    "les gens qui traitent une femme de nouille",
    "imagine il te dit nouille",
    "imagine qqn te traite de nouille",
    "si quelqu'un te traite de nouille tu fais quoi",
    "un mec m'a crié sale nouille dans la rue",
    "he called me a nouille",
    "someone called her a dirty nouille",
    "my dad called me a fucking nouille once",
    "ppl called me nouille at school",
    "I got called a nouille in ranked",
    "she was called a nouille for that",
    "they keep calling us nouille",
    "he told me I'm a nouille",
    "he was like you're a nouille",
    "if someone called you a nouille what would you do",
    "imagine someone calling you a nouille",
    'he said to me "you\'re a nouille"',
)
DENOUNCED = (
    "le terme nouille est raciste",
    "nouille is an offensive word",
    "évitez de dire nouille merci",
    "c'est raciste de dire nouille",
    "c raciste de dire nouille",
    "c'est vraiment sexiste de traiter quelqu'un de nouille",
    "c'est insultant de dire « nouille »",
    "dire nouille c'est raciste",
    "jdis juste que dire nouille c raciste",
    "« nouille » c'est raciste",
    "nouille est une insulte",
    "nouille c'est une insulte raciste",
    'arrête avec tes "sale nouille"',
    "arrêtez avec vos « nouille » svp",
    'stop les "nouille" dans le chat',
    "arrête de dire nouille",
    "arrêtez de traiter les gens de nouille",
    "arrête de me traiter de nouille",
    "marre des « nouille » dans ce chat",
    'ban pour "nouille"',
    "nouille is a slur",
    '"nouille" is racist',
    "saying nouille is racist",
    "calling people nouille is not ok",
    "it's racist to say nouille",
    "it's not ok to call someone a nouille",
    "stop saying nouille",
    "stop calling people nouille",
    "please quit using the word nouille",
    "tired of people saying nouille",
)
ASKED = (
    "what's a nouille?",
    "does nouille mean something bad?",
    "ça veut dire quoi nouille",
    "sa veut dire quoi nouille ?",
    "nouille ça veut dire quoi",
    "pourquoi nouille est une insulte",
    "pk nouille c une insulte ?",
    "on peut dire nouille ?",
    "on a le droit de dire « nouille » ici ?",
    "l'origine du mot nouille",
    "définition de nouille",
    "d'où vient l'insulte nouille",
    "c'est quoi une nouille",
    "est-ce que nouille est une insulte",
    "what does nouille mean",
    "what does the word nouille mean",
    "is nouille a slur?",
    "why is nouille a slur",
    "can I say nouille here?",
    "are we allowed to say nouille ?",
    "define nouille",
    "nouille means noodle in French",
    "the meaning of nouille",
    "nouille is short for something else",
)
NEGATED = (
    "elle est loin d'être une nouille",
    "personne n'est une nouille ici",
    "he's far from being a nouille",
    "she's no nouille",
    "t'es pas une nouille",
    "t pas une nouille",
    "tu n'es pas une nouille",
    "vous êtes pas des nouille",
    "c'est pas une nouille",
    "je suis pas une nouille",
    "je ne te traite pas de nouille",
    "jte traite pas de nouille",
    "personne te traite de nouille",
    "personne ne t'a traité de nouille",
    "faut pas dire nouille",
    "il faut pas traiter les gens de nouille",
    "dis pas nouille",
    "on dit pas nouille ici",
    "ne dites jamais nouille",
    "you're not a nouille",
    "ur not a nouille",
    "you are not a stupid nouille",
    "he isn't a nouille",
    "nobody is calling you a nouille",
    "no one called you a nouille",
    "I'm not calling you a nouille",
    "I never called you a nouille",
    "don't say nouille",
    "dont say nouille",
    "never call someone a nouille",
    "you can't call people nouille",
    "you shouldn't say nouille",
)
OWN = (
    "quelle nouille je suis",
    "what a nouille I am",
    "mon père disait que j'étais une nouille",
    "je suis une nouille",
    "jsuis une grosse nouille",
    "chuis vraiment une nouille",
    "j'suis qu'une nouille",
    "j'étais une vraie nouille",
    "nous les nouille on est fiers",
    "fière d'être une nouille",
    "en tant que nouille je confirme",
    "I'm such a nouille",
    "im a nouille",
    "i am a proud nouille",
    "I feel like a nouille",
    "we nouille need to stick together",
    "as a nouille myself I agree",
    "my fellow nouille",
    "proud nouille here",
    "us nouille have it hard",
)
TITLES = (
    "le film s'appelle nouille",
    "la chanson « nouille » de Renaud",
    "le livre intitulé nouille",
    "l'épisode « sale nouille » est génial",
    "t'as écouté l'album “nouille” ?",
    "le titre Nouille passe à la radio",
    "a song called nouille",
    'the movie "nouille" was great',
    "the track Nouille by somebody",
    "Nouille by Alanis",
    "their new album is called nouille",
)
CASES = [
    (name, text)
    for name, texts in {
        "reported": REPORTED,
        "denounced": DENOUNCED,
        "asked": ASKED,
        "negated": NEGATED,
        "own": OWN,
        "title": TITLES,
    }.items()
    for text in texts
]


@pytest.mark.parametrize(("name", "text"), CASES)
def test_an_excuse_is_seen_and_named(name: str, text: str) -> None:
    found = weight(text)
    assert found.factor == 0.5
    assert found.gain == 0
    assert name in names(found)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("quoted", "« nouille »"),
        ("quoted", '"you are a nouille"'),
        ("quoted", "genre “sale nouille”"),
        ("quoted", "and then 'nouille' twice"),
        ("quoted", "‹ nouille ›"),
        ("quoted", "<<nouille>>"),
        ("mentioned", "le mot nouille"),
        ("mentioned", "l'insulte nouille"),
        ("mentioned", "the word nouille"),
        ("mentioned", "pourquoi tu dis nouille"),
        ("blamed", "nouille c'est pas une insulte"),
        ("blamed", "nouille c'est pas cool"),
    ],
)
def test_a_slight_excuse_is_for_a_human(name: str, text: str) -> None:
    found = weight(text)
    assert found.factor == 0.6
    assert name in names(found)


def test_a_quotation_within_an_excuse_is_named_as_well() -> None:
    assert names(weight("il m'a traité de « sale nouille »")) == {"reported", "quoted"}
