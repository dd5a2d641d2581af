"""What is counted and measured of a running bot, and the text form in which monitoring reads it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of what is measured in seconds."""

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Of Prometheus' text form, https://prometheus.io/docs/instrumenting/exposition_formats/"""

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One number; `ending` is what its name has beside that of its family."""

    value: float
    labels: Labels = ()
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Numbers of one name: a `counter` only rises, a `gauge` goes up and down."""

    name: str
    kind: str
    about: str
    samples: tuple[Sample, ...]


class Histogram:
    """Counts seconds by how many there were; costs a search among a dozen numbers."""

    __slots__ = ("_counts", "_sum")

    def __init__(self) -> None:
        self._counts = [0] * (len(SECONDS) + 1)
        self._sum = 0.0

    def saw(self, seconds: float) -> None:
        """Count one; a clock that was set back counts as no time at all."""
        self._counts[bisect_left(SECONDS, seconds)] += 1
        if seconds > 0:
            self._sum += seconds

    def samples(self, labels: Labels = ()) -> Iterator[Sample]:
        """Return how many took at most each of the bounds, their sum and their number."""
        upto = list(accumulate(self._counts))
        bounds = (*(f"{one:g}" for one in SECONDS), "+Inf")
        for bound, count in zip(bounds, upto, strict=True):
            yield Sample(count, (*labels, ("le", bound)), "_bucket")
        yield Sample(self._sum, labels, "_sum")
        yield Sample(upto[-1], labels, "_count")


def gauge(name: str, about: str, values: Mapping[Labels, float] | float) -> Family:
    """Return what goes up and down."""
    return Family(name, "gauge", about, _samples(values))


def counter(name: str, about: str, values: Mapping[Labels, float] | float) -> Family:
    """Return what only rises, until the bot starts anew."""
    return Family(name, "counter", about, _samples(values))


def histogram(name: str, about: str, samples: Iterable[Sample]) -> Family:
    """Return what was measured."""
    return Family(name, "histogram", about, tuple(samples))


def exposition(families: Iterable[Family]) -> str:
    """Write them as Prometheus reads them."""
    return "".join(line + "\n" for one in families for line in _lines(one))


def _samples(values: Mapping[Labels, float] | float) -> tuple[Sample, ...]:
    if isinstance(values, Mapping):
        return tuple(Sample(value, labels) for labels, value in values.items())
    return (Sample(values),)


def _lines(family: Family) -> Iterator[str]:
    yield f"# HELP {family.name} {_plain(family.about)}"
    yield f"# TYPE {family.name} {family.kind}"
    for one in family.samples:
        labels = ",".join(f'{name}="{_quoted(value)}"' for name, value in one.labels)
        yield (
            f"{family.name}{one.ending}{{{labels}}} {one.value:.15g}"
            if labels
            else (f"{family.name}{one.ending} {one.value:.15g}")
        )


def _plain(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _quoted(text: str) -> str:
    return _plain(text).replace('"', r"\"")
