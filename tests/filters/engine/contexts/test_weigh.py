import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.contexts.weigh import EXCUSED, QUOTED, weigh
from filters.engine.message import Message, Span
from filters.engine.text import Text
from tests.filters.engine.contexts.lines import weight


@pytest.mark.parametrize(
    "text",
    [
        "nouille",
        "t'es une nouille",
        "you are a nouille",
        "on m'a dit bonjour, nouille",
        "« salut » espèce de nouille",
        'il a dit "salut" nouille',
        "je t'appelle nouille",
        "je te traite de nouille si je veux",
        "il m'a traité de courge et toi tu es une sacrée nouille",
        "nouille et fier de l'être, la course est interdite",
        "I called you yesterday, answer me you nouille",
        'nouille "',
        "t'es pas ok nouille",
    ],
)
def test_no_excuse_is_seen_in(text: str) -> None:
    assert weight(text).factor == 1


@pytest.mark.parametrize(
    "text",
    [
        "il m'a traitée de nouille",
        "Il M’A TRAITÉ DE nouille",
        "on l'a traité de sale nouille",
        "elle se fait traiter de nouille tous les jours",
        "arrêtez de traiter les gens de nouille",
        "mon prof nous traitait de sale nouille",
        "au collège ils me traitaient de nouille",
        "on me traite de nouille tous les jours",
        "I was called a nouille at school",
        "he called me nouille",
        "I got called a nouille for that",
        "stop calling people nouille",
        "dire nouille c'est raciste",
        "« nouille » est une insulte",
        "saying nouille is racist",
        '"nouille" is a slur',
    ],
)
def test_a_report_and_a_denunciation_excuse(text: str) -> None:
    assert weight(text).factor == EXCUSED


@pytest.mark.parametrize(
    "text",
    [
        "« nouille »",
        "“nouille”",
        'et là "sale nouille" ?',
        "le mot nouille",
        "pourquoi tu dis nouille",
        "why do you say nouille",
        "nouille c'est pas une insulte",
    ],
)
def test_a_quotation_excuses_less(text: str) -> None:
    assert weight(text).factor == QUOTED


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_whatever_stands_around_a_word_there_is_a_weight(text: str, start: int, end: int) -> None:
    message = Message("m", "room", text)
    found = weigh(Text(message), Span(start, max(start, end)), message)
    assert found.factor in (EXCUSED, QUOTED, 1)
    assert 0 <= found.gain <= 0.7
    assert bool(found.said) == (found.factor < 1 or found.gain > 0)
    assert found.factor == 1 or found.gain == 0
