"""A person is taken out of values; what is not theirs is the very same."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cases.dealing import Dealt
from bot.cases.facts import Offence
from bot.cases.privacy.erasure import BLANK, Identity, case_without, fact_without, without
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from tests.contracts.anything import TEXT, cases, facts
from tests.contracts.keeping import NINE, case, message

WHO = Identity(frozenset({"id-mona"}), frozenset({"mona", "Mona"}), frozenset({"you are a Kappa"}))
WORD = st.text(st.characters(categories=("Lu", "Ll", "Nd")), min_size=2, max_size=12)


def test_what_does_not_concern_them_is_the_very_same() -> None:
    other = Identity(frozenset({"id-nobody"}), frozenset({"nobody"}))
    known = case()
    assert without(known, other) is known
    assert case_without(known, other) is known
    said = message(login="zoe", text="salut tout le monde")
    assert without(said, WHO) is said


def test_a_name_within_a_word_is_another_word() -> None:
    assert WHO.unnamed("monarque, @mona! MONA?") == "monarque, @····! ····?"
    assert Identity(frozenset({"4"}), frozenset({"モナ"})).unnamed("モナさん 42") == "··さん 42"


def test_a_fact_that_only_remembers_them_is_gone() -> None:
    assert fact_without(Offence("id-mona", 3, NINE, 1), WHO) is None
    assert fact_without(Offence("id-zoe", 3, NINE, 1), WHO) == Offence("id-zoe", 3, NINE, 1)


def test_a_short_text_of_theirs_is_no_word_of_ours() -> None:
    who = Identity(WHO.ids, WHO.names, frozenset({"terms.found", "delete"}))
    assert without(Phrase.of("terms.found", act="warn"), who).key == "terms.found"
    assert without(("Delete me not",), who) == ("Delete me not",)


@given(WORD, st.text(max_size=20), st.text(max_size=20))
def test_no_name_is_left_and_every_place_stays(name: str, before: str, after: str) -> None:
    who = Identity(frozenset({"4815"}), frozenset({name}))
    text = f"{before} @{name} {after}"
    clean = who.unnamed(text)
    assert len(clean) == len(text)
    assert f" @{name} " not in clean
    assert who.unnamed(clean) == clean
    assert BLANK * len(name) in clean


@given(cases, TEXT)
def test_any_case_can_be_cleaned_once_and_for_all(known: object, login: str) -> None:
    who = Identity(frozenset({"id-x", login}), frozenset({login, "x"}), frozenset({login}))
    clean = without(known, who)
    assert without(clean, who) == clean


@given(facts, TEXT)
def test_any_fact_can_be_cleaned(fact: object, login: str) -> None:
    who = Identity(frozenset({login}), frozenset({login}), frozenset({login}))
    kept = fact_without(fact, who)  # type: ignore[arg-type]  # any of the facts
    assert kept is None or type(kept) is type(fact)
    if isinstance(fact, Dealt) and fact.viewer_id == login:
        assert isinstance(kept, Dealt)
        assert (kept.viewer_id, kept.login, kept.note) == ("", "", "")


def test_a_message_of_theirs_loses_its_words_and_its_author() -> None:
    clean = without(message(), WHO)
    assert isinstance(clean, Message)
    assert (clean.text, clean.author, clean.emotes, clean.mentions) == ("", None, (), ())
    assert replace(message(), text="", author=None, emotes=(), mentions=(), reply_to=None) == clean
