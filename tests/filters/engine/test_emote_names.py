"""Names of emotes hide nothing that a charter forbids, and count as no words otherwise."""

from collections.abc import Set as AbstractSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.caps import Caps, CapsOptions
from filters.engine.charter import Article, Mode, Outcome
from filters.engine.emote_names import EmoteReader, emotes_named, is_emote_name
from filters.engine.judge import Judge
from filters.engine.message import Emote, Mention, Message, Span
from filters.engine.window import Window
from filters.links import Links, LinksOptions
from tests.making import article, charter, message

INSULTS = article(3, "malotru", "face de truite")
SHOUTING = article(1, filters=(Caps(CapsOptions(min_letters=8)),), severity=1, ask_at=0.2)


def marked(text: str, *names: str, articles: tuple[Article, ...] = (INSULTS,)) -> list[str]:
    read = EmoteReader(Judge(charter(*articles)))
    said = read.marked(message(text), frozenset(names), Window().before(message(text)))
    return [one.name for one in said.emotes]


def outcome(text: str, *names: str) -> Outcome:
    under, said = charter(INSULTS, SHOUTING), message(text)
    recent = Window().before(said)
    read = EmoteReader(Judge(under)).marked(said, frozenset(names), recent)
    return Judge(under).judge(read, recent).outcome


@pytest.mark.parametrize(
    "name", ["malotru", "Malotru", "MALOTRU", "malOtru", "m4lotru", "MalotruS"]
)
def test_an_emote_called_like_an_insult_shields_nothing(name: str) -> None:
    assert marked(f"quel {name}", name) == []
    assert outcome(f"quel {name}", name) is outcome(f"quel {name}") is not Outcome.CLEAR


def test_no_name_cuts_a_word_out_of_an_insulting_phrase() -> None:
    names = ("FACE", "DE", "TRUITE", "KEKW")
    assert marked("FACE DE TRUITE KEKW", *names) == ["KEKW"]
    assert outcome("FACE DE TRUITE KEKW", *names) is Outcome.BREACH


def test_no_name_shields_a_link() -> None:
    links = article(2, filters=(Links(LinksOptions()),))
    assert marked("https://Pub.example", "https://Pub.example", articles=(links,)) == []


def test_an_article_that_is_off_forbids_nothing() -> None:
    off = article(3, "malotru", mode=Mode.OFF)
    assert marked("quel malotru", "malotru", articles=(off,)) == ["malotru"]


def test_emotes_in_capitals_are_no_shouting_and_shouting_stays_one() -> None:
    assert outcome("KEKW OMEGALUL KEKW OMEGALUL") is not Outcome.CLEAR
    assert outcome("KEKW OMEGALUL KEKW OMEGALUL", "KEKW", "OMEGALUL") is Outcome.CLEAR
    assert outcome("POURQUOI PERSONNE NE RÉPOND KEKW", "KEKW") is not Outcome.CLEAR


def test_a_name_counts_as_a_whole_token_in_its_own_case_only() -> None:
    assert marked("kekw KEKWs KEKW! xKEKW KEKW", "KEKW") == ["KEKW"]


def test_what_twitch_has_marked_is_not_marked_twice() -> None:
    mine, theirs = Emote(Span(0, 4), "KEKW"), Mention(Span(5, 9), "kekw")
    said = message("KEKW KEKW KEKW", emotes=(mine,), mentions=(theirs,))
    assert list(emotes_named(said, {"KEKW"})) == [Emote(Span(10, 14), "KEKW")]


@pytest.mark.parametrize(
    "name",
    [
        *("you", "YOU", "You", "fdp", "bonjour", "c'est", "DON'T", "NO!", "À", "OÙ", "A", "?"),
        *(
            "2024",
            "18h30",
            "4K",
            "1V1",
            "100%",
            "...",
            "你好",
            "",
            "two words",
            "a\nB",
            "\u202eKEKW",
        ),
        "K" * 101,
    ],
)
def test_what_may_be_an_ordinary_word_is_no_emote(name: str) -> None:
    assert not is_emote_name(name)


@pytest.mark.parametrize(
    "name", ["KEKW", "monkaS", "Sadge", ":tf:", "LuL", "4Head", "M&Mjc", "peepoHappy", "xqcL", "EZ"]
)
def test_a_name_as_emotes_have_them_is_one(name: str) -> None:
    assert is_emote_name(name)


TEXTS = st.text(
    st.sampled_from("KEW ma5lotruFACE \u200b\u0301ßİ@.:'") | st.characters(), max_size=80
)


@given(TEXTS, st.frozensets(TEXTS, max_size=6))
def test_whatever_the_text_emotes_stand_where_they_say(text: str, names: AbstractSet[str]) -> None:
    tokens = text.split()
    for one in emotes_named(message(text), names | frozenset(tokens[:2])):
        assert text[slice(*one.span)] == one.name
        assert one.name in tokens


@given(text=TEXTS, first=st.booleans())
def test_whatever_the_names_an_insult_is_seen_as_without_them(*, text: str, first: bool) -> None:
    said = f"malotru {text}" if first else f"{text} malotru"
    assert findings(said, frozenset(said.split())) >= findings(said, frozenset())


def findings(text: str, names: frozenset[str]) -> set[Span]:
    under, recent = charter(INSULTS), Window().before(message(text))
    read: Message = EmoteReader(Judge(under)).marked(message(text), names, recent)
    return {
        one.span for breach in Judge(under).judge(read, recent).breaches for one in breach.findings
    }


@given(TEXTS)
def test_whatever_the_name_it_is_told_to_be_an_emote_or_not(name: str) -> None:
    if is_emote_name(name):
        assert name.split() == [name]
        assert any(map(str.isupper, name)) or not name.isalnum()
