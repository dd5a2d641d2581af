"""What a bench keeps of what it heard: no more than it needs."""

from dataclasses import replace
from datetime import timedelta

from bot.bench.heard import HEARD, Heard
from tests.making import NINE, message


def at(seconds: float, name: str) -> Heard:
    heard = Heard(5)
    heard.add(message("salut", id="m0", sent_at=NINE))
    heard.add(message("encore", id=name, sent_at=NINE + timedelta(seconds=seconds)))
    return heard


def test_of_what_was_said_long_ago_only_the_text_is_kept() -> None:
    heard = at(301, "m1")
    assert [one.id for one in heard.since(NINE)] == ["m1"]
    assert heard.knows("m0")
    assert heard.text("m0") == "salut"


def test_what_was_said_since_a_moment_comes_in_its_order() -> None:
    heard = at(60, "m1")
    assert [one.id for one in heard.since(NINE)] == ["m0", "m1"]
    assert [one.id for one in heard.since(NINE + timedelta(seconds=1))] == ["m1"]


def test_a_log_without_times_is_known_and_never_looked_through() -> None:
    heard = Heard(5)
    heard.add(message("salut", id="m0", sent_at=None))
    assert heard.knows("m0")
    assert heard.since(NINE) == ()


def test_a_flood_fills_no_memory() -> None:
    heard = Heard(5)
    one = message("salut")
    for number in range(2 * HEARD + 10):
        heard.add(replace(one, id=f"m{number}"))
    assert len(heard.since(NINE)) == HEARD
    assert not heard.knows("m0")
    assert heard.knows(f"m{HEARD + 10}")
