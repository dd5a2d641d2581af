"""What the messages and names of a batch share; what everybody's share is nothing."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cases.crisis.likeness import prints, shapes
from filters.engine.message import Emote, Mention, Span
from tests.making import message


def share_text(one: str, other: str) -> bool:
    return bool(set(prints(message(one))) & set(prints(message(other))))


def test_cheers_commands_and_single_words_are_no_text() -> None:
    for text in ("gg", "GG WP", "!join the raffle now please", "aaaaaaaaaaaaaaaaaaaaa", "oui oui"):
        assert not list(prints(message(text))), text


def test_emotes_and_mentions_say_nothing() -> None:
    cheer = message(
        "@studiovert PogChamp PogChampion",
        emotes=(Emote(Span(12, 20), "PogChamp"), Emote(Span(21, 32), "PogChampion")),
        mentions=(Mention(Span(0, 11), "studiovert"),),
    )
    assert not list(prints(cheer))


def test_copies_with_another_end_or_beginning_are_the_same() -> None:
    base = "partez tous d'ici cette chaîne est finie"
    assert share_text(f"{base} xq", f"{base} zk")
    assert share_text(f"aa {base}", f"bb {base}")
    assert share_text(base.upper(), base)
    assert not share_text(base, "bonsoir à tous et bonne soirée à la chaîne")


def test_numbered_names_are_of_one_shape() -> None:
    assert set(shapes("hoss_0042")) & set(shapes("hoss_9917"))
    assert set(shapes("hateclub_a")) & set(shapes("hateclub_zoe"))


def test_names_that_chance_makes_alike_are_not() -> None:
    assert not set(shapes("zoe42")) & set(shapes("zoe77"))
    assert not set(shapes("marine")) & set(shapes("marion"))


@given(st.text(max_size=60), st.integers(-5, 70), st.integers(-5, 70))
def test_strange_texts_and_spans_are_read_without_a_stir(text: str, start: int, end: int) -> None:
    odd = message(text, emotes=(Emote(Span(start, end), "odd"),))
    assert len(list(prints(odd))) in {0, 1, 3}
    assert len(list(shapes(text))) <= 2
