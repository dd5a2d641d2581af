"""What is measured can be read by monitoring, whatever a label holds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.ports.measures import SECONDS, Histogram, counter, exposition, gauge, histogram

LINE = re.compile(
    r"[a-z_]+(\{[a-z]+=\"(?:[^\"\\\n]|\\[\\n\"])*\"(,[a-z]+=\"(?:[^\"\\\n]|\\[\\n\"])*\")*\})? \S+"
)


def test_nothing_measured_is_no_time_at_all() -> None:
    counts = {one.ending: one.value for one in Histogram().samples()}
    assert counts == {"_bucket": 0, "_sum": 0.0, "_count": 0}


def test_each_bound_counts_all_that_took_no_longer() -> None:
    seen = Histogram()
    for seconds in (0.005, 0.02, 31.0, -4.0):
        seen.saw(seconds)
    buckets = [one.value for one in seen.samples() if one.ending == "_bucket"]
    assert buckets == [2, 2, *[3] * (len(SECONDS) - 2), 4]
    (total,) = (one.value for one in seen.samples() if one.ending == "_sum")
    assert round(total, 3) == 31.025


def test_the_text_form_is_that_of_prometheus() -> None:
    told = exposition(
        (
            counter("heard_total", "Messages.", {(("channel", "ana"), ("outcome", "clear")): 3}),
            gauge("left", "Points.", 799.5),
        )
    )
    assert told == (
        "# HELP heard_total Messages.\n# TYPE heard_total counter\n"
        'heard_total{channel="ana",outcome="clear"} 3\n'
        "# HELP left Points.\n# TYPE left gauge\nleft 799.5\n"
    )


def test_great_numbers_are_told_in_full() -> None:
    assert exposition((gauge("n", "N.", 12_345_678_901.0),)).endswith("\nn 12345678901\n")


@given(st.text())
def test_no_label_can_write_a_line_of_its_own(name: str) -> None:
    seen = Histogram()
    seen.saw(1)
    family = histogram("delay", "Seconds.", seen.samples((("channel", name),)))
    for line in exposition((family,)).removesuffix("\n").split("\n")[2:]:
        assert LINE.fullmatch(line)
