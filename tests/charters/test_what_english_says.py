"""What English says to hurt, and the same words said in fairness: whole families, not lines."""

import pytest

from filters.engine.charter import Outcome
from filters.engine.message import Author, Message
from filters.engine.room import Room
from filters.engine.window import Window
from tests.shipped import shipped_judge

TEAM = Room(people=frozenset({"Odile_Live", "Bastien_Modo"}))


def outcome(text: str) -> Outcome:
    said = Message("1", "room", text, Author("7", "viewer", "Viewer"))
    return shipped_judge("base.en").judge(said, Window().before(said), room=TEAM).outcome


@pytest.mark.parametrize(
    "text",
    [
        "a stranger called me a towelhead on the bus",
        "kikes is a slur, please don't say it here",
        "ching chong is what they shouted at us all through school",
        "have you tried hanging the picture a bit higher",
        "i told him the world is better with him in it",
        "no wonder your kids love you",
        "raid her channel after this, she makes pottery",
        "i will cut your hair tomorrow",
        "i'm going to beat you at chess on friday",
        "i'll shoot you an email tonight",
        "pretty scarf you have, shame it is so cold",
        "look at the melons on that stall",
        "call her boss and say how good she is",
        "this dumb idiot (me) forgot the keys",
        "is Gaylord Perry in the hall of fame?",
        "jenny, go home, it is late",
        "odile said bitch on air and laughed",
        "wait--what just happened",
        "olleh means hello backwards",
    ],
)
def test_the_same_words_in_fairness_are_not_acted_upon(text: str) -> None:
    assert outcome(text) is not Outcome.BREACH


@pytest.mark.parametrize(
    "text",
    [
        "you have the iq of a brick",
        "we don't want your kind in this country",
        "women should not be allowed on tv",
        "no wonder your husband left",
        "spam her until she quits",
        "email her boss and get her fired",
        "lovely dog you have there, be a shame if it got lost",
        "someone punch that smug face",
        "what bra size are you",
        "those lips were made for sucking",
        "is she legal yet",
        "the host is a 🐒",
        "i will 🔪 you",
        "what a n-----r",
    ],
)
def test_what_hurts_is_seen(text: str) -> None:
    assert outcome(text) is not Outcome.CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "get that towelhead off the panel",
        "kikes everywhere",
        "kill yourself bastien",
        "drink bleach and do us all a favour",
        "have you considered killing yourself",
        "everyone go to her page and tell her to kys",
        "i'm going to stab you when you leave the studio",
        "friday i'll cut your throat",
        "i know where your daughter goes to school",
        "you spineless giant cunt",
        "your kids are ugly retards",
        "why is the host such a bitch",
        "shut up and strip slut",
        "odile is a worthless piece of shit",
        "you are a cu nt",
        "ffuucckkiinngg ccuunntt",
        "you fcuking bicth",
        "she is a w h o r e",
        "toggaf a era uoy",
    ],
)
def test_what_is_unmistakable_is_acted_upon(text: str) -> None:
    assert outcome(text) is Outcome.BREACH
