"""Terms in dresses of many hands: doubled, each word in marks, turned round, slipped twice."""

import pytest

from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest

LIST = Terms(
    TermsOptions.model_validate(
        {
            "terms": [
                "nouille",
                "courge",
                "grosse courge",
                "mange ta soupe",
                "dork",
                "plonk",
                "pellet",
            ]
        }
    )
)


def sure(text: str) -> float:
    return surest(seen(LIST, said(text)))


@pytest.mark.parametrize(
    "text",
    [
        "a bookkeeper with a raccoon",
        "la boutte",
        'il dit "mange" puis "ta" puis "soupe"',
        "un ellouin",
        "la grosse courgette",
        "clor",
        "p l a n k",
        "a p a d o r k s s",
        "you are a plank",
        "ab.cde.fg",
        "il mange, uoy olleh",
    ],
)
def test_ordinary_writing_is_no_dress(text: str) -> None:
    assert sure(text) < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "nnoouuiillllee",
        "mmaannggee ttaa ssoouuppee",
        "nnooouuuille",
        '"mange" "ta" "soupe"',
        "(mange) (ta) (soupe)",
        "epuos at egnam",
        "egnam at epuos",
        "grsose courege",
        "t'es une espèce de nou il le",
        "he is a p l o n k",
        "you are a plo nk",
        "ppeelllleett",
        "ppeelleett",
        "knolp a era uoy",
        "nо ui llе",
        "nou.il.le",
    ],
)
def test_a_dress_is_seen_through(text: str) -> None:
    assert sure(text) >= 0.9
