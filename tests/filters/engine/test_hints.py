from typing import NamedTuple

import pytest

from filters.engine.hints import Gate


class Search(NamedTuple):
    hints: tuple[str, ...]


BOTH, ONE = Search(("buy sell", "account")), Search(("zero",))
GATE = Gate([BOTH, ONE])


@pytest.mark.parametrize("text", ["", "hello", "buy", "an account", "\ud800"])
def test_without_a_hint_of_each_group_nothing_is_searched(text: str) -> None:
    assert not GATE.open_to(text)


def test_a_text_opens_what_it_hints_at() -> None:
    assert GATE.open_to("zero six") == (ONE,)
    assert GATE.open_to("selling accounts, zero risk") == (BOTH, ONE)


def test_a_doubled_letter_may_be_written_once() -> None:
    assert GATE.open_to("seling acounts") == (BOTH,)
