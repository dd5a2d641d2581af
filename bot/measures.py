"""What is counted and measured of a running bot, in the forms of Prometheus' own client."""

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import (
    CONTENT_TYPE_PLAIN_0_0_4,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of what is measured in seconds."""
CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

Labels = tuple[tuple[str, str], ...]

# when each label was first seen is of no use to anybody, and doubles what is read
disable_created_metrics()  # type: ignore[no-untyped-call]  # the library types it nowhere


def seconds(name: str, about: str, labels: Iterable[str] = ()) -> Histogram:
    """Return what counts seconds by how many there were; it is in no global list."""
    return Histogram(name, about, tuple(labels), registry=None, buckets=BOUNDS)


def gauge(name: str, about: str, values: Mapping[Labels, float] | float) -> Metric:
    """Return what goes up and down."""
    return _filled(GaugeMetricFamily(name, about, labels=_names(values)), values)


def counter(name: str, about: str, values: Mapping[Labels, float] | float) -> Metric:
    """Return what only rises, until the bot starts anew; its name ends in `_total`."""
    return _filled(CounterMetricFamily(name, about, labels=_names(values)), values)


def exposition(measured: Iterable[Metric]) -> bytes:
    """Write them as Prometheus reads them."""
    return generate_latest(_Measured(measured))


class _Measured:
    """A registry of what was measured at one moment."""

    def __init__(self, measured: Iterable[Metric]) -> None:
        self._measured = measured

    def collect(self) -> Iterator[Metric]:
        """Return all of it."""
        yield from self._measured


def _names(values: Mapping[Labels, float] | float) -> tuple[str, ...]:
    labels = next(iter(values), ()) if isinstance(values, Mapping) else ()
    return tuple(name for name, _ in labels)


def _filled(
    family: GaugeMetricFamily | CounterMetricFamily, values: Mapping[Labels, float] | float
) -> Metric:
    of_labels = values.items() if isinstance(values, Mapping) else (((), values),)
    for labels, value in of_labels:
        family.add_metric([told for _, told in labels], value)
    return family
