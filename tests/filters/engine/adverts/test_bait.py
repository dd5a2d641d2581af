import pytest

from filters.engine.adverts.audience import AUDIENCE
from filters.engine.adverts.bait import Bait, pattern
from filters.engine.adverts.goods import GOODS
from filters.engine.adverts.money import MONEY
from filters.engine.adverts.persons import PERSONS
from filters.engine.adverts.wares import WARES
from filters.spam_ads import Kind

BAITS = (*AUDIENCE, *MONEY, *GOODS, *PERSONS, *WARES)


def test_a_space_is_whatever_parts_words() -> None:
    bait = pattern("buy followers?")
    assert bait.search("buy.. followers")
    assert not bait.search("buyfollowers")
    assert pattern("f ?4 ?f").search("f4f")


@pytest.mark.parametrize("bait", BAITS, ids=lambda bait: f"{bait.kind}-{bait.offer.pattern[:20]}")
def test_a_bait_is_never_less_sure_when_it_is_backed(bait: Bait) -> None:
    assert 0 <= bait.alone <= bait.backed < 1


def test_every_kind_has_its_baits() -> None:
    assert {bait.kind for bait in BAITS} == set(Kind)
