from bot.moderation.delays import FIRST, LONGEST, Delays


def test_each_delay_is_longer_up_to_a_limit() -> None:
    delays = Delays()
    assert delays.over(1, 0.0)
    lengths = []
    for _ in range(8):
        delays.longer(1, "busy", 100.0)
        lengths.append(
            next(wait for wait in (FIRST * 2**n for n in range(9)) if _over(delays, wait))
        )
    assert lengths[:3] == [FIRST, FIRST * 2, FIRST * 4]
    assert lengths[-1] == LONGEST
    assert not delays.over(1, 100.0)


def test_what_is_finished_is_forgotten() -> None:
    delays = Delays()
    delays.longer(1, "busy", 0.0)
    assert delays.why(1) == "busy"
    delays.forget(1)
    delays.forget(2)
    assert delays.over(1, 0.0)
    assert delays.why(1) == ""


def _over(delays: Delays, after: float) -> bool:
    return delays.over(1, 100.0 + after)
