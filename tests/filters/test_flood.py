from filters.engine.message import Message
from filters.flood import Flood, FloodOptions
from tests.filters.stage import ANA, BEN, said, seen, surest


def flood(**options: object) -> Flood:
    return Flood(FloodOptions.model_validate(options))


def lines(count: int, every: float = 1.0) -> list[Message]:
    return [said(f"line {n}", after=n * every) for n in range(count)]


def test_a_talkative_viewer_is_left_alone() -> None:
    assert not seen(flood(), said("still here", after=7), lines(7))


def test_a_chat_that_runs_wild_together_is_a_good_evening() -> None:
    others = [said("GOAL", by=BEN, after=n / 10) for n in range(50)]
    assert not seen(flood(), said("GOAL", by=ANA, after=5), others)


def test_slow_messages_never_add_up() -> None:
    assert not seen(flood(), said("still here", after=100), lines(40, every=2.5))


def test_nobody_is_accused_without_a_name_or_a_time() -> None:
    assert not seen(flood(), said("still here", by=None, after=8), lines(20, every=0.1))
    assert not seen(flood(), said("still here", after=None), lines(20, every=0.1))


def test_one_message_more_than_is_fine_is_a_flood() -> None:
    (finding,) = seen(flood(), said("still here", after=8), lines(8))
    assert finding.reason.key == "flood.messages"
    assert dict(finding.reason.values) == {"count": 9, "seconds": 10}
    assert finding.span == (0, len("still here"))


def test_a_longer_time_sees_slower_floods() -> None:
    slow = lines(12, every=2.0)
    assert not seen(flood(), said("still here", after=24), slow)
    assert seen(flood(seconds=30), said("still here", after=24), slow)


def test_the_fuller_the_flood_the_surer_the_finding() -> None:
    over = surest(seen(flood(), said("x", after=8), lines(8)))
    far_over = surest(seen(flood(), said("x", after=8), lines(16, every=0.5)))
    assert 0 < over < far_over < 1


def test_long_messages_flood_with_fewer() -> None:
    long = [said("word " * 90, after=n) for n in range(4)]
    assert not seen(flood(max_characters=0), said("word " * 90, after=4), long)
    (finding,) = seen(flood(), said("word " * 90, after=4), long)
    assert finding.reason.key == "flood.characters"


def test_one_long_message_is_no_flood() -> None:
    assert not seen(flood(max_characters=100), said("word " * 90))
