"""Threats, calls, scorn and bargains told by their sentence, and fair speech in the same words."""

import pytest

from filters.engine.charter import Outcome
from tests.filters.exam import Case, sit

ACTED_UPON = """
base.fr|on te bute toi et toute ta famille
base.fr|si je te croise devant ton boulot je te plante, je plaisante pas
base.fr|j'arrive avec un couteau, je sais où tu traînes et où t'habites
gaming.fr|je vais te défoncer irl, je sais où tu bosses
debate.fr|faut pendre cette ministre sur la place, rdv demain
debate.fr|on devrait égorger tous les migrants
base.fr|sale gouine tu ressembles à rien
base.fr|personne veut t'écouter grosse pute, coupe ton micro
base.fr|c'est ta salope de sœur qui stream
base.fr|va boire de la javel
base.fr|sale epolas va
base.en|ima shoot you in your bed, i know your street
gaming.en|i will choke you irl, not joking
base.en|we should all jump that streamer outside after the show
base.en|i've got a knife and i know where you sleep
base.en|jews like her are filthy rats
base.en|who watches this cunt read the news
base.en|is it your whore of a wife who writes this
base.en|lol jk but seriously hang yourself
base.en|you absolute reggin
base.en|youcunt
"""
ASKED = """
base.fr|on la signale en masse, tous ensemble
base.fr|inondez son insta les gars
base.fr|recommence et je te casse les dents
base.fr|t'as une paire de seins toi
base.fr|les femmes et la mécanique, allez hop, en cuisine
base.fr|code LUNE12 pour -20% sur tout, ma boutique en bio
base.fr|boost ton rank en deux jours, garanti, 10€
base.fr|donne moi le code que t'as reçu par sms
base.fr|la maire rentre à pied chaque soir par la rue des Lilas
base.en|her dms are open, spam them
base.en|accidents happen to mods like that
base.en|i'd smash that reporter
base.en|send 2 eth and the host sends back 4
base.en|paste your session token so the bot can verify you
base.en|scratch the gift cards and dm me the numbers, gift card drive tonight, send me the codes
base.en|the site is cheapwool dot shop slash win
base.en|shut up already
"""
CLEAR = """
base.fr|mon ex m'écrivait je vais te tuer toi et ta famille, j'ai porté plainte
base.fr|dans la série il lui dit je vais t'égorger demain, frissons
base.fr|au cinéma ce soir ? je te tue si tu spoiles
base.fr|faut cramer les calories de noël
base.fr|faut pas boire de javel, appelez le centre antipoison
base.fr|signalez les messages racistes tous ensemble, la modo agit
base.fr|ma femme est en cuisine, elle fait des crêpes
base.fr|t'as un cul monstre, trois crits d'affilée
base.fr|le budget c'était 6 millions et c'était pas assez
base.fr|on me propose un boost elo garanti, c'est une arnaque non ?
base.fr|j'ai eu une carte cadeau à noël, le numéro au dos marche pas
base.fr|mon chien rentre tous les soirs par la rue du Port
gaming.fr|je vais te buter à la prochaine manche et demain aussi
gaming.fr|ce soir je te défonce en ranked, prépare toi
base.en|nobody here believes you're a loser
base.en|losing a game doesn't make you a retard
base.en|kids would yell tranny at her all day, at school
base.en|let's all jump on the host's cooking course
base.en|accidents happen, don't worry about the vase
base.en|rats are vermin, gays are people
base.en|never send the code you got by sms to anybody
base.en|the game is 50% off on steam until sunday
base.en|do you need to paste your stream key in obs?
base.en|see you next tuesday everyone, same time
base.en|there is a chink in the curtain
gaming.en|i'll kill you for real next round lol
gaming.en|i have a gun and i know where you are, come out
"""


def outcome(line: str) -> Outcome:
    charter, _, text = line.partition("|")
    return sit(Case(id="own", charter=charter, text=text, why="")).outcome


@pytest.mark.parametrize("line", CLEAR.strip().splitlines())
def test_the_same_words_in_fair_speech_are_left_alone(line: str) -> None:
    assert outcome(line) is Outcome.CLEAR


@pytest.mark.parametrize("line", ASKED.strip().splitlines())
def test_people_are_asked_about_scorn_and_bargains(line: str) -> None:
    assert outcome(line) is Outcome.BORDERLINE


@pytest.mark.parametrize("line", ACTED_UPON.strip().splitlines())
def test_threats_and_calls_against_people_are_acted_upon(line: str) -> None:
    assert outcome(line) is Outcome.BREACH
