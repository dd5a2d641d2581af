import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.contexts import PLAIN, QUOTED, TOLD, factor_at
from filters.engine.message import Span

WORD = "nouille"


def factor(text: str) -> float:
    start = text.index(WORD)
    return factor_at(text, Span(start, start + len(WORD)))


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
    assert factor(text) == PLAIN


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
    assert factor(text) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "« nouille »",
        "“nouille”",
        'il a crié "sale nouille" ?',
        "le mot nouille",
        "pourquoi tu dis nouille",
        "why do you say nouille",
        "nouille c'est pas une insulte",
    ],
)
def test_a_quotation_excuses_less(text: str) -> None:
    assert factor(text) == QUOTED


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_whatever_stands_around_a_word_there_is_a_factor(text: str, start: int, end: int) -> None:
    assert factor_at(text, Span(start, end)) in (TOLD, QUOTED, PLAIN)
