import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.memory.relays import BEFORE, LAST
from filters.relayed import Relayed, RelayedOptions
from tests.filters.stage import BEN, said, seen, surest

TERMS = [
    *("nouille", "tête de pomme", "oie", "grosse pomme", "sale poire"),
    {"term": "slut", "language": "en"},
    {"term": "pomme", "certainty": 0.75},
]
LIST = Relayed(
    RelayedOptions.model_validate(
        {"terms": TERMS, "allow": ["pâte de nouille"], "certainty": 0.8, "inflect": "fr"}
    )
)


def relayed(*texts: str, apart: float = 1) -> float:
    messages = [said(text, after=apart * number) for number, text in enumerate(texts)]
    return surest(seen(LIST, messages[-1], messages[:-1]))


@pytest.mark.parametrize(
    "texts",
    [
        ("nouille",),
        ("nouille", "mdr"),
        ("salut", "nouille"),
        ("quelle nou !", "ille"),
        ("tête", "de mule"),
        ("la pomme", "tête de"),
        ("pâte de", "nouille"),
        ("nou", "ille".ljust(LAST + 1, ".")),
        ("tête de".rjust(BEFORE + 1, "."), "pomme"),
        ("det er", "slu", "t"),
    ],
)
def test_what_is_fair_or_in_one_message_alone_is_left_alone(texts: tuple[str, ...]) -> None:
    assert relayed(*texts) == 0


def test_messages_of_two_viewers_are_no_relay() -> None:
    assert not seen(LIST, said("ille", after=1), [said("nou", by=BEN)])


def test_messages_far_apart_are_no_relay() -> None:
    assert relayed("nou", "ille", apart=31) == 0


def test_without_a_viewer_or_a_time_nothing_is_said() -> None:
    assert not seen(LIST, said("ille", by=None), [said("nou")])
    assert not seen(LIST, said("ille", after=None), [said("nou")])


@pytest.mark.parametrize(
    "texts",
    [
        ("tête", "de pomme ?"),
        ("la tête", "pomme"),
        ("nou", "ille ?"),
        ("sale", "pomme"),
        ("sale", "bête"),
    ],
)
def test_what_may_be_two_sentences_only_asks(texts: tuple[str, ...]) -> None:
    assert relayed(*texts) <= 0.8


@pytest.mark.parametrize(
    "texts",
    [
        ("nou", "ille"),
        ("espèce de nou", "illes va"),
        ("n", "o", "u", "i", "lle"),
        ("tête", "de", "pomme"),
        ("T3TE", "DE", "P0MME"),
        ("tête de", "po", "mme"),
        ("sale", "poire"),
    ],
)
def test_what_is_cut_up_over_messages_is_found(texts: tuple[str, ...]) -> None:
    assert relayed(*texts) >= 0.5


@pytest.mark.parametrize(
    "texts",
    [("t'es une gro", "sse pomme"), ("espèce de tête", "de pomme"), ("t'es une", "pomme")],
)
def test_what_nobody_breaks_off_by_chance_is_as_sure_as_in_one_message(
    texts: tuple[str, ...],
) -> None:
    assert relayed(*texts) > 0.9


def test_a_word_after_an_unfinished_sentence_about_oneself_is_no_attack() -> None:
    assert relayed("je suis une", "nouille") == 0


def test_a_cry_after_half_a_sentence_only_asks() -> None:
    cries = Relayed(RelayedOptions(terms=("une merde",), certainty=0.8))
    (found,) = seen(cries, said("merde", after=1), [said("t'es une")])
    assert found.certainty == 0.8


def test_the_finding_lies_in_the_newest_message() -> None:
    (found,) = seen(LIST, said("pomme va", after=2), [said("ta tête"), said("de", after=1)])
    assert found.span == (0, 5)
    assert dict(found.reason.values)["term"] == "tête de pomme"


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6))
def test_places_stay_within_the_newest_message(texts: list[str]) -> None:
    messages = [said(text, after=number) for number, text in enumerate(texts)]
    for found in seen(LIST, messages[-1], messages[:-1]):
        assert 0 <= found.span.start < found.span.end <= len(texts[-1])
        assert found.certainty <= 0.95
