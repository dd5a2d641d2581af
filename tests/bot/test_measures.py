"""What is measured can be read by monitoring, whatever a label holds."""

from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families

from bot.measures import BOUNDS, counter, exposition, gauge, seconds


def test_no_time_at_all_is_measured_before_the_first() -> None:
    (measured,) = seconds("delay_seconds", "Seconds.").collect()
    assert {one.value for one in measured.samples} == {0}


def test_each_bound_counts_all_that_took_no_longer() -> None:
    seen = seconds("delay_seconds", "Seconds.")
    for took in (0.005, 0.02, 31.0):
        seen.observe(took)
    (measured,) = seen.collect()
    counts = [one.value for one in measured.samples if one.name.endswith("_bucket")]
    assert counts == [1, 1, *[2] * (len(BOUNDS) - 2), 3]


def test_nothing_is_told_but_what_was_counted() -> None:
    told = exposition(
        (
            counter("heard_total", "Messages.", {(("channel", "ana"), ("outcome", "clear")): 3}),
            gauge("left", "Points.", 799.5),
            counter("lost_total", "Messages.", {}),
        )
    )
    assert told.decode() == (
        "# HELP heard_total Messages.\n# TYPE heard_total counter\n"
        'heard_total{channel="ana",outcome="clear"} 3.0\n'
        "# HELP left Points.\n# TYPE left gauge\nleft 799.5\n"
        "# HELP lost_total Messages.\n# TYPE lost_total counter\n"
    )


@given(st.text())
def test_no_label_can_write_a_line_of_its_own(name: str) -> None:
    told = exposition((gauge("left", "Points.", {(("channel", name),): 1}),)).decode()
    (family,) = text_string_to_metric_families(told)
    assert [one.labels for one in family.samples] == [{"channel": name}]
