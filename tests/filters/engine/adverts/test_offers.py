import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.engine.adverts.audience import AUDIENCE
from filters.engine.adverts.bait import Bait, pattern
from filters.engine.adverts.goods import GOODS
from filters.engine.adverts.money import MONEY
from filters.engine.adverts.persons import PERSONS
from filters.engine.adverts.wares import WARES
from filters.engine.hints import Gate

BAITS = (*AUDIENCE, *MONEY, *GOODS, *PERSONS, *WARES)
ALL = Gate(BAITS)


@pytest.mark.parametrize("text", ["", "gg", "hello how are you", "bonne nuit tout le monde"])
def test_ordinary_chat_is_not_searched(text: str) -> None:
    assert not ALL.open_to(text)


def test_a_surrogate_that_stands_alone_is_no_crash() -> None:
    assert not ALL.open_to("\ud800")


@pytest.mark.parametrize("bait", BAITS, ids=lambda bait: bait.offer.pattern[:24])
@settings(max_examples=10)
@given(data=st.data())
def test_whatever_an_offer_finds_has_its_hints(bait: Bait, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(bait.offer)).lower()
    if bait.offer.search(text):
        assert bait in Gate([bait]).open_to(text)


@pytest.mark.parametrize("said", ["buy accounts", "buy acounts", "buy - accounts"])
def test_a_doubled_letter_may_be_written_once_and_a_space_be_wide(said: str) -> None:
    assert pattern(r"\bbuy accounts\b").fullmatch(said)
