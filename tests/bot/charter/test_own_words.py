"""`[words]`: what a charter may say in its own words is what the house says, with as much in it."""

import re

import pytest

from bot.charter.load import read
from bot.charter.own_words import LONGEST, own_words
from bot.charter.problem import CharterProblems
from bot.charter.sayings import ROOM, SAYINGS
from tests.bot.words.texts import written

HEAD = 'name = "mots"\ntitle = {fr = "Mots"}\nlanguages = ["fr"]\n'
ARTICLE = '[[articles]]\nnumber = 1\ntitle = {fr = "a"}\ntext = {fr = "b"}\n'
FAMILIES = ("told.", "said.", "report.", "permit.")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_houses_own_texts_would_pass_as_a_channels(language: str) -> None:
    texts = written(language)
    for key, names in SAYINGS.items():
        for form in texts[key]:
            held = PLACEHOLDER.findall(form)
            assert set(held) <= names, key
            length = len(PLACEHOLDER.sub("", form)) + sum(ROOM.get(name, 0) for name in held)
            assert length <= LONGEST, key


def test_whatever_viewers_are_told_may_be_said_otherwise() -> None:
    told = {key for key in written("en") if key.startswith(FAMILIES)}
    assert told <= SAYINGS.keys()


def test_a_key_is_the_same_with_quotes_and_without() -> None:
    quoted = read(HEAD + '[words]\n"told.warn" = {fr = "Non. {appeal}"}\n' + ARTICLE)
    dotted = read(HEAD + '[words]\ntold.warn = {fr = "Non. {appeal}"}\n' + ARTICLE)
    tabled = read(HEAD + '[words.told]\nwarn.fr = "Non. {appeal}"\n' + ARTICLE)
    assert quoted.customs == dotted.customs == tabled.customs
    assert quoted.customs.own_words("told.warn", "fr") == "Non. {appeal}"
    assert quoted.version == dotted.version


def test_a_phrase_without_an_article_has_its_own_key() -> None:
    charter = read(HEAD + '[words]\n"told.warn.no_article" = {fr = "Non."}\n' + ARTICLE)
    assert charter.customs.own_words("told.warn.no_article", "fr") == "Non."


def test_all_customs_are_read() -> None:
    customs = read(
        HEAD
        + 'address = "https://charte.example"\nannounce = true\n'
        + '[nuke]\nmost = 20\nlook_back = "2m"\nsanction = "delete"\nspare = ["vip", "regular"]\n'
        + '[shared_chat]\nothers = "ask"\npartners = { Voisine = "act" }\n'
        + ARTICLE
    ).customs
    assert (customs.address, customs.announce) == ("https://charte.example", True)
    assert (customs.nuke.most, customs.nuke.look_back) == (20, 120)
    assert customs.sharing.stance("voisine") == "act"
    assert customs.sharing.stance(None) == "ask"


@pytest.mark.parametrize("text", ["{seconds}", "{Appeal}", "{", "}{", "{}", "{0.__class__}"])
def test_a_placeholder_that_does_not_exist_is_refused_with_those_that_do(text: str) -> None:
    with pytest.raises(CharterProblems, match=r"`\{appeal\}`, `\{number\}`, `\{title\}`"):
        read(HEAD + f'[words]\n"told.warn" = {{fr = "{text}"}}\n' + ARTICLE)


def test_what_cannot_be_read_is_left_out() -> None:
    assert own_words({"told.warn": {"fr": 1}, "told.ban": "x", "report": {"taken": {}}}) == {
        "report.taken": {}
    }
