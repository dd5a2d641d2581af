"""What is all that somebody says, and what goes on as nobody who attacks does."""

import pytest

from filters.engine.contexts.alone import stands_alone
from filters.engine.message import Span
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen

LAKE = Terms(
    TermsOptions.model_validate(
        {"terms": [{"term": "jump in the lake", "certainty": 0.6, "alone": 0.93}]}
    )
)


def alone(text: str) -> bool:
    before, _, rest = text.partition("⟦")
    words, _, after = rest.partition("⟧")
    return stands_alone(before + words + after, Span(len(before), len(before) + len(words)))


@pytest.mark.parametrize(
    "text",
    [
        "⟦jump in the lake⟧, it is so warm",
        "⟦jump in the lake⟧ and swim",
        "i would never ⟦jump in the lake⟧",
        "if you want to ⟦jump in the lake⟧ take a towel",
        "⟦jump in the lake⟧ you get a bonus after",
        "⟦va au diable⟧ ton café",
        "on ⟦va au diable⟧ ce soir, le bar",
        "⟦va au diable⟧, dit-il, et il sortit",
        "les gens qui disent ⟦va au diable⟧",
        "⟦va au diable⟧ le matin et reviens",
        "⟦va au diable⟧ et ton café",
        "⟦va au diable⟧ tu auras un bonus",
    ],
)
def test_what_goes_on_is_not_alone(text: str) -> None:
    assert not alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "⟦jump in the lake⟧",
        "go ⟦jump in the lake⟧ pls lol",
        "@mona ⟦jump in the lake⟧",
        "hey ⟦jump in the lake⟧ 😂😂",
        "⟦jump in the lake⟧, nobody wants you here",
        "⟦jump in the lake⟧ you ugly clown",
        "⟦va au diable⟧ !!! t'es qu'un clown",
        "bah ⟦va au diable⟧ espèce de clown mdr",
        "⟦va au diable⟧ l'arbitre",
        "⟦va au diable⟧ toi et ton émission",
        "⟦va au diable⟧ stp personne t'aime",
        "⟦va au diable⟧, fais gaffe",
        "⟦va au diable⟧ les viewers",
    ],
)
def test_only_who_is_meant_stands_beside_it(text: str) -> None:
    assert alone(text)


@pytest.mark.parametrize(
    "text", ["i'm gonna ⟦wet your socks⟧", "we will ⟦wet your socks⟧ irl", "@mona ⟦wet your socks⟧"]
)
def test_what_is_announced_to_another_is_all_that_is_said(text: str) -> None:
    assert alone(text)


@pytest.mark.parametrize(
    "text", ["i'm gonna ⟦jump in the lake⟧", "how to ⟦wet your socks⟧", "⟦wet your socks⟧, you win"]
)
def test_what_is_announced_of_oneself_is_despair_or_a_plan(text: str) -> None:
    assert not alone(text)


def test_a_term_says_how_sure_it_makes_alone() -> None:
    beside, alone = (
        seen(LAKE, said(text))[0] for text in ("jump in the lake, it is warm", "jump in the lake")
    )
    assert beside.certainty < 0.7
    assert alone.certainty >= 0.93
    assert "context.alone" in {one.key for one in alone.context}


def test_whoever_tells_of_it_is_excused_all_the_same() -> None:
    (found,) = seen(LAKE, said('he told me "jump in the lake"'))
    assert found.certainty * found.factor < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "⟦go jump in a lake⟧ amber light is on",
        "⟦go jump in a lake⟧ with karim, it is warm",
        "⟦go jump in a lake⟧ rose told me",
    ],
)
def test_a_name_within_a_sentence_calls_nobody(text: str) -> None:
    assert not alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "⟦go jump in a lake⟧ karim",
        "julie, ⟦go jump in a lake⟧!",
        "⟦go jump in a lake⟧ and do us all a favour, marion",
        "friday, ⟦go jump in a lake⟧",
        "⟦go jump in a lake⟧ nobody likes your songs",
    ],
)
def test_a_first_name_a_day_and_scorn_say_nothing_else(text: str) -> None:
    assert alone(text)
